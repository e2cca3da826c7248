import type { Strategy } from '../../../core/program/program.ts';
import { sameFocus, stopsOf } from '../../../core/stage/plan.ts';
import type { Focus } from '../../../core/stage/stage.ts';

/** The strategy's pages in the order in which it is told; the same stops that the console walks. */
export function strategyPages(strategy: Strategy): Focus[] {
	const plan = { agenda: [], departments: [], strategy };
	return stopsOf(plan, { id: '', kind: 'strategy', wave: null }).flatMap(({ focus }) =>
		focus ? [focus] : []
	);
}

/** Index of the page that the room looks at; -1 when it looks at none. */
export const pageOf = (pages: readonly Focus[], focus: Focus | null): number =>
	focus ? pages.findIndex((page) => sameFocus(page, focus)) : -1;

/** A name for a page that stays the same while the list grows. */
export const pageKey = (page: Focus): string => ('id' in page ? `${page.kind}/${page.id}` : page.kind);

/** How far the room has been: what was told stays told when the room goes back a page. */
export class Furthest {
	#index = -1;

	/** The furthest index so far, this one included. */
	reach(index: number): number {
		this.#index = Math.max(this.#index, index);
		return this.#index;
	}
}
