import { waveStep } from '../../shared/wave-name.ts';
import type { I18n } from '../../shared/i18n.svelte.ts';
import type { AgendaStep } from '../../../state/workshop.svelte.ts';

/** The name of a step as people in the room call it: a quiz says which of its waves it is. */
export function stepTitle(step: Pick<AgendaStep, 'kind' | 'wave'>, { t }: I18n): string {
	return step.kind === 'quiz' && step.wave ? t(waveStep(step.wave)) : t(`common.step.${step.kind}`);
}
