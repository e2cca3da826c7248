import { RECALL_MAX } from '../quiz/limits.ts';
import type { Answer, ItemKey, PublicItem } from '../quiz/items.ts';
import { shuffle } from '../quiz/shuffle.ts';

const wrongOf = (count: number, right: number, draw: () => number): number =>
	(right + 1 + Math.floor(draw() * Math.max(1, count - 1))) % Math.max(1, count);

/** One of the wordings of an accepted answer, as long as a phone takes. */
const wordingOf = (accepted: string): string => (accepted.split('=')[0] ?? '').trim().slice(0, RECALL_MAX);

/**
 * What a made-up person answers to a question. `right`: whether they know it; who does not, takes something else that
 * could be answered. `draw` gives numbers in [0, 1).
 */
export function madeUpAnswer(item: PublicItem, key: ItemKey, right: boolean, draw: () => number): Answer {
	switch (key.type) {
		case 'single':
			return {
				type: 'single',
				choice: right ? key.correct : wrongOf(item.options.length, key.correct, draw)
			};
		case 'multiple': {
			const wrong = item.options.map((_, at) => at).filter((at) => !key.correct.includes(at));
			const other = wrong[Math.floor(draw() * wrong.length)];
			const choices = right || other === undefined ? key.correct : [...key.correct.slice(1), other];
			return { type: 'multiple', choices: [...choices].sort((a, b) => a - b) };
		}
		case 'truefalse':
			return { type: 'truefalse', choice: right ? key.correct : !key.correct };
		case 'order':
			return { type: 'order', sequence: right ? key.correct : shuffle(key.correct, draw) };
		case 'recall': {
			const known = shuffle(key.accepted, draw)
				.slice(0, right ? key.need : Math.max(0, key.need - 1))
				.map(wordingOf);
			return { type: 'recall', texts: known.length > 0 ? known : ['?'] };
		}
	}
}
