import type { Answer, ItemKey, PublicItem } from '../../../core/quiz/items.ts';
import type { I18n } from '../../shared/i18n.svelte.ts';
import { optionText } from '../../shared/quiz/option-text.ts';

/** What is needed of I18n to write answers down. */
type Words = Pick<I18n, 't' | 'format'>;

/** What somebody answered, as lines to read; empty when nothing was answered. */
export function answerLines(item: PublicItem, answer: Answer | null, i18n: Words): string[] {
	switch (answer?.type) {
		case 'single':
			return [optionText(item, answer.choice, i18n)];
		case 'multiple':
			return answer.choices.map((choice) => optionText(item, choice, i18n));
		case 'truefalse':
			return [optionText(item, answer.choice ? 0 : 1, i18n)];
		case 'order':
			return answer.sequence.map((option, place) => `${place + 1}. ${optionText(item, option, i18n)}`);
		case 'recall':
			return answer.texts.filter((text) => text.trim() !== '');
		case undefined:
			return [];
	}
}

/** The right answer as lines to read. */
export function keyLines(item: PublicItem, key: ItemKey, i18n: Words): string[] {
	switch (key.type) {
		case 'single':
			return answerLines(item, { type: 'single', choice: key.correct }, i18n);
		case 'multiple':
			return answerLines(item, { type: 'multiple', choices: key.correct }, i18n);
		case 'truefalse':
			return answerLines(item, { type: 'truefalse', choice: key.correct }, i18n);
		case 'order':
			return answerLines(item, { type: 'order', sequence: key.correct }, i18n);
		case 'recall':
			return [i18n.t('steps.results.accepted', { list: i18n.format.list(key.accepted) })];
	}
}
