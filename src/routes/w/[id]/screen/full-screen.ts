/** Fills the screen, or gives it back. A browser that refuses leaves everything as it is. */
export function toggleFullScreen(): void {
	const change = document.fullscreenElement
		? document.exitFullscreen()
		: document.documentElement.requestFullscreen();
	change.catch(() => undefined);
}
