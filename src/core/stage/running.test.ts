import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { PublicProgram } from '../program/program.ts';
import type { PublishedResults } from '../publish/results.ts';
import { keepHold, onWall, toggleHold } from './hold.ts';
import { paceOf, type Entered } from './pace.ts';
import { stageSchema } from './schema.ts';
import type { Stage } from './stage.ts';
import { beforeLast, takenBack, walk, type Trail } from './trail.ts';

const MINUTE = 60_000;
const agenda = [
	{ id: 'lobby', kind: 'lobby' as const, wave: null, minutes: 10 },
	{ id: 'before', kind: 'quiz' as const, wave: 'before' as const, minutes: 15 },
	{ id: 'strategy', kind: 'strategy' as const, wave: null, minutes: 40 },
	{ id: 'close', kind: 'close' as const, wave: null, minutes: 5 }
];
const at = (step: string, part: Partial<Stage> = {}): Stage => ({
	step,
	phase: 'open',
	focus: null,
	curtain: 'content',
	timer: null,
	...part
});
const enter = (...way: [string, number][]): Entered[] =>
	way.map(([step, minute]) => ({ step, at: minute * MINUTE }));

describe('a held wall', () => {
	const timer = { startedAt: 0, seconds: 60 };
	test('keeps its picture while the room goes on, and follows again when it is let go', () => {
		const held = toggleHold(at('before', { timer }));
		expect(v.is(stageSchema, held)).toBe(true);
		expect(onWall(held)).toMatchObject({ step: 'before', timer });
		const gone = keepHold(held, at('strategy', { focus: { kind: 'vision' }, timer }));
		expect(onWall(gone)).toMatchObject({ step: 'before', phase: 'open', focus: null, timer: null });
		expect(onWall(toggleHold(gone))).toMatchObject({ step: 'strategy', focus: { kind: 'vision' }, timer });
	});
	test('that is not held is the stage itself', () => {
		const stage = at('before');
		expect(onWall(stage)).toBe(stage);
		expect(keepHold(stage, at('close'))).toEqual(at('close'));
		expect(toggleHold(toggleHold(stage))).toEqual(stage);
	});
});

describe('the pace of the day', () => {
	test('nothing is late in the lobby', () => {
		expect(paceOf(agenda, enter(['lobby', 0]), 55 * MINUTE)).toEqual({
			spent: 55,
			behind: null,
			endsAt: null
		});
		expect(paceOf(agenda, [], 0)).toBeNull();
		expect(paceOf(agenda, enter(['unknown', 0]), 0)).toBeNull();
	});
	test('a step counts against the plan once it is over its minutes', () => {
		const way = enter(['lobby', 0], ['before', 30]);
		expect(paceOf(agenda, way, 40 * MINUTE)).toEqual({
			spent: 10,
			behind: 0,
			endsAt: (30 + 15 + 45) * MINUTE
		});
		expect(paceOf(agenda, way, 50 * MINUTE)).toEqual({ spent: 20, behind: 5, endsAt: (50 + 45) * MINUTE });
	});
	test('a step that was quicker or left out saves its minutes; one gone back to goes on', () => {
		expect(paceOf(agenda, enter(['lobby', 0], ['before', 10], ['strategy', 20]), 30 * MINUTE)?.behind).toBe(
			-5
		);
		expect(paceOf(agenda, enter(['lobby', 0], ['strategy', 10]), 20 * MINUTE)?.behind).toBe(-15);
		const back = enter(['lobby', 0], ['before', 10], ['strategy', 20], ['before', 25]);
		expect(paceOf(agenda, back, 40 * MINUTE)).toMatchObject({ spent: 25, behind: 10 });
	});
	test('who keeps to the plan is on time at every change of step', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 3 }), (start, index) => {
				const way = enter(['lobby', 0]);
				let minute = start;
				for (const step of agenda.slice(1, index + 1)) {
					way.push({ step: step.id, at: minute * MINUTE });
					minute += step.minutes;
				}
				const now = way.at(-1)?.at ?? 0;
				expect(paceOf(agenda, way, now)?.behind).toBe(0);
				const total = agenda.slice(1).reduce((sum, step) => sum + step.minutes, 0);
				expect(paceOf(agenda, way, now)?.endsAt).toBe((start + total) * MINUTE);
			})
		);
	});
});

describe('taking back', () => {
	const program = { agenda } as unknown as PublicProgram;
	const run = (stages: Stage[]): Trail =>
		stages.reduce<Trail>((trail, stage, index) => walk(trail, stage, index), []);

	test('what is there already changes nothing', () => {
		const trail = run([at('lobby')]);
		expect(walk(trail, at('lobby'), 9)).toBe(trail);
		const { step, ...rest } = at('lobby');
		expect(walk(trail, { ...rest, step }, 9)).toBe(trail);
		expect(beforeLast(trail, { program, results: null })).toBeUndefined();
	});
	test('goes back one change at a time, to the very beginning', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...agenda.map(({ id }) => id)), { minLength: 1 }), (ids) => {
				let trail = run(ids.map((id) => at(id)));
				const seen = trail.map(({ stage }) => stage.step);
				for (let index = seen.length - 2; index >= 0; index--) {
					const target = beforeLast(trail, { program, results: null });
					expect(target?.step).toBe(seen[index]);
					trail = walk(takenBack(trail), target as Stage, 1000);
				}
				expect(trail).toHaveLength(1);
			})
		);
	});
	test('a counted quiz does not open again', () => {
		const trail = run([at('before'), at('before', { phase: 'closed' })]);
		expect(beforeLast(trail, { program, results: null })?.phase).toBe('open');
		expect(beforeLast(trail, { program, results: {} as PublishedResults })).toBeUndefined();
	});
	test('is bounded', () => {
		const trail = run(Array.from({ length: 999 }, (_, index) => at(index % 2 ? 'before' : 'strategy')));
		expect(trail).toHaveLength(200);
	});
});
