import type { PlanFile } from '../state/console/plan.svelte.ts';

let waiting: PlanFile[] = [];

/** Files that somebody dropped on the home page, on their way to planning. */
export function passDropped(files: PlanFile[]): void {
	waiting = files;
}

/** Takes what was dropped, once. */
export function takeDropped(): PlanFile[] {
	const files = waiting;
	waiting = [];
	return files;
}
