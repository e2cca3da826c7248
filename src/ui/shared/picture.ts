/** Whether the picture of a page's first view stands there until the page itself does (routes/served-page/boot.js, routes/served-page/first-views.ts). */
export const isPictured = (): boolean => 'first' in document.documentElement.dataset;

/** The page itself is there: what stood for it while the app was loading goes. */
export function endPicture(): void {
	document.getElementById('boot')?.remove();
	delete document.documentElement.dataset.first;
}
