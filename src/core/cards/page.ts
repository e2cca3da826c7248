import type { Focus } from '../stage/stage.ts';
import { priorityPage } from './card.ts';

/** The page that a pulse is about, by what the stage points at; null where it is no page of the strategy. */
export function pulsePage(focus: Focus): string | null {
	switch (focus.kind) {
		case 'vision':
		case 'indicators':
			return focus.kind;
		case 'nonGoals':
			return 'non-goals';
		case 'priority':
			return priorityPage(focus.id);
		case 'department':
		case 'map':
		case 'picture':
			return null;
	}
}

/** The other way round. */
export function focusOfPage(page: string): Focus {
	if (page === 'indicators' || page === 'vision') return { kind: page };
	if (page === 'non-goals') return { kind: 'nonGoals' };
	return { kind: 'priority', id: page.slice('priority-'.length) };
}
