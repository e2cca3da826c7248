import { fold } from '../text/fold.ts';
import { answerFits } from './answer.ts';
import type { Answer, ItemKey, PublicItem } from './items.ts';
import { recognised } from './recall.ts';

/**
 * The wrong things in one answer, so that equal mistakes can be counted: each wrong option by its index (true is 0, false
 * is 1), a wrong order as its indices `2,0,1`, each recalled text without an accepted wording in it, folded. Indices are
 * into the public item's options. Empty for what is right, empty or no answer to this item.
 */
export const wrongPicks = (item: PublicItem, key: ItemKey, answer: Answer | undefined): string[] => {
	if (!answerFits(item, answer)) return [];
	switch (answer.type) {
		case 'single':
			return key.type === 'single' && answer.choice !== key.correct ? [String(answer.choice)] : [];
		case 'truefalse':
			return key.type === 'truefalse' && answer.choice !== key.correct ? [answer.choice ? '0' : '1'] : [];
		case 'multiple':
			return key.type === 'multiple'
				? answer.choices.filter((choice) => !key.correct.includes(choice)).map(String)
				: [];
		case 'order':
			return key.type === 'order' && answer.sequence.length > 0 && !same(answer.sequence, key.correct)
				? [answer.sequence.join(',')]
				: [];
		case 'recall':
			return key.type === 'recall' ? wrongTexts(answer.texts, key) : [];
	}
};

const same = (a: readonly number[], b: readonly number[]): boolean =>
	a.length === b.length && a.every((value, at) => value === b[at]);

const wrongTexts = (
	texts: readonly string[],
	{ accepted, additions }: ItemKey & { type: 'recall' }
): string[] => {
	const wrong = texts
		.filter((text) => recognised([text], accepted, additions).length === 0)
		.map((text) => fold(text));
	return [...new Set(wrong)].filter((text) => text !== '');
};
