import { describe, expect, it } from 'vitest';
import { makeKeyFile, openKeyFile } from './key-file.ts';

const root = new Uint8Array(16).map((_, index) => index);
/** The real cost takes a second. */
const N = 2 ** 10;
const file = await makeKeyFile(root, 'correct horse battery', { N });
const codeOf = async (text: string, passphrase = 'correct horse battery') => {
	const opened = await openKeyFile(text, passphrase);
	return opened.ok ? 'opened' : opened.problems[0]?.code;
};

describe('a key file', () => {
	it('opens with its passphrase, however its letters were composed', async () => {
		expect(await openKeyFile(file, 'correct horse battery')).toEqual({ ok: true, value: root });
		const accented = await makeKeyFile(root, 'Schl\u00fcssel am Brett', { N });
		expect(await codeOf(accented, 'Schlu\u0308ssel am Brett')).toBe('opened');
	});

	it('says that the passphrase is another', async () => {
		expect(await codeOf(file, 'correct horse')).toBe('key-passphrase');
	});

	it('says that it was cut, at whichever place, or changed', async () => {
		const end = file.trimEnd().length;
		for (let length = file.indexOf('"key"') + 5; length < end; length += 7)
			expect(await codeOf(file.slice(0, length))).toBe('key-torn');
		expect(await codeOf(file.replace('"n": 1024', '"n": 2048'))).toBe('key-torn');
		expect(await codeOf(file.replace(/"sealed": "./, '"sealed": "!'))).toBe('key-torn');
	});

	it('knows what is none, and one of a newer app', async () => {
		for (const other of ['', 'zebra', '{}', '[]', 'null', '{"catchball":"program"}'])
			expect(await codeOf(other)).toBe('key-not-one');
		expect(await codeOf(file.replace('"version": 1', '"version": 2'))).toBe('key-version');
	});

	it('does not follow a file that asks for all the memory there is', async () => {
		expect(await codeOf(file.replace('"n": 1024', '"n": 1073741824'))).toBe('key-torn');
	});
});
