import { describe, expect, it } from 'vitest';
import type { Stage } from '../../core/stage/stage.ts';
import { fitSize, fitSizeOfAll } from './fit.ts';
import { flightOf } from './flight.ts';
import { sceneOf } from './scene.ts';
import type { DepartmentOnWall, ProjectorView } from './view.ts';

const pledge = {
	hash: 'h',
	department: 'legal',
	turn: 1,
	previous: null,
	author: 'dana',
	wigs: [],
	stops: []
};
const legal: DepartmentOnWall = {
	id: 'legal',
	name: 'Legal',
	here: 3,
	pledge: null,
	verdict: 'open',
	reason: '',
	board: null
};
const program: NonNullable<ProjectorView['program']> = {
	title: 'Strategy day',
	company: 'Ada & Sons',
	language: 'en',
	departments: [
		{ id: 'legal', name: 'Legal', people: null },
		{ id: 'sales', name: 'Sales', people: null }
	],
	agenda: [
		{ id: 'lobby', kind: 'lobby', wave: null, minutes: 5 },
		{ id: 'strategy', kind: 'strategy', wave: null, minutes: 5 },
		{ id: 'shareout', kind: 'shareout', wave: null, minutes: 5 },
		{ id: 'results', kind: 'results', wave: null, minutes: 5 }
	]
};
const results: NonNullable<ProjectorView['results']> = {
	minimum: 5,
	matched: 12,
	unmatched: 0,
	total: { shown: true, n: 12, before: 40, after: 70 },
	groupGain: 0.5,
	meanGain: 0.5,
	priorities: [],
	departments: [
		{ id: 'gone', figure: { shown: false, reason: 'few' } },
		{ id: 'sales', figure: { shown: true, n: 7, before: 40, after: 70 } },
		{ id: 'legal', figure: { shown: true, n: 5, before: 40, after: 70 } }
	],
	slots: []
};
const strategy = { vision: 'Be there', priorities: [], indicators: [], nonGoals: [] };

function viewAt(step: string, stage: Partial<Stage> = {}, view: Partial<ProjectorView> = {}): ProjectorView {
	return {
		program,
		stage: { step, phase: 'open', focus: null, curtain: 'content', timer: null, ...stage },
		strategy: null,
		departments: [legal],
		map: null,
		here: 3,
		receipted: { before: 0, after: 0 },
		questions: null,
		results: null,
		names: { priorities: [], departments: [], slots: [] },
		joinLink: 'https://example.org/join#v1.a.b.c',
		address: 'example.org/join',
		words: [],
		timer: null,
		connection: { kind: 'searching' },
		...view
	};
}

describe('the scene', () => {
	it('waits calmly until program and stage are there', () => {
		expect(sceneOf(viewAt('lobby', {}, { program: null })).screen).toBe('wait');
		expect(sceneOf(viewAt('lobby', {}, { stage: null })).screen).toBe('wait');
		expect(sceneOf(viewAt('a step of another agenda')).screen).toBe('wait');
	});

	it('covers everything when blanked or when the code is shown', () => {
		expect(sceneOf(viewAt('lobby', { curtain: 'blank' })).screen).toBe('blank');
		expect(sceneOf(viewAt('results', { curtain: 'code' })).screen).toBe('code');
		expect(sceneOf(viewAt('lobby', { curtain: 'blank' }, { program: null })).screen).toBe('blank');
	});

	it('shows no result before the reveal, even if it has one', () => {
		expect(sceneOf(viewAt('results', {}, { results })).screen).toBe('wait');
		expect(sceneOf(viewAt('results', { phase: 'closed' }, { results })).screen).toBe('wait');
		expect(sceneOf(viewAt('results', { phase: 'revealed' })).screen).toBe('wait');
		expect(sceneOf(viewAt('results', { phase: 'revealed' }, { results })).screen).toBe('results');
	});

	it('gives the vision the full ground, and waits for a strategy that is not told yet', () => {
		expect(sceneOf(viewAt('strategy')).screen).toBe('wait');
		expect(sceneOf(viewAt('strategy', { focus: { kind: 'vision' } }, { strategy })).ground).toBe('ball');
		expect(sceneOf(viewAt('strategy', { focus: { kind: 'nonGoals' } }, { strategy })).ground).toBe('paper');
	});

	it('shows all departments while the share-out names none that it knows', () => {
		const named = (id: string) => sceneOf(viewAt('shareout', { focus: { kind: 'department', id } })).screen;
		expect(named('legal')).toBe('shareout');
		expect(named('unknown')).toBe('departments');
		expect(sceneOf(viewAt('shareout')).screen).toBe('departments');
	});

	it('puts a screen of another step over the one that is on, and nothing that is not out yet', () => {
		const over = (spotlight: Stage['spotlight'], view: Partial<ProjectorView> = {}) =>
			sceneOf(viewAt('lobby', { spotlight: spotlight ?? null }, view));
		expect(over({ kind: 'department', id: 'legal' })).toMatchObject({ screen: 'shareout', ground: 'paper' });
		expect(over({ kind: 'department', id: 'unknown' }).screen).toBe('lobby');
		expect(over({ kind: 'strategy', id: 'vision' }).screen).toBe('lobby');
		expect(over({ kind: 'strategy', id: 'vision' }, { strategy })).toMatchObject({
			screen: 'strategy',
			ground: 'ball'
		});
		expect(over({ kind: 'picture', id: 'total' }).screen).toBe('lobby');
		expect(over({ kind: 'picture', id: 'total' }, { results }).screen).toBe('results');
		expect(over({ kind: 'map' }, { strategy }).screen).toBe('map');
		expect(over({ kind: 'ask', id: 'a1' }, { spotlight: { kind: 'entry', entry: null } }).screen).toBe(
			'spotlight'
		);
	});

	it('stays the same screen while people arrive in the lobby', () => {
		expect(sceneOf(viewAt('lobby', {}, { here: 3 })).key).toBe(sceneOf(viewAt('lobby', {}, { here: 4 })).key);
	});
});

describe('a department’s flight', () => {
	it('leaves with the first goal, is past the top with its leads, and lands when caught', () => {
		const at = (change: Partial<DepartmentOnWall>) => flightOf({ ...legal, ...change }).at;
		expect(at({})).toBe(0);
		expect(at({ board: { wigs: 0, leads: 0 } })).toBe(0);
		expect(at({ board: { wigs: 1, leads: 0 } })).toBeCloseTo(0.25);
		expect(at({ board: { wigs: 2, leads: 9 } })).toBeCloseTo(0.55);
		expect(at({ pledge })).toBe(0.8);
		expect(at({ pledge, verdict: 'accepted' })).toBe(1);
		expect(at({ pledge, verdict: 'returned' })).toBeLessThan(0.25);
	});
});

describe('type sizes', () => {
	const field = { width: 100, height: 50 };

	it('fall with the length of a text and stay within their bounds', () => {
		const bounds = { least: 3, most: 12 };
		expect(fitSize('Short', field, bounds)).toBe(12);
		expect(fitSize('x'.repeat(100_000), field, bounds)).toBe(3);
		const sizes = [50, 100, 200, 400].map((length) => fitSize('x'.repeat(length), field, bounds));
		expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
	});

	it('are one for all of a list', () => {
		const few = fitSizeOfAll(['one', 'two'], field, { least: 2, most: 6, gap: 2 });
		const many = fitSizeOfAll(
			Array.from({ length: 12 }, () => 'a longer line of text that wraps'),
			field,
			{
				least: 2,
				most: 6,
				gap: 2
			}
		);
		expect(few).toBeGreaterThan(many);
		expect(fitSizeOfAll([], field, { least: 2, most: 6, gap: 2 })).toBe(6);
	});
});
