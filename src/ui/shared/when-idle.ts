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
