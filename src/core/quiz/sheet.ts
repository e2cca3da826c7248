import * as v from 'valibot';
import { problem } from '../result/problem.ts';
import { fail, ok } from '../result/result.ts';
import type { Result } from '../result/result.ts';
import { Reader, Writer } from './bytes.ts';
import type { Answer, ItemType, Sheet } from './items.ts';
import { SHEET_MAX } from './limits.ts';
import { sheetSchema } from './schema.ts';

/** First byte of an encoded sheet. A later layout takes another number. */
const LAYOUT = 1;
/** Position in this list is the byte that stands for the type; append only. */
const TYPES: readonly ItemType[] = ['single', 'multiple', 'truefalse', 'order', 'recall'];
const FORMS = ['A', 'B'] as const;

/**
 * A sheet as bytes, for sealing. Answers are sorted by item id: their order would tell in which order this person saw
 * the questions. Problems: `sheet.invalid`, `sheet.tooBig` (over 2,046 bytes, see `sheetBound`).
 */
export const encodeSheet = (sheet: Sheet): Result<Uint8Array> => {
	if (!v.is(sheetSchema, sheet)) return fail(problem('sheet.invalid', {}, {}));
	const writer = new Writer();
	writer.byte(LAYOUT);
	writer.byte(FORMS.indexOf(sheet.form));
	writer.text(sheet.department ?? '');
	const answers = Object.entries(sheet.answers).sort(([a], [b]) => (a < b ? -1 : 1));
	writer.byte(answers.length);
	for (const [id, answer] of answers) {
		writer.text(id);
		writeAnswer(writer, answer);
	}
	if (writer.length > SHEET_MAX) {
		return fail(problem('sheet.tooBig', {}, { bytes: writer.length, most: SHEET_MAX }));
	}
	return ok(writer.bytes());
};

const writeAnswer = (writer: Writer, answer: Answer): void => {
	writer.byte(TYPES.indexOf(answer.type));
	switch (answer.type) {
		case 'single':
			return writer.byte(answer.choice);
		case 'truefalse':
			return writer.byte(answer.choice ? 1 : 0);
		case 'multiple':
			return writeList(writer, answer.choices, (choice) => writer.byte(choice));
		case 'order':
			return writeList(writer, answer.sequence, (index) => writer.byte(index));
		case 'recall':
			return writeList(writer, answer.texts, (text) => writer.text(text));
	}
};

const writeList = <T>(writer: Writer, list: readonly T[], write: (value: T) => void): void => {
	writer.byte(list.length);
	list.forEach(write);
};

/** The sheet in bytes that somebody sealed, or null when they hold anything else. Never throws. */
export const decodeSheet = (bytes: Uint8Array): Sheet | null => {
	if (bytes.length > SHEET_MAX) return null;
	try {
		const reader = new Reader(bytes);
		if (reader.byte() !== LAYOUT) return null;
		const form = FORMS[reader.byte()];
		const department = reader.text() || null;
		const entries = readList(reader, () => [reader.text(), readAnswer(reader)] as const);
		const ascending = entries.every(([id], at) => at === 0 || id > (entries[at - 1]?.[0] ?? ''));
		if (!reader.done || !ascending) return null;
		const parsed = v.safeParse(sheetSchema, { form, department, answers: Object.fromEntries(entries) });
		// A name like __proto__ is left out by the schema instead of refused.
		const whole = parsed.success && Object.keys(parsed.output.answers).length === entries.length;
		return whole ? parsed.output : null;
	} catch {
		return null;
	}
};

const readAnswer = (reader: Reader): Answer | null => {
	switch (TYPES[reader.byte()]) {
		case 'single':
			return { type: 'single', choice: reader.byte() };
		case 'truefalse':
			return { type: 'truefalse', choice: reader.byte() === 1 };
		case 'multiple':
			return { type: 'multiple', choices: readList(reader, () => reader.byte()) };
		case 'order':
			return { type: 'order', sequence: readList(reader, () => reader.byte()) };
		case 'recall':
			return { type: 'recall', texts: readList(reader, () => reader.text()) };
		default:
			return null;
	}
};

const readList = <T>(reader: Reader, read: () => T): T[] =>
	Array.from({ length: reader.byte() }, () => read());
