import { focusOver } from '../../core/stage/spotlight-focus.ts';
import type { Focus } from '../../core/stage/stage.ts';
import { pictureOf, type ProjectorView } from './view.ts';

/** What fills the wall behind a screen; each sets its own colours (see ProjectorScreen). */
export type Ground = 'paper' | 'ball' | 'sea' | 'poster' | 'blank';

/** Which screen stands, on which ground. A new `key` is a new screen, which enters. */
export interface Scene {
	screen:
		| 'blank'
		| 'code'
		| 'wait'
		| 'spotlight'
		| 'lobby'
		| 'quiz'
		| 'strategy'
		| 'departments'
		| 'shareout'
		| 'map'
		| 'results'
		| 'change'
		| 'close';
	ground: Ground;
	key: string;
}

const MAP: Scene = { screen: 'map', ground: 'poster', key: 'map' };

/** The vision is the ball itself. */
const groundOf = (focus: Focus | null): Ground =>
	focus === null || focus.kind === 'vision' ? 'ball' : 'paper';

/** A screen of another step, put over the one that is on; null where it can't be shown (yet): the step itself stands. */
function overStep({ strategy, results, departments }: ProjectorView, focus: Focus | null): Scene | null {
	const key = `over/${focusKey(focus)}`;
	switch (focus?.kind) {
		case 'vision':
		case 'priority':
		case 'indicators':
		case 'nonGoals':
			return strategy && { screen: 'strategy', ground: groundOf(focus), key };
		case 'department':
			return departments.some(({ id }) => id === focus.id)
				? { screen: 'shareout', ground: 'paper', key }
				: null;
		case 'picture':
			return results && { screen: 'results', ground: 'paper', key: `over/${pictureOf(focus)}` };
		case 'map':
			return strategy && MAP;
		case undefined:
			return null;
	}
}

/** Chooses the screen. Whatever has not arrived yet is waited for calmly. */
export function sceneOf(view: ProjectorView): Scene {
	const { program, stage, strategy, results, later, departments, spotlight } = view;
	if (stage?.curtain === 'blank') return { screen: 'blank', ground: 'blank', key: 'blank' };
	if (stage?.curtain === 'code') return { screen: 'code', ground: 'poster', key: 'code' };
	const step = program?.agenda.find(({ id }) => id === stage?.step);
	if (!stage || !step) return { screen: 'wait', ground: 'paper', key: 'wait' };

	if (stage.spotlight && spotlight) {
		const { kind } = spotlight;
		const one = kind === 'question' || kind === 'prompt' || kind === 'entry';
		const id = 'id' in stage.spotlight ? (stage.spotlight.id ?? '') : '';
		const ground = one && !(kind === 'entry' && spotlight.entry?.kind === 'goal') ? 'sea' : 'paper';
		return { screen: 'spotlight', ground, key: `spotlight/${stage.spotlight.kind}/${id}` };
	}
	const over = stage.spotlight && overStep(view, focusOver(stage.spotlight));
	if (over) return over;

	const key = `${step.id}/${stage.phase}/${focusKey(stage.focus)}`;
	switch (step.kind) {
		case 'lobby':
			return { screen: 'lobby', ground: 'paper', key: step.id };
		case 'quiz':
			if (stage.phase !== 'revealed') return { screen: 'quiz', ground: 'sea', key };
			return step.wave && later?.[step.wave]
				? { screen: 'change', ground: 'paper', key }
				: { screen: 'wait', ground: 'sea', key: `${step.id}/wait` };
		case 'strategy': {
			if (!strategy) return { screen: 'wait', ground: 'paper', key: `${step.id}/wait` };
			return { screen: 'strategy', ground: groundOf(stage.focus), key };
		}
		case 'departments':
			return { screen: 'departments', ground: 'paper', key: step.id };
		case 'shareout': {
			const { focus } = stage;
			if (focus?.kind === 'map' && strategy) return MAP;
			const named = focus?.kind === 'department' && departments.some(({ id }) => id === focus.id);
			return named
				? { screen: 'shareout', ground: 'paper', key }
				: { screen: 'departments', ground: 'paper', key: `${step.id}/all` };
		}
		case 'results':
			return stage.phase === 'revealed' && results
				? { screen: 'results', ground: 'paper', key: `${step.id}/${pictureOf(stage.focus)}` }
				: { screen: 'wait', ground: 'sea', key: `${step.id}/wait` };
		case 'close':
			return { screen: 'close', ground: 'poster', key: step.id };
	}
}

const focusKey = (focus: Focus | null): string =>
	focus === null ? '' : 'id' in focus ? `${focus.kind}:${focus.id}` : focus.kind;
