import { sha256 } from '@noble/hashes/sha2.js';
import type { Random } from '../core/ports/environment.ts';
import { fail, ok, type Result } from '../core/result/result.ts';
import { concat, utf8 } from './encoding.ts';
import { keyOfPassphrase } from './passphrase.ts';
import { systemRandom } from './random.ts';
import { openWithKey, sealWithKey } from './vault.ts';

/** First bytes of every backup file, whatever its version. */
const MAGIC = utf8('CATCHBALL-BACKUP');
export const BACKUP_VERSION = 1;
const SALT_BYTES = 16;
const SUM_BYTES = 32;
const SUM_AT = MAGIC.length + 1 + SALT_BYTES + 4;

/**
 * A file that only the passphrase opens: magic, version, salt (16), length of what is sealed (32 bit, big-endian), SHA-256
 * of salt, length and seal, and the seal: XChaCha20-Poly1305 under the key of the passphrase. The plain hash tells a torn
 * file from a wrong passphrase.
 */
export async function sealBackup(
	content: Uint8Array,
	passphrase: string,
	random: Random = systemRandom
): Promise<Uint8Array> {
	const salt = random.bytes(SALT_BYTES);
	const sealed = sealWithKey(await keyOfPassphrase(passphrase, salt), content, context(BACKUP_VERSION));
	const length = new Uint8Array(4);
	new DataView(length.buffer).setUint32(0, sealed.length);
	const sum = sha256(concat(salt, length, sealed));
	return concat(MAGIC, Uint8Array.of(BACKUP_VERSION), salt, length, sum, sealed);
}

/**
 * The content of a backup file. Problems: `backup-not-one`, `backup-version` {version} of a newer app, `backup-torn` when
 * bytes are missing or changed, `backup-passphrase`.
 */
export async function openBackup(file: Uint8Array, passphrase: string): Promise<Result<Uint8Array>> {
	if (!isBackup(file)) return fail({ code: 'backup-not-one' });
	const version = file[MAGIC.length];
	if (version === undefined) return fail({ code: 'backup-torn' });
	if (version !== BACKUP_VERSION) return fail({ code: 'backup-version', params: { version } });
	const head = file.subarray(MAGIC.length + 1, SUM_AT);
	const sum = file.subarray(SUM_AT, SUM_AT + SUM_BYTES);
	const sealed = file.subarray(SUM_AT + SUM_BYTES);
	const whole = sum.length === SUM_BYTES && sameBytes(sum, sha256(concat(head, sealed)));
	if (!whole) return fail({ code: 'backup-torn' });
	const key = await keyOfPassphrase(passphrase, head.subarray(0, SALT_BYTES));
	const content = openWithKey(key, sealed, context(version));
	return content ? ok(content) : fail({ code: 'backup-passphrase' });
}

/** Whether a file begins as a backup does. */
export const isBackup = (file: Uint8Array): boolean => sameBytes(file.subarray(0, MAGIC.length), MAGIC);

const context = (version: number) => `backup/${version}`;

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
	one.length === other.length && one.every((byte, at) => byte === other[at]);
