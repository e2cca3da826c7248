import type { Wave } from '../../core/program/waves.ts';
import type { MessageKey } from '../../i18n/areas.ts';

const STEPS = {
	before: 'common.step.quizBefore',
	after: 'common.step.quizAfter',
	day14: 'common.step.quizDay14',
	day30: 'common.step.quizDay30',
	day90: 'common.step.quizDay90'
} as const satisfies Record<Wave, MessageKey>;

/** The key of what the step of a wave is called. */
export const waveStep = (wave: Wave): (typeof STEPS)[Wave] => STEPS[wave];
