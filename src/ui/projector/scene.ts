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

/** Chooses the screen. Whatever has not arrived yet is waited for calmly. */
export function sceneOf(view: ProjectorView): Scene {
	const { program, stage, strategy, results, later, departments, spotlight } = view;
	if (stage?.curtain === 'blank') return { screen: 'blank', ground: 'blank', key: 'blank' };
	if (stage?.curtain === 'code') return { screen: 'code', ground: 'poster', key: 'code' };
	const step = program?.agenda.find(({ id }) => id === stage?.step);
	if (!stage || !step) return { screen: 'wait', ground: 'paper', key: 'wait' };

	if (stage.spotlight && spotlight) {
		const one = spotlight.kind === 'question' || spotlight.kind === 'prompt';
		const id = 'id' in stage.spotlight ? (stage.spotlight.id ?? '') : '';
		return { screen: 'spotlight', ground: one ? 'sea' : 'paper', key: `spotlight/${spotlight.kind}/${id}` };
	}

	const map: Scene = { screen: 'map', ground: 'poster', key: 'map' };
	if (stage.spotlight?.kind === 'map' && strategy) return map;
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
			const vision = stage.focus === null || stage.focus.kind === 'vision';
			return { screen: 'strategy', ground: vision ? 'ball' : 'paper', key };
		}
		case 'departments':
			return { screen: 'departments', ground: 'paper', key: step.id };
		case 'shareout': {
			const { focus } = stage;
			if (focus?.kind === 'map' && strategy) return map;
			const named = focus?.kind === 'department' && departments.some(({ id }) => id === focus.id);
			return named
				? { screen: 'shareout', ground: 'paper', key }
				: { screen: 'departments', ground: 'paper', key: `${step.id}/all` };
		}
		case 'results':
			return stage.phase === 'revealed' && results
				? { screen: 'results', ground: 'paper', key: `${step.id}/${pictureOf(stage)}` }
				: { screen: 'wait', ground: 'sea', key: `${step.id}/wait` };
		case 'close':
			return { screen: 'close', ground: 'poster', key: step.id };
	}
}

const focusKey = (focus: NonNullable<ProjectorView['stage']>['focus']): string =>
	focus === null ? '' : 'id' in focus ? `${focus.kind}:${focus.id}` : focus.kind;
