import type { Clock } from '../core/ports/environment.ts';

/** A function that runs `run` once, `ms` after the first of any number of calls. */
export function coalesce(
	clock: Clock,
	ms: number,
	run: () => void
): { request: () => void; stop: () => void } {
	let cancel: (() => void) | null = null;
	return {
		request: () => {
			cancel ??= clock.after(ms, () => {
				cancel = null;
				run();
			});
		},
		stop: () => {
			cancel?.();
			cancel = null;
		}
	};
}
