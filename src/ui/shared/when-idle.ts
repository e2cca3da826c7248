/** Calls once the page has loaded and has nothing better to do. */
export function whenIdle(run: () => void): void {
	const idle = () => {
		// Safari has no requestIdleCallback.
		if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 4000 });
		else setTimeout(run, 1500);
	};
	if (document.readyState === 'complete') idle();
	else window.addEventListener('load', idle, { once: true });
}

/** Milliseconds in which somebody new reads a page or finds the keys: long enough for a page to be usable first. */
export const READING = 3000;

/** Calls once the page has nothing better to do and its reader had a moment with it. */
export function whenRead(run: () => void): void {
	whenIdle(() => setTimeout(run, READING));
}
