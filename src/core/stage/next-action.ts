import type { Wave } from '../program/waves.ts';
import { nextStage } from './move.ts';
import type { PlanStep, StagePlan } from './plan.ts';
import type { Focus, Stage } from './stage.ts';

/** What the one large button will do; screens make its label from this. */
export type NextAction =
	/** Takes no more answers of this quiz. */
	| { kind: 'closeQuiz'; wave: Wave }
	/** Shows the results to the room and hands out the answer key. */
	| { kind: 'reveal' }
	/** Takes away what is over the step. */
	| { kind: 'content'; step: PlanStep }
	/** Moves the room's eye within the step. */
	| { kind: 'focus'; focus: Focus }
	/** Goes to another step. */
	| { kind: 'step'; step: PlanStep }
	/** There is nothing after this. */
	| { kind: 'end' };

/** Names what *next* does from here. Always agrees with `nextStage`, because it is worked out from it. */
export const nextAction = (plan: StagePlan, stage: Stage): NextAction => {
	const next = nextStage(plan, stage);
	if (next === stage) return { kind: 'end' };
	const step = plan.agenda.find(({ id }) => id === next.step);
	if (!step) return { kind: 'end' };
	if (stage.spotlight) return { kind: 'content', step };
	if (next.step !== stage.step) return { kind: 'step', step };
	if (next.phase === 'revealed' && stage.phase !== 'revealed') return { kind: 'reveal' };
	if (next.phase === 'closed' && step.wave) return { kind: 'closeQuiz', wave: step.wave };
	return next.focus ? { kind: 'focus', focus: next.focus } : { kind: 'step', step };
};
