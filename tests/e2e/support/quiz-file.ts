import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** One row of the quiz file, as the journey's own arithmetic needs it. */
export interface Row {
	id: string;
	slot: string;
	form: string;
	type: string;
	question: string;
	options: string[];
	/** 0-based indices of the right options, in sequence for `order`; empty for `recall`. */
	right: number[];
	accepted: string[];
	need: number;
}

/** Reads the quiz file without any of the app's own code. */
export function readQuizFile(path: string): Row[] {
	const rows = parse<Record<string, string>>(readFileSync(path, 'utf8'), { columns: true });
	return rows.map((row) => {
		const options = [row.option_1, row.option_2, row.option_3, row.option_4].filter(
			(text): text is string => !!text
		);
		const recall = row.type === 'recall';
		return {
			id: row.id ?? '',
			slot: row.slot ?? '',
			form: row.form ?? '',
			type: row.type ?? '',
			question: row.question ?? '',
			options,
			right: recall ? [] : (row.correct ?? '').split('|').map((number) => Number(number) - 1),
			accepted: recall ? (row.correct ?? '').split('|') : [],
			need: Number(row.need || 0)
		};
	});
}
