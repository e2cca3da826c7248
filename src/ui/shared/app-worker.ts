import { Workbox } from 'workbox-window';

const WORKER = '/service-worker.js';
/** A page that stays open for days asks again when somebody comes back to it, at most this often. */
const ASK_AGAIN_AFTER = 30 * 60 * 1000;

/** The service worker as a page sees it. Loaded behind the page: nothing of it is needed to answer a question. */
export class AppWorker {
	#workbox = new Workbox(WORKER);
	#accepted = false;
	/** Another page of this browser has said yes already; this one is still the old version. */
	#taken = false;

	/**
	 * Registers it and watches for a new version.
	 * @param onwaiting a new version is there and waits for a yes
	 * @throws what the browser's registration throws: a `SecurityError` where the certificate is not trusted
	 */
	async register(onwaiting: () => void): Promise<void> {
		this.#workbox.addEventListener('waiting', onwaiting);
		this.#watchTakeover();
		await this.#workbox.register();
		this.#askWhenSeenAgain();
	}

	/** Takes the new version; the page reloads once it is in charge. */
	accept(): void {
		this.#accepted = true;
		if (this.#taken) location.reload();
		else this.#workbox.messageSkipWaiting();
	}

	#watchTakeover(): void {
		const { serviceWorker } = navigator;
		// The first worker of all takes charge of a page that has none: that is no new version.
		let hadOne = serviceWorker.controller !== null;
		serviceWorker.addEventListener('controllerchange', () => {
			this.#taken = hadOne;
			hadOne = true;
			if (this.#taken && this.#accepted) location.reload();
		});
	}

	#askWhenSeenAgain(): void {
		let asked = Date.now();
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState !== 'visible' || Date.now() - asked < ASK_AGAIN_AFTER) return;
			asked = Date.now();
			this.#workbox.update().catch(() => {
				// Offline: asked again next time.
			});
		});
	}
}

/** Path of the server's page that explains its own certificate; null when it has none, or can't be asked. */
export async function findTrustPage(): Promise<string | null> {
	try {
		const response = await fetch('/config.json', { cache: 'no-store' });
		const { ca } = (await response.json()) as { ca?: unknown };
		return typeof ca === 'string' && /^\/[\w/.-]*$/.test(ca) ? ca : null;
	} catch {
		return null;
	}
}
