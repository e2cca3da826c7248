import * as v from 'valibot';
import type { Random } from '../core/ports/environment.ts';
import { fail, ok, type Result } from '../core/result/result.ts';
import { fromBase64, toBase64, utf8 } from './encoding.ts';
import { sha256Hex } from './hash.ts';
import { keyOfPassphrase, PASSPHRASE_COST } from './passphrase.ts';
import { systemRandom } from './random.ts';
import { ROOT_BYTES } from './root.ts';
import { openWithKey, sealWithKey } from './vault.ts';

const VERSION = 1;
/** A file may not ask for more: a forged one would fill the memory. */
const DEAREST = 2 ** 20;
const CONTEXT = 'key-file';
const STEP = 64;

const fileSchema = v.object({
	catchball: v.literal('key'),
	version: v.number(),
	n: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(DEAREST)),
	salt: v.pipe(v.string(), v.maxLength(64)),
	sealed: v.pipe(v.string(), v.maxLength(1000)),
	sum: v.pipe(v.string(), v.maxLength(64))
});

type KeyFile = v.InferOutput<typeof fileSchema>;

/** Tells a file that was cut or changed from a passphrase that is not the one. */
const sumOf = ({ version, n, salt, sealed }: Omit<KeyFile, 'sum' | 'catchball'>): string =>
	sha256Hex(utf8([version, n, salt, sealed].join('/')));

/** The root of a workshop (16 bytes) as a text file that only its passphrase opens. Takes a second. `N`: for tests. */
export async function makeKeyFile(
	root: Uint8Array,
	passphrase: string,
	{ random = systemRandom, N = PASSPHRASE_COST.N }: { random?: Random; N?: number } = {}
): Promise<string> {
	const salt = random.bytes(16);
	const sealed = sealWithKey(await keyOfPassphrase(passphrase, salt, N), root, CONTEXT, STEP, random);
	const file = { version: VERSION, n: N, salt: toBase64(salt), sealed: toBase64(sealed) };
	return `${JSON.stringify({ catchball: 'key', ...file, sum: sumOf(file) }, null, '\t')}\n`;
}

/**
 * The root in a key file. Problems: `key-not-one` when the text is none, `key-version` of a newer app, `key-torn` when
 * it was cut or changed, `key-passphrase` when the passphrase is another. Takes a second.
 */
export async function openKeyFile(text: string, passphrase: string): Promise<Result<Uint8Array>> {
	const file = parse(text);
	if (!file.ok) return file;
	const { n, salt, sealed, sum } = file.value;
	const [saltBytes, sealedBytes] = [fromBase64(salt), fromBase64(sealed)];
	if (sum !== sumOf(file.value) || !saltBytes || !sealedBytes || (n & (n - 1)) !== 0)
		return fail({ code: 'key-torn' });
	const root = openWithKey(await keyOfPassphrase(passphrase, saltBytes, n), sealedBytes, CONTEXT);
	return root?.length === ROOT_BYTES ? ok(root) : fail({ code: 'key-passphrase' });
}

function parse(text: string): Result<KeyFile> {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		// What was cut still says what it was.
		return fail({ code: /"catchball":\s*"key"/.test(text) ? 'key-torn' : 'key-not-one' });
	}
	if (!v.is(v.object({ catchball: v.literal('key') }), json)) return fail({ code: 'key-not-one' });
	if (v.is(v.object({ version: v.pipe(v.number(), v.minValue(VERSION + 1)) }), json))
		return fail({ code: 'key-version' });
	const parsed = v.safeParse(fileSchema, json);
	return parsed.success ? ok(parsed.output) : fail({ code: 'key-torn' });
}
