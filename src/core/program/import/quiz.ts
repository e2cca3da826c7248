import { byLine } from '../../result/problem.ts';
import { ok } from '../../result/result.ts';
import type { Problem, Result } from '../../result/result.ts';
import type { ItemForm, ItemType, QuizItem } from '../../quiz/items.ts';
import { findColumns, overfullRows } from '../../text/columns.ts';
import { fold, nameKey } from '../../text/fold.ts';
import { slug, slugs } from '../../text/slug.ts';
import { readTable } from '../../text/table.ts';
import type { Table } from '../../text/table.ts';
import { LIMITS } from '../../values/limits.ts';
import type { Priority } from '../program.ts';
import { readCorrect, readOptions, readRecall, readTrueFalse, rowReport } from './quiz-row.ts';
import type { KeyCells, RowReport } from './quiz-row.ts';
import { FORM_WORDS, QUIZ_COLUMNS, TYPE_WORDS, optionNumber } from './quiz-words.ts';
import type { QuizColumn } from './quiz-words.ts';

type RawRow = Record<QuizColumn, string> & KeyCells & { line: number };

/** Rows with their cells by name. */
const rawRows = (table: Table, file: string): { rows: RawRow[]; problems: Problem[] } => {
	const optionAt: { number: number; position: number }[] = [];
	const takeOption = (heading: string, position: number): boolean => {
		const number = optionNumber(heading);
		if (number === null || number < 1 || number > LIMITS.options) return false;
		optionAt.push({ number, position });
		return true;
	};
	const columns = findColumns<QuizColumn>(
		table,
		file,
		QUIZ_COLUMNS,
		['type', 'question', 'correct'],
		true,
		takeOption
	);
	optionAt.sort((a, b) => a.number - b.number);
	const rows = table.rows.map(({ line, cells }): RawRow => {
		const cell = (column: QuizColumn) => cells[columns.at.get(column) ?? -1] ?? '';
		const options = optionAt.map(({ number, position }) => ({ number, text: cells[position] ?? '' }));
		return {
			line,
			options: options.filter(({ text }) => text !== ''),
			id: cell('id'),
			slot: cell('slot'),
			form: cell('form'),
			type: cell('type'),
			question: cell('question'),
			correct: cell('correct'),
			need: cell('need'),
			priority: cell('priority'),
			explanation: cell('explanation')
		};
	});
	return { rows, problems: columns.problems };
};

/** Ids as the file has them, made fit for use; those of rows without one come from the question. */
const idsOf = (rows: readonly RawRow[], reports: readonly RowReport[]): string[] => {
	const given = rows.map(({ id }) => (id === '' ? '' : slug(id)));
	const firstLine = new Map<string, number>();
	given.forEach((id, at) => {
		const row = rows[at];
		if (!row || row.id === '') return;
		const first = firstLine.get(id);
		if (id === '') reports[at]?.('quiz.unusableId', { text: row.id });
		else if (first !== undefined) reports[at]?.('quiz.idTwice', { id, first });
		else firstLine.set(id, row.line);
	});
	const taken = new Set(given);
	const made = slugs(
		rows.map(({ id, question }) => (id === '' ? question : id)),
		'item'
	);
	return given.map((id, at) => {
		if (id !== '') return id;
		let own = made[at] ?? `item-${at + 1}`;
		while (taken.has(own)) own = `${own}-x`;
		taken.add(own);
		return own;
	});
};

/** The slot that an id's ending tells: that of `two-b` is `two`, and so is that of `two-a` beside it. */
const slotOf = (id: string, ids: ReadonlySet<string>): string => {
	const twinOfA = id.endsWith('-a') && ids.has(`${id.slice(0, -2)}-b`);
	return (id.endsWith('-b') && id.length > 2) || twinOfA ? id.slice(0, -2) : id;
};

/** The form that an id's ending tells, when the file has no word on it: an item without a twin is asked in both. */
const formOf = (id: string, ids: ReadonlySet<string>): ItemForm => {
	if (id.endsWith('-b')) return 'B';
	return ids.has(`${id}-b`) || (id.endsWith('-a') && ids.has(`${id.slice(0, -2)}-b`)) ? 'A' : 'AB';
};

const wordIn = <K extends string>(words: Record<K, readonly string[]>, text: string): K | undefined =>
	(Object.keys(words) as K[]).find((key) => words[key].includes(fold(text, true)));

const priorityOf = (text: string, priorities: readonly Priority[], report: RowReport): string | null => {
	if (text === '') return null;
	const found =
		priorities.find(({ name }) => nameKey(name) === nameKey(text)) ??
		priorities.find(({ id }) => id === text.toLowerCase()) ??
		priorities.find(({ name }) => fold(name, true) === fold(text, true));
	if (!found) report('quiz.unknownPriority', { text });
	return found?.id ?? null;
};

const checkLength = (field: string, text: string, most: number, report: RowReport): void => {
	if (text.length > most) report('quiz.tooLong', { field, length: text.length, most });
};

/** What every item has, whatever its type. */
type Base = Pick<QuizItem, 'id' | 'slot' | 'form' | 'question' | 'priority' | 'explanation'>;

const itemOf = (base: Base, type: ItemType, cells: KeyCells, report: RowReport): QuizItem => {
	switch (type) {
		case 'truefalse':
			return { ...base, type, correct: readTrueFalse(cells, report) };
		case 'recall':
			return { ...base, type, ...readRecall(cells, report) };
		case 'multiple': {
			const options = readOptions(cells, report);
			return { ...base, type, options, correct: readCorrect(cells, report).sort((a, b) => a - b) };
		}
		case 'order': {
			const options = readOptions(cells, report);
			const correct = readCorrect(cells, report);
			const short = correct.length > 0 && correct.length < options.length;
			if (short) report('quiz.orderIncomplete', { count: correct.length, options: options.length });
			return { ...base, type, options, correct };
		}
		case 'single': {
			const options = readOptions(cells, report);
			const correct = readCorrect(cells, report);
			if (correct.length > 1) report('quiz.manyCorrect', { count: correct.length });
			return { ...base, type, options, correct: correct[0] ?? 0 };
		}
	}
};

/**
 * Reads a quiz from a spreadsheet saved as CSV. Columns, in any order and in English or German: id, slot, form, type,
 * question, option_1 to option_12, correct, need, priority, explanation; only type, question and correct must be there.
 * `correct` counts options from 1, several with `|`; for an order item it lists them in the right sequence, for a
 * recall item it holds the accepted wordings. Priorities are matched by name or id. Read whole or not at all.
 */
export const importQuiz = (
	text: string,
	file: string,
	priorities: readonly Priority[]
): Result<QuizItem[]> => {
	const table = readTable(text, file);
	if (!table.ok) return table;
	const { rows, problems } = rawRows(table.value, file);
	if (problems.length > 0) return { ok: false, problems };

	problems.push(...overfullRows(table.value, file));
	const reports = rows.map(({ line }) => rowReport(problems, file, line));
	const ids = idsOf(rows, reports);
	const known = new Set(ids);
	const items = rows.flatMap((row, at) => {
		const [id = '', report = rowReport(problems, file, row.line)] = [ids[at], reports[at]];
		const type = wordIn(TYPE_WORDS, row.type);
		const form = row.form === '' ? formOf(id, known) : wordIn(FORM_WORDS, row.form);
		if (!type) report('quiz.unknownType', { text: row.type });
		if (!form) report('quiz.unknownForm', { text: row.form });
		if (!row.question) report('quiz.noQuestion', {});
		checkLength('question', row.question, LIMITS.question, report);
		checkLength('explanation', row.explanation, LIMITS.explanation, report);
		const slot = row.slot === '' ? slotOf(id, known) : slug(row.slot) || slotOf(id, known);
		const { question, explanation } = row;
		const base: Base = {
			id,
			slot,
			form: form ?? 'AB',
			question,
			priority: priorityOf(row.priority, priorities, report),
			explanation
		};
		return type ? [itemOf(base, type, row, report)] : [];
	});
	if (rows.length > LIMITS.items) {
		const report = rowReport(problems, file, rows[LIMITS.items]?.line ?? 1);
		report('quiz.tooMany', { count: rows.length, most: LIMITS.items });
	}
	return problems.length > 0 ? { ok: false, problems: byLine(problems) } : ok(items);
};
