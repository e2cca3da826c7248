import type { Focus } from '../../core/stage/stage.ts';
import type { NextAction } from '../../core/stage/next-action.ts';
import type { Translate } from '../../i18n/areas.ts';
import type { Console } from '../../state/console/console.svelte.ts';
import { stepName } from './step-name.ts';

/** A co-facilitator's device knows it once it is told. */
const strategyOf = (desk: Console) => desk.prepared?.strategy ?? desk.state.strategy;

/** What a focus is called: the priority's or department's own name, or the word for the rest. */
export function focusName(t: Translate, focus: Focus, desk: Console): string {
	switch (focus.kind) {
		case 'priority':
			return strategyOf(desk)?.priorities.find(({ id }) => id === focus.id)?.name ?? focus.id;
		case 'department':
			return desk.program?.departments.find(({ id }) => id === focus.id)?.name ?? focus.id;
		case 'picture':
			return t(`console.results.${focus.id as 'total'}`);
		case 'map':
			return t('map.title');
		case 'vision':
		case 'indicators':
		case 'nonGoals':
			return t(`console.focus.${focus.kind}`);
	}
}

/** The label of the large button: always what pressing it will do. */
export function nextLabel(t: Translate, next: NextAction, desk: Console): string {
	switch (next.kind) {
		case 'step':
			return t('console.next.toStep', { step: stepName(t, next.step) });
		case 'content':
			return t('console.next.content', { step: stepName(t, next.step) });
		case 'focus':
			return t('console.next.focus', { what: focusName(t, next.focus, desk) });
		case 'closeQuiz':
			return t('console.next.closeQuiz');
		case 'reveal':
			return t('console.next.reveal');
		case 'end':
			return t('console.next.end');
	}
}
