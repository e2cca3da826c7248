import { waveStep } from '../../shared/wave-name.ts';
import type { I18n } from '../../shared/i18n.svelte.ts';
import type { AgendaStep } from '../../../state/workshop.svelte.ts';

/** The name of a step as people in the room call it: its own title, else its kind's; a quiz says which of its waves it is. */
export function stepTitle(step: Pick<AgendaStep, 'kind' | 'wave' | 'title'>, { t }: I18n): string {
	if (step.title) return step.title;
	return step.kind === 'quiz' && step.wave ? t(waveStep(step.wave)) : t(`common.step.${step.kind}`);
}
