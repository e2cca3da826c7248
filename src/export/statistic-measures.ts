import type { PublishedStatistic } from '../core/publish/results.ts';
import type { ResultNames } from './names.ts';

/** One value of a statistic. */
export interface Measure {
	measure: string;
	value: number | string;
	/** Set where a statistic of no wave has values of both. */
	wave?: 'before' | 'after';
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Each value of a statistic under its name, in the order of `StatisticValues`; what has no value is left out. */
export function measuresOf(one: PublishedStatistic, names: ResultNames): Measure[] {
	if (one.values === null) return [];
	if (one.name === 'certainty') {
		const { values } = one;
		return (['before', 'after'] as const).flatMap((wave) => {
			const found = values[wave];
			return found
				? [
						{ wave, measure: 'points', value: found.points },
						{ wave, measure: 'confidently_wrong', value: found.confidentlyWrong }
					]
				: [];
		});
	}
	if (one.name === 'item-quality') {
		const { mostChosenWrong, ...figures } = one.values;
		const item = one.of.kind === 'item' ? one.of.id : '';
		return [
			...plain(figures),
			...(mostChosenWrong
				? [
						{ measure: 'most_chosen_wrong', value: wrongText(mostChosenWrong.answers, item, names) },
						{ measure: 'most_chosen_wrong_share', value: mostChosenWrong.share }
					]
				: [])
		];
	}
	return plain(one.values);
}

const plain = (values: object): Measure[] =>
	Object.entries(values).flatMap(([name, value]: [string, unknown]): Measure[] => {
		if (typeof value === 'number') return [{ measure: snake(name), value }];
		return typeof value === 'boolean' ? [{ measure: snake(name), value: value ? 'yes' : 'no' }] : [];
	});

/** Wrong answers in words: of options that were picked by number, of an order its sequence. */
export const answersInWords = (answers: readonly string[], item: string, names: ResultNames): string[] => {
	const { type, options } = names.items.get(item) ?? { type: 'recall', options: [] };
	const word = (index: string) => options[Number(index)] ?? index;
	switch (type) {
		case 'truefalse':
			return answers.map((answer) => (answer === '0' ? 'true' : 'false'));
		case 'single':
		case 'multiple':
			return answers.map(word);
		case 'order':
			return answers.map((answer) => answer.split(',').map(word).join(' > '));
		case 'recall':
			return [...answers];
	}
};

const wrongText = (answers: readonly string[], item: string, names: ResultNames): string =>
	answersInWords(answers, item, names).join(' | ');
