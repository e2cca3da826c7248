import type { I18n } from '../shared/i18n.svelte.ts';
import { persistently } from '../shared/persistently.ts';
import { loadAllSteps } from './steps.ts';

/** Something that joining and answering do without; kept once it has been fetched. */
class Later<T> {
	#loaded: T | null = null;
	#loading: Promise<T> | null = null;
	readonly #fetch: () => Promise<{ default: T }>;

	constructor(fetch: () => Promise<{ default: T }>) {
		this.#fetch = fetch;
	}

	/** At once when it has been fetched, so that nothing flickers; else it is fetched, for as long as that takes. */
	get(): T | Promise<T> {
		if (this.#loaded) return this.#loaded;
		this.#loading ??= persistently(this.#fetch).then((module) => (this.#loaded = module.default));
		return this.#loading;
	}
}

export const statusSheet = new Later(() => import('./frame/StatusSheet.svelte'));
/** Who is here, while one waits for the room to begin. */
export const lobbyRoom = new Later(() => import('./lobby/LobbyRoom.svelte'));
export const broadcastNotice = new Later(() => import('./frame/BroadcastNotice.svelte'));
export const spotlightStrip = new Later(() => import('./frame/SpotlightStrip.svelte'));
/** For who is not let in, or not any more. */
export const doorScreen = new Later(() => import('./join/DoorScreen.svelte'));
export const quizEnd = new Later(() => import('./quiz/QuizEnd.svelte'));

/** Fetches all that the day will need: from then on the phone can do without the server. Never rejects. */
export async function loadAhead(i18n: I18n): Promise<void> {
	const parts = [statusSheet, lobbyRoom, broadcastNotice, spotlightStrip, doorScreen, quizEnd];
	for (const part of parts) await part.get();
	await import('../../state/phone/own-review.ts').catch(() => undefined);
	await loadAllSteps(i18n);
}
