import { focusOfPage } from '../cards/page.ts';
import type { Focus, Spotlight, Stage } from './stage.ts';

/** What a spotlight points at that has a screen of its own in some step; null for what is shown in another way. */
export function focusOver(spotlight: Spotlight): Focus | null {
	switch (spotlight.kind) {
		case 'strategy':
			return focusOfPage(spotlight.id);
		case 'department':
		case 'picture':
			return { kind: spotlight.kind, id: spotlight.id };
		case 'map':
			return { kind: 'map' };
		default:
			return null;
	}
}

/** What the wall points at: what is put over the step, else what the step itself points at. */
export const focusOnWall = (stage: Stage): Focus | null =>
	(stage.spotlight && focusOver(stage.spotlight)) ?? stage.focus;
