import type { Priority } from '../core/program/program.ts';
import type { QuizItem } from '../core/quiz/items.ts';
import { toCsv } from './csv.ts';
import type { Cell } from './csv.ts';

/** Least number of option columns: a file to go on writing in. */
const COLUMNS = 4;

const optionsOf = (item: QuizItem): string[] => {
	if (item.type === 'truefalse') return ['true', 'false'];
	return item.type === 'recall' ? [] : item.options;
};

/** What the file calls right: option numbers from 1, or accepted wordings. */
const correctOf = (item: QuizItem): string => {
	switch (item.type) {
		case 'single':
			return String(item.correct + 1);
		case 'truefalse':
			return item.correct ? '1' : '2';
		case 'multiple':
		case 'order':
			return item.correct.map((at) => at + 1).join('|');
		case 'recall':
			// A bar or a backslash of a wording's own is written with a backslash before it.
			return item.accepted.map((wording) => wording.replace(/[\\|]/g, '\\$&')).join('|');
	}
};

/** A quiz as a spreadsheet that `importQuiz` reads again, priorities by their names. */
export const quizCsv = (
	items: readonly QuizItem[],
	priorities: readonly Pick<Priority, 'id' | 'name'>[]
): string => {
	const names = new Map(priorities.map(({ id, name }) => [id, name]));
	const columns = Math.max(COLUMNS, ...items.map((item) => optionsOf(item).length));
	const numbers = Array.from({ length: columns }, (_, at) => at);
	const heading = [
		...['id', 'slot', 'form', 'type', 'question'],
		...numbers.map((at) => `option_${at + 1}`),
		...['correct', 'need', 'priority', 'explanation']
	];
	const rows = items.map((item): Cell[] => {
		const options = optionsOf(item);
		return [
			item.id,
			item.slot,
			item.form,
			item.type,
			item.question,
			...numbers.map((at) => options[at] ?? null),
			correctOf(item),
			item.type === 'recall' ? item.need : null,
			item.priority === null ? null : (names.get(item.priority) ?? item.priority),
			item.explanation
		];
	});
	return toCsv(heading, rows);
};
