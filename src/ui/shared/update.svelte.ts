import type { Workbox } from 'workbox-window';

const WORKER = '/service-worker.js';
/** A page that stays open for days asks again when somebody comes back to it, at most this often. */
const ASK_AGAIN_AFTER = 30 * 60 * 1000;

/** The app's own updates: found in the background, offered, and taken only when a person says so. */
export class AppUpdate {
	#waiting = $state(false);
	#dismissed = $state(false);
	#workbox: Workbox | null = null;

	/** A new version is there and nobody has said "later" yet. */
	get offered(): boolean {
		return this.#waiting && !this.#dismissed;
	}

	/**
	 * Registers the service worker where the browser has one (https or localhost) and watches for a new version.
	 * Call after the page is usable: it competes for the network. Never rejects.
	 */
	async register(): Promise<void> {
		if (import.meta.env.DEV || !('serviceWorker' in navigator) || this.#workbox) return;
		try {
			const { Workbox } = await import('workbox-window');
			const workbox = new Workbox(WORKER);
			this.#workbox = workbox;
			workbox.addEventListener('waiting', () => {
				this.#waiting = true;
			});
			await workbox.register();
			this.#askWhenSeenAgain(workbox);
		} catch {
			// Refused (a certificate that was clicked away, private mode): the app works, only not from a cold start offline.
		}
	}

	/** Takes the new version now; the page reloads once it is in charge. */
	accept(): void {
		this.#workbox?.addEventListener('controlling', () => {
			location.reload();
		});
		this.#workbox?.messageSkipWaiting();
	}

	/** Leaves it for the next time the app is opened. */
	later(): void {
		this.#dismissed = true;
	}

	#askWhenSeenAgain(workbox: Workbox): void {
		let asked = Date.now();
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState !== 'visible' || Date.now() - asked < ASK_AGAIN_AFTER) return;
			asked = Date.now();
			workbox.update().catch(() => {
				// Offline: asked again next time.
			});
		});
	}
}

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
