import { expect, test } from 'vitest';
import { decodeText, fileText } from './file-text.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

test('files are read in the encodings that people have', () => {
	expect(decodeText(new TextEncoder().encode('Wärme'))).toBe('Wärme');
	expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x41))).toBe('A');
	expect(decodeText(bytes(0x57, 0xe4, 0x72, 0x6d, 0x65))).toBe('Wärme');
	expect(decodeText(bytes(0xff, 0xfe, 0x57, 0, 0xe4, 0))).toBe('Wä');
	expect(decodeText(bytes(0xfe, 0xff, 0, 0x57, 0, 0xe4))).toBe('Wä');
});

test('what is no text is refused', () => {
	const code = (text: string) => {
		const result = fileText(text, 'f');
		return result.ok ? result.value : result.problems[0]?.code;
	};
	expect(code('%PDF-1.7 …')).toBe('file.notText');
	expect(code('a\u0000b')).toBe('file.notText');
	expect(code(' \r\n')).toBe('file.empty');
	expect(code('x'.repeat(2_000_001))).toBe('file.tooBig');
	expect(code('\uFEFFa\r\nb\rc')).toBe('a\nb\nc');
});
