import { createContext } from 'svelte';

/** Chromium's event, which TypeScript's library does not know. */
interface BeforeInstallPrompt extends Event {
	prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** How this device lets the app onto its home screen: it asks for us, or the person does it by a menu. */
export type InstallWay = 'prompt' | 'share';

const STORAGE_KEY = 'catchball/install';

/**
 * Offering to put the app on the home screen. The browser's own banner is held back: it would come in the middle of a
 * question. A screen asks `way` at a moment that suits, and nobody is asked twice.
 */
export class InstallOffer {
	#event = $state.raw<BeforeInstallPrompt | null>(null);
	#answered = $state(answered());

	/** Listens for the browser's readiness; call once, early. */
	listen(): void {
		window.addEventListener('beforeinstallprompt', (event) => {
			event.preventDefault();
			this.#event = event as BeforeInstallPrompt;
		});
		window.addEventListener('appinstalled', () => this.#answer());
	}

	/** Null where it can't be installed, is installed, or the person has answered. */
	get way(): InstallWay | null {
		if (this.#answered || isInstalled()) return null;
		if (this.#event) return 'prompt';
		return window.isSecureContext && isAppleTouch() ? 'share' : null;
	}

	/** Hands over to the browser's own dialog. */
	async accept(): Promise<void> {
		const event = this.#event;
		this.#event = null;
		await event?.prompt();
		this.#answer();
	}

	/** The person does not want it: not asked again on this device. */
	later(): void {
		this.#answer();
	}

	#answer(): void {
		this.#answered = true;
		try {
			localStorage.setItem(STORAGE_KEY, 'answered');
		} catch {
			// Private mode: asked again the next time.
		}
	}
}

function answered(): boolean {
	try {
		return localStorage.getItem(STORAGE_KEY) !== null;
	} catch {
		return false;
	}
}

const isInstalled = (): boolean => matchMedia('(display-mode: standalone)').matches;

/** iPhones and iPads install by the share menu alone; an iPad calls itself a Mac with a touch screen. */
const isAppleTouch = (): boolean =>
	/iPhone|iPad|iPod/.test(navigator.userAgent) ||
	(/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);

const [read, provide] = createContext<InstallOffer>();

/** The device's offer; the root layout provides it. */
export const useInstall = read;
export const provideInstall = provide;
