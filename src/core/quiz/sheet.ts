import * as v from 'valibot';
import { problem } from '../result/problem.ts';
import { fail, ok } from '../result/result.ts';
import type { Result } from '../result/result.ts';
import type { Certainty } from '../statistics/certainty.ts';
import { Reader, Writer } from './bytes.ts';
import type { Answer, ItemType, Sheet } from './items.ts';
import { SHEET_MAX } from './limits.ts';
import { sheetSchema } from './schema.ts';

/**
 * First byte of an encoded sheet. Layout 2 says how sure a person is of an answer (in the byte of its type) and whether
 * the sheet was typed in from paper (in the byte of the form); it is as long as layout 1. A sheet that says neither is
 * written in layout 1, which every version of the app reads.
 */
const PLAIN = 1;
const MARKED = 2;
/** Position in these lists is the number that stands for it; append only. */
const TYPES: readonly ItemType[] = ['single', 'multiple', 'truefalse', 'order', 'recall'];
const FORMS = ['A', 'B'] as const;
const CERTAINTIES: readonly (Certainty | null)[] = [null, 'low', 'mid', 'high'];
const PROXY = 2;
/** Certainty stands above the type's four bits. */
const SHIFT = 4;

/**
 * A sheet as bytes, for sealing. Answers are sorted by item id: their order would tell in which order this person saw
 * the questions. Problems: `sheet.invalid`, `sheet.tooBig` (over 2,046 bytes, see `sheetBound`).
 */
export const encodeSheet = (sheet: Sheet): Result<Uint8Array> => {
	if (!v.is(sheetSchema, sheet)) return fail(problem('sheet.invalid', {}, {}));
	const { form, department, answers, certainty = {}, proxy = false } = sheet;
	const marked = proxy || Object.keys(certainty).length > 0;
	const writer = new Writer();
	writer.byte(marked ? MARKED : PLAIN);
	writer.byte(FORMS.indexOf(form) | (proxy ? PROXY : 0));
	writer.text(department ?? '');
	const entries = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
	writer.byte(entries.length);
	for (const [id, answer] of entries) {
		writer.text(id);
		writer.byte(TYPES.indexOf(answer.type) | (CERTAINTIES.indexOf(certainty[id] ?? null) << SHIFT));
		writeAnswer(writer, answer);
	}
	if (writer.length > SHEET_MAX) {
		return fail(problem('sheet.tooBig', {}, { bytes: writer.length, most: SHEET_MAX }));
	}
	return ok(writer.bytes());
};

const writeAnswer = (writer: Writer, answer: Answer): void => {
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
		const layout = reader.byte();
		if (layout !== PLAIN && layout !== MARKED) return null;
		const head = reader.byte();
		const proxy = layout === MARKED && (head & PROXY) !== 0;
		const form = FORMS[proxy ? head & ~PROXY : head];
		const department = reader.text() || null;
		const entries = readList(reader, () => readEntry(reader, layout));
		const ascending = entries.every(({ id }, at) => at === 0 || id > (entries[at - 1]?.id ?? ''));
		if (!reader.done || !ascending) return null;
		const sure = entries.flatMap(({ id, certainty }) => (certainty ? [[id, certainty] as const] : []));
		const parsed = v.safeParse(sheetSchema, {
			form,
			department,
			answers: Object.fromEntries(entries.map(({ id, answer }) => [id, answer])),
			...(sure.length > 0 && { certainty: Object.fromEntries(sure) }),
			...(proxy && { proxy })
		});
		// A name like __proto__ is left out by the schema instead of refused.
		const whole = parsed.success && Object.keys(parsed.output.answers).length === entries.length;
		return whole ? parsed.output : null;
	} catch {
		return null;
	}
};

interface Entry {
	id: string;
	answer: Answer | null;
	certainty: Certainty | null;
}

const readEntry = (reader: Reader, layout: number): Entry => {
	const id = reader.text();
	const byte = reader.byte();
	const type = layout === MARKED ? byte & ((1 << SHIFT) - 1) : byte;
	const certainty = CERTAINTIES[layout === MARKED ? byte >> SHIFT : 0];
	if (certainty === undefined) throw new RangeError('no such certainty');
	return { id, certainty, answer: readAnswer(reader, TYPES[type]) };
};

const readAnswer = (reader: Reader, type: ItemType | undefined): Answer | null => {
	switch (type) {
		case 'single':
			return { type, choice: reader.byte() };
		case 'truefalse':
			return { type, choice: reader.byte() === 1 };
		case 'multiple':
			return { type, choices: readList(reader, () => reader.byte()) };
		case 'order':
			return { type, sequence: readList(reader, () => reader.byte()) };
		case 'recall':
			return { type, texts: readList(reader, () => reader.text()) };
		case undefined:
			return null;
	}
};

const readList = <T>(reader: Reader, read: () => T): T[] =>
	Array.from({ length: reader.byte() }, () => read());
