import { createContext } from 'svelte';
import type { AppWorker } from './app-worker.ts';

/**
 * Why this page can't be opened without its server: it came over plain http, or over a certificate that the browser
 * doesn't trust.
 */
export type Refusal = 'insecure' | 'refused';

/** The app's own updates: found in the background, offered, and taken only when a person says so. */
export class AppUpdate {
	#waiting = $state(false);
	#dismissed = $state(false);
	#refusal = $state<Refusal | null>(null);
	#trustPage = $state<string | null>(null);
	#worker: AppWorker | null = null;

	/** Null when the page can be opened offline, or as long as that is not known. */
	get refusal(): Refusal | null {
		return this.#refusal;
	}

	/** Path of the server's page that explains its own certificate; null when it has none. */
	get trustPage(): string | null {
		return this.#trustPage;
	}

	/** A new version is there and nobody has said "later" yet. */
	get offered(): boolean {
		return this.#waiting && !this.#dismissed;
	}

	/**
	 * Registers the service worker where the browser has one (https or localhost) and watches for a new version.
	 * Call after the page is usable: it competes for the network. Never rejects.
	 */
	async register(): Promise<void> {
		if (import.meta.env.DEV || this.#worker) return;
		if (!('serviceWorker' in navigator)) {
			this.#refusal = window.isSecureContext ? null : 'insecure';
			return;
		}
		const loaded = await import('./app-worker.ts').catch(() => null);
		if (!loaded) return;
		this.#worker = new loaded.AppWorker();
		try {
			await this.#worker.register(() => {
				this.#waiting = true;
			});
		} catch (error) {
			// A certificate that was clicked away: the app works, only not from a cold start offline. Other failures
			// (private mode, no network just now) are nothing that the person could mend.
			if (!(error instanceof DOMException) || error.name !== 'SecurityError') return;
			this.#refusal = 'refused';
			this.#trustPage = await loaded.findTrustPage();
		}
	}

	/** Takes the new version now; the page reloads once it is in charge. */
	accept(): void {
		this.#worker?.accept();
	}

	/** Leaves it for the next time the app is opened. */
	later(): void {
		this.#dismissed = true;
	}
}

const [read, provide] = createContext<AppUpdate>();

/** The app's updates, and whether it can be opened offline; the root layout provides it. */
export const useUpdate = read;
export const provideUpdate = provide;
