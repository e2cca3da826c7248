import { expect, test } from 'vitest';
import fc from 'fast-check';
import { paced, pacingOf, usualPace } from './pacing.ts';
import { PACES } from './paces.ts';
import type { Stage } from './stage.ts';
import { remaining } from './timer.ts';

const shareout = { id: 'shareout', kind: 'shareout', wave: null } as const;
const stage = (department: string | null, change: Partial<Stage> = {}): Stage => ({
	step: 'shareout',
	phase: 'open',
	focus: department === null ? null : { kind: 'department', id: department },
	curtain: 'content',
	timer: null,
	...change
});
const timer = { startedAt: 0, seconds: 120 };
const departments = ['sales', 'legal', 'service'].map((id) => ({ id }));

test('all departments and the map fit into the planned minutes', () => {
	expect(usualPace(40, 12)).toBe(3);
	expect(usualPace(40, 24)).toBe(1.5);
	expect(usualPace(20, 4)).toBe(4);
	expect(usualPace(5, 24)).toBe(0.5);
	expect(usualPace(0, 4)).toBeNull();
	expect(usualPace(40, 0)).toBeNull();
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 1440 }), fc.integer({ min: 1, max: 60 }), (minutes, count) => {
			const pace = usualPace(minutes, count)!;
			expect(PACES).toContain(pace);
			if (pace > PACES[0]) expect(pace * count + 2).toBeLessThanOrEqual(minutes);
		})
	);
});

test('whoever’s turn it is gets a timer of their own', () => {
	const next = paced(shareout, stage('sales', { timer }), stage('legal', { timer }), { pace: 2, now: 5000 });
	expect(next.timer).toEqual({ startedAt: 5000, seconds: 120 });
	expect(remaining(next.timer!, 5000)).toBe(120);
});

test('a timer is not started anew by anything else', () => {
	const running = stage('sales', { timer });
	for (const to of [stage('sales', { timer, curtain: 'code' }), { ...running, phase: 'open' } as const])
		expect(paced(shareout, running, to, { pace: 2, now: 5000 }).timer).toEqual(timer);
	const lobby = { ...running, step: 'lobby', focus: null };
	expect(paced({ id: 'lobby', kind: 'lobby', wave: null }, running, lobby, { pace: 2, now: 1 })).toBe(lobby);
});

test('without a pace, and at the map, the last one’s timer ends', () => {
	const from = stage('sales', { timer });
	expect(paced(shareout, from, stage('legal', { timer }), { pace: null, now: 1 }).timer).toBeNull();
	const map = stage(null, { timer, focus: { kind: 'map' } });
	expect(paced(shareout, from, map, { pace: 2, now: 1 }).timer).toBeNull();
});

test('how much longer it takes', () => {
	const at = (department: string | null, pace: number | null, left: number | null) =>
		pacingOf(departments, stage(department), pace, left);
	expect(at(null, 2, null)).toEqual({ turn: 0, departments: 3, left: 360 });
	expect(at('sales', 2, 30)).toEqual({ turn: 1, departments: 3, left: 270 });
	expect(at('legal', 2, -45)).toEqual({ turn: 2, departments: 3, left: 120 });
	expect(at('service', 2, null)).toEqual({ turn: 3, departments: 3, left: 120 });
	expect(at('sales', null, 30).left).toBeNull();
	expect(pacingOf(departments, stage(null, { focus: { kind: 'map' } }), 2, null).left).toBe(0);
});
