import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openBackup, sealBackup } from './backup.ts';
import { utf8 } from './encoding.ts';

const PHRASE = 'six warm lanterns';
const content = utf8('all that was said that day');

describe('a backup file', () => {
	test('opens with its passphrase, however its letters were composed or spaced around', async () => {
		const file = await sealBackup(content, 'Größe zählt doch');
		const opened = await openBackup(file, '  Größe zählt doch '.normalize('NFD'));
		expect(opened).toEqual({ ok: true, value: content });
	});

	test('says that a passphrase is wrong, and that a file is none or of a newer app', async () => {
		const file = await sealBackup(content, PHRASE);
		const code = async (bytes: Uint8Array, phrase = PHRASE) => {
			const opened = await openBackup(bytes, phrase);
			return opened.ok ? null : opened.problems[0]?.code;
		};
		expect(await code(file, `${PHRASE}s`)).toBe('backup-passphrase');
		expect(await code(utf8('{"format":"catchball-program"}'))).toBe('backup-not-one');
		expect(await code(new Uint8Array())).toBe('backup-not-one');
		const newer = file.slice();
		newer[16] = 2;
		expect(await code(newer)).toBe('backup-version');
	});

	test('cut or changed anywhere is torn, without a passphrase being tried', async () => {
		const file = await sealBackup(content, PHRASE);
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 17, max: file.length - 1 }), fc.boolean(), async (at, cut) => {
				const broken = cut ? file.slice(0, at) : file.slice();
				if (!cut) broken[at] = (broken[at] ?? 0) ^ 1;
				const opened = await openBackup(broken, PHRASE);
				expect(opened).toEqual({ ok: false, problems: [{ code: 'backup-torn' }] });
			}),
			{ numRuns: 500 }
		);
	});
});
