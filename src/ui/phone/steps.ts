import type { Component } from 'svelte';
import type { StepKind } from '../../core/program/program.ts';
import type { I18n } from '../shared/i18n.svelte.ts';
import type { Phone } from '../../state/phone/phone.svelte.ts';

/** Steps whose screens are not needed to join and to answer. */
export type LaterStep = Exclude<StepKind, 'lobby' | 'quiz'>;

type Screen = Component<{ phone: Phone }>;

const loaders: Record<LaterStep, () => Promise<{ default: Screen }>> = {
	strategy: () => import('./strategy/StrategyScreen.svelte'),
	departments: () => import('./departments/BoardStep.svelte'),
	shareout: () => import('./shareout/ShareoutScreen.svelte'),
	results: () => import('./results/ResultsScreen.svelte'),
	close: () => import('./close/CloseScreen.svelte')
};

/** Texts that these screens show. */
const AREAS = ['steps', 'asks', 'boards', 'voice', 'focus', 'shareout', 'pledge'] as const;

const loaded = new Map<LaterStep, Screen>();

/** The screen when it has been loaded, so that a step that was fetched ahead shows at once. */
export const loadedStep = (step: LaterStep): Screen | null => loaded.get(step) ?? null;

/** A screen with its texts. Rejects when its code can't be fetched; the next call tries again. */
export async function loadStep(step: LaterStep, i18n: I18n): Promise<Screen> {
	const [{ default: screen }] = await Promise.all([loaders[step](), i18n.load(...AREAS)]);
	loaded.set(step, screen);
	return screen;
}

/** What more there is to say of how this phone does, with its texts. Rejects when it can't be fetched. */
export async function loadDetails(i18n: I18n): Promise<Screen> {
	const [{ default: details }] = await Promise.all([
		import('./frame/StatusDetails.svelte'),
		i18n.load('device')
	]);
	return details;
}

/** What a phone says whose person goes on with another one. Rejects when it can't be fetched. */
export async function loadMoved(i18n: I18n): Promise<Screen> {
	const [{ default: moved }] = await Promise.all([import('./frame/MovedScreen.svelte'), i18n.load('device')]);
	return moved;
}

/** Fetches what the day will need, one after the other: from then on the phone can do without the server. Never rejects. */
export async function loadAllSteps(i18n: I18n): Promise<void> {
	for (const step of Object.keys(loaders) as LaterStep[]) await loadStep(step, i18n).catch(() => undefined);
	await loadDetails(i18n).catch(() => undefined);
	await loadMoved(i18n).catch(() => undefined);
}
