import type { Component } from 'svelte';
import type { StepKind } from '../../core/program/program.ts';
import type { Area } from '../../i18n/areas.ts';
import type { Phone } from '../../state/phone/phone.svelte.ts';
import type { I18n } from '../shared/i18n.svelte.ts';
import { painted } from '../shared/painted.ts';
import { persistently } from '../shared/persistently.ts';

/** Something that joining and answering do without, with the texts that it shows; kept once it has been fetched. */
class Later<T> {
	#loaded: T | null = null;
	readonly #fetch: () => Promise<{ default: T }>;
	readonly #areas: readonly Area[];

	constructor(fetch: () => Promise<{ default: T }>, ...areas: Area[]) {
		this.#fetch = fetch;
		this.#areas = areas;
	}

	/** When it has been fetched, so that it shows at once. */
	get loaded(): T | null {
		return this.#loaded;
	}

	/** Rejects when its code can't be fetched; the next call tries again. */
	async load(i18n: I18n): Promise<T> {
		const [module] = await Promise.all([this.#fetch(), i18n.load(...this.#areas)]);
		return (this.#loaded = module.default);
	}

	/** At once when it has been fetched; else it is fetched behind what stands there already, for as long as that takes. */
	get(i18n: I18n): T | Promise<T> {
		return this.#loaded ?? painted().then(() => persistently(() => this.load(i18n)));
	}
}

/** Steps whose screens are not needed to join and to answer. */
export type LaterStep = Exclude<StepKind, 'lobby' | 'quiz'>;

const step = (fetch: () => Promise<{ default: Component<{ phone: Phone }> }>) =>
	new Later(fetch, 'steps', 'asks', 'boards', 'voice', 'focus', 'shareout', 'pledge');

export const laterSteps: Record<LaterStep, ReturnType<typeof step>> = {
	strategy: step(() => import('./strategy/StrategyScreen.svelte')),
	departments: step(() => import('./departments/BoardStep.svelte')),
	shareout: step(() => import('./shareout/ShareoutScreen.svelte')),
	results: step(() => import('./results/ResultsScreen.svelte')),
	close: step(() => import('./close/CloseScreen.svelte'))
};

/** During a quiz nobody asks. */
export const questionsButton = new Later(() => import('./voice/QuestionsButton.svelte'), 'voice');
export const statusSheet = new Later(() => import('./frame/StatusSheet.svelte'), 'device');
/** Who is here, while one waits for the room to begin. */
export const lobbyRoom = new Later(() => import('./lobby/LobbyRoom.svelte'));
export const broadcastNotice = new Later(() => import('./frame/BroadcastNotice.svelte'));
export const spotlightStrip = new Later(() => import('./frame/SpotlightStrip.svelte'), 'voice', 'focus');
/** For who is not let in, or not any more. */
export const doorScreen = new Later(() => import('./join/DoorScreen.svelte'));
/** For whose person goes on with another phone. */
export const movedScreen = new Later(() => import('./frame/MovedScreen.svelte'), 'device');
export const quizEnd = new Later(() => import('./quiz/QuizEnd.svelte'));

/** Fetches all that the day will need, one after the other: from then on the phone can do without the server. Never rejects. */
export async function loadAhead(i18n: I18n): Promise<void> {
	const parts: { load(texts: I18n): Promise<unknown> }[] = [
		questionsButton,
		statusSheet,
		lobbyRoom,
		broadcastNotice,
		spotlightStrip,
		doorScreen,
		quizEnd,
		{ load: () => import('../../state/phone/own-review.ts') },
		...Object.values(laterSteps),
		movedScreen
	];
	for (const part of parts) await part.load(i18n).catch(() => undefined);
}
