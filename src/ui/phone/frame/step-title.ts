import type { I18n } from '../../shared/i18n.svelte.ts';
import type { AgendaStep } from '../../../state/workshop.svelte.ts';

/** The name of a step as people in the room call it: a quiz says which of the two it is. */
export function stepTitle(step: Pick<AgendaStep, 'kind' | 'wave'>, { t }: I18n): string {
	if (step.kind === 'quiz' && step.wave === 'before') return t('common.step.quizBefore');
	if (step.kind === 'quiz' && step.wave === 'after') return t('common.step.quizAfter');
	return t(`common.step.${step.kind}`);
}
