import { shortCard } from '../../../../core/cards/card.ts';
import { focusOfPage } from '../../../../core/cards/page.ts';
import type { MatrixCard } from '../../../../core/focus/matrix.ts';
import { pulseTally } from '../../../../core/cards/pulse-tally.ts';
import { promptsOf } from '../../../../core/program/prompts.ts';
import { entryOf } from '../../../../core/spotlight/entry.ts';
import { USUAL_MINIMUM } from '../../../../core/publish/minimum.ts';
import type { WorkshopState } from '../../../../core/workshop/state.ts';
import type { SpotlightOnWall } from '../../../../ui/projector/spotlight/spotlight.ts';

/** What stands over the step, as plain values; null where nothing does. `matrix`: of the department that is shown. */
export function spotlightView(state: WorkshopState, matrix: readonly MatrixCard[]): SpotlightOnWall | null {
	const { stage, program, strategy, cards } = state;
	const spotlight = stage?.spotlight;
	if (!spotlight || !program) return null;
	const nameOf = (id: string) => program.departments.find((department) => department.id === id)?.name ?? id;
	switch (spotlight.kind) {
		// Screens of their own, as their steps have them.
		case 'map':
		case 'strategy':
		case 'department':
		case 'picture':
			return null;
		case 'goal':
		case 'stop':
		case 'ask':
		case 'friction':
			return { kind: 'entry', entry: entryOf(spotlight, state) };
		case 'pulse': {
			const focus = focusOfPage(spotlight.id);
			const id = focus.kind === 'priority' ? focus.id : '';
			const priority = strategy?.priorities.find((one) => one.id === id)?.name ?? '';
			const minimum = program.minimum ?? USUAL_MINIMUM;
			return { kind: 'pulse', focus, priority, tally: pulseTally(cards.pulses.get(spotlight.id), minimum) };
		}
		case 'question': {
			const found = cards.questions.find(({ id }) => shortCard(id) === spotlight.id);
			return { kind: 'question', question: found && found.state !== 'hidden' ? found : null };
		}
		case 'questions':
			return { kind: 'questions', questions: cards.questions.filter(({ state }) => state === 'open') };
		case 'prompt':
			return {
				kind: 'prompt',
				text: promptsOf(program).find(({ id }) => id === spotlight.id)?.text ?? null
			};
		case 'frictions': {
			const of = spotlight.id;
			const chosen = cards.frictions.filter(({ department }) => of === null || department === of);
			return {
				kind: 'frictions',
				department: of === null ? null : nameOf(of),
				frictions: chosen.map(({ id, text, answer, department }) => ({
					id,
					text,
					answer,
					department: nameOf(department)
				}))
			};
		}
		case 'matrix':
			return { kind: 'matrix', department: nameOf(spotlight.id), cards: matrix };
	}
}
