/** A page that is not looked at is never painted. */
const AT_THE_LATEST = 300;

/**
 * Settles when what stands on the page now has been painted: what a person waits for comes before what is loaded for
 * later. On a page in the background, or one that isn't painted for 0.3 s, it doesn't wait for that.
 */
export function painted(): Promise<void> {
	return new Promise((resolve) => {
		if (document.visibilityState === 'hidden') return resolve();
		const latest = setTimeout(resolve, AT_THE_LATEST);
		requestAnimationFrame(() =>
			// A frame's callbacks run before its painting, a timer of theirs after it.
			setTimeout(() => {
				clearTimeout(latest);
				resolve();
			})
		);
	});
}
