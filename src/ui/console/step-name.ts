import type { Step } from '../../core/program/program.ts';
import type { Translate } from '../../i18n/areas.ts';
import { waveStep } from '../shared/wave-name.ts';

/** What the kind of a step is called; a quiz says which of its waves it is. */
export const kindName = (t: Translate, { kind, wave }: Pick<Step, 'kind' | 'wave'>): string =>
	kind === 'quiz' ? t(waveStep(wave ?? 'before')) : t(`common.step.${kind}`);

/** What a step is called: its own title, or what its kind is called. */
export const stepName = (t: Translate, step: Pick<Step, 'kind' | 'wave' | 'title'>): string =>
	step.title ?? kindName(t, step);
