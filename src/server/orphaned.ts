/** Milliseconds between two looks. */
const LOOK = 200;

/**
 * Calls when the process that started this one has gone. npm runs scripts in a shell, and a signal that is sent to npm
 * ends that shell but does not reach what runs in it: the server would keep its port for ever.
 */
export function whenOrphaned(run: () => void): void {
	const parent = process.ppid;
	const timer = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(timer);
		run();
	}, LOOK);
	timer.unref();
}
