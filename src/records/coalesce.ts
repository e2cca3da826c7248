import type { Clock } from '../core/ports/environment.ts';

/** Work may take one part in so many of the time. */
const SHARE = 5;

/**
 * Runs `run` once, `ms` after the first of any number of requests; later where `run` itself takes long, so that a slow
 * phone in a crowd does not spend all its time on it.
 */
export function coalesce(
	clock: Clock,
	ms: number,
	run: () => void
): { request: () => void; stop: () => void } {
	let cancel: (() => void) | null = null;
	let took = 0;
	return {
		request: () => {
			cancel ??= clock.after(Math.max(ms, took * (SHARE - 1)), () => {
				cancel = null;
				const start = clock.now();
				run();
				took = clock.now() - start;
			});
		},
		stop: () => {
			cancel?.();
			cancel = null;
		}
	};
}
