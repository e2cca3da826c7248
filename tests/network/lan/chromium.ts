import { findBrowser } from '../../support/chromium.ts';

/** Sees to it that CHROMIUM_PATH names a browser, for commands that are not started by `npm test`. */
export function bestChromium(): void {
	process.env.CHROMIUM_PATH ??= findBrowser().path;
}
