import { problem } from '../result/problem.ts';
import { fail, ok } from '../result/result.ts';
import type { Result } from '../result/result.ts';

/** Longest file that is read, in characters: a hundred times a long strategy, and still instant to parse. */
const FILE_MAX = 2_000_000;

/** How files begin that are no text: zip (docx, xlsx, odt), PDF, old Office. */
const FORMATS = ['PK\u0003\u0004', '%PDF-', '\u00d0\u00cf\u0011\u00e0'];

/**
 * The bytes of a text file as text. UTF-8 and UTF-16 by their marks, else strict UTF-8, else Windows-1252, which is
 * what a German Excel still writes for "CSV".
 */
export const decodeText = (bytes: Uint8Array): string => {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
};

/** Word's and Excel's soft line breaks become spaces; other control characters say nothing and go. */
export const withoutControls = (text: string): string =>
	text.replace(/[\v\f\u0085]/g, ' ').replace(/[^\P{Cc}\n\t]/gu, '');

/**
 * What a person's file says, with `\n` at every line's end and no byte order mark, so that lines count alike whatever
 * system wrote it.
 * Problems: `file.empty`, `file.tooBig`, `file.notText` (a Word or Excel file that was opened as text).
 */
export const fileText = (text: string, file: string): Result<string> => {
	const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	if (plain.length > FILE_MAX) return fail(problem('file.tooBig', { file }, { most: FILE_MAX }));
	if (FORMATS.some((mark) => plain.startsWith(mark)) || plain.includes('\u0000'))
		return fail(problem('file.notText', { file }, {}));
	const clean = withoutControls(plain);
	if (clean.trim() === '') return fail(problem('file.empty', { file, line: 1 }, {}));
	return ok(clean);
};
