/** What of the window management API is used here; TypeScript's DOM does not know it yet. */
interface Screens {
	currentScreen: object;
	screens: readonly { availLeft: number; availTop: number; availWidth: number; availHeight: number }[];
}
type WithScreens = Window & {
	screen: Screen & { isExtended?: boolean };
	getScreenDetails?: () => Promise<Screens>;
};

const SIZE = 'popup,width=1280,height=720';

/** Where the second display is, as features of a window; a browser that can't or may not say gives the usual size. */
async function onSecondDisplay(page: WithScreens): Promise<string> {
	try {
		const details = await page.getScreenDetails?.();
		const other = details?.screens.find((screen) => screen !== details.currentScreen);
		return other
			? `popup,left=${other.availLeft},top=${other.availTop},width=${other.availWidth},height=${other.availHeight}`
			: SIZE;
	} catch {
		return SIZE;
	}
}

/**
 * Opens the wall in a window of its own, on the second display where there is one and the browser tells of it; one that
 * is open already comes forward. With a single display nothing is asked of anybody.
 */
export async function openProjectorWindow(path: string, name: string): Promise<void> {
	const page = window as WithScreens;
	const features = page.screen.isExtended && page.getScreenDetails ? await onSecondDisplay(page) : SIZE;
	window.open(path, `catchball-${name}`, features);
}
