import type { StepKind, Wave } from '../../core/program/program.ts';
import { waveStep } from '../shared/wave-name.ts';
import type { MessageKey } from '../../i18n/areas.ts';

/** The key of a step's name. */
export function stepName(step: { kind: StepKind; wave: Wave | null }): MessageKey & `common.step.${string}` {
	if (step.kind !== 'quiz') return `common.step.${step.kind}`;
	return waveStep(step.wave ?? 'before');
}
