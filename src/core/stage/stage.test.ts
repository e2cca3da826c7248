import { expect, test } from 'vitest';
import fc from 'fast-check';
import * as v from 'valibot';
import { firstStage, focusOn, goTo, nextStage, previousStage, reopen, shine } from './move.ts';
import { nextAction } from './next-action.ts';
import { RESULT_PICTURES } from './pictures.ts';
import type { StagePlan } from './plan.ts';
import { stageSchema } from './schema.ts';
import type { Stage } from './stage.ts';
import { addMinutes, remaining, startTimer } from './timer.ts';

const plan: StagePlan = {
	agenda: [
		{ id: 'lobby', kind: 'lobby', wave: null },
		{ id: 'before', kind: 'quiz', wave: 'before' },
		{ id: 'strategy', kind: 'strategy', wave: null },
		{ id: 'work', kind: 'departments', wave: null },
		{ id: 'shareout', kind: 'shareout', wave: null },
		{ id: 'after', kind: 'quiz', wave: 'after' },
		{ id: 'results', kind: 'results', wave: null },
		{ id: 'close', kind: 'close', wave: null }
	],
	departments: [{ id: 'sales' }, { id: 'service' }],
	strategy: { priorities: [{ id: 'p1' }, { id: 'p2' }], indicators: ['one'], nonGoals: [] },
	pictures: ['total', 'departments', 'distribution']
};

const first = (of: StagePlan): Stage => {
	const stage = firstStage(of);
	if (!stage) throw new Error('no stage');
	return stage;
};

/** All stages on the way from the first to the last. */
const way = (of: StagePlan): Stage[] => {
	const stages = [first(of)];
	for (;;) {
		const last = stages.at(-1) as Stage;
		const next = nextStage(of, last);
		if (next === last) return stages;
		stages.push(next);
	}
};

const short = ({ step, phase, focus }: Stage): string =>
	`${step} ${phase}${focus ? ` ${'id' in focus ? focus.id : focus.kind}` : ''}`;

test('a later review shows its change in its own step, and going back never counts it', () => {
	const later: StagePlan = {
		...plan,
		agenda: [
			...plan.agenda,
			{ id: 'day30', kind: 'quiz', wave: 'day30' },
			{ id: 'end', kind: 'close', wave: null }
		]
	};
	expect(way(later).map(short).slice(-4)).toEqual([
		'day30 open',
		'day30 closed',
		'day30 revealed',
		'end open'
	]);
	const closed: Stage = { step: 'day30', phase: 'closed', focus: null, curtain: 'content', timer: null };
	expect(nextAction(later, closed)).toEqual({ kind: 'reveal' });
	expect(previousStage(later, { ...closed, step: 'end', phase: 'open' })).toMatchObject(closed);
});

test('next walks the whole day', () => {
	expect(way(plan).map(short)).toEqual([
		'lobby open',
		'before open',
		'before closed',
		'strategy open vision',
		'strategy open p1',
		'strategy open p2',
		'strategy open indicators',
		'work open',
		'shareout open sales',
		'shareout open service',
		'shareout open map',
		'after open',
		'after closed',
		'results open',
		'results revealed total',
		'results revealed departments',
		'results revealed distribution',
		'close open'
	]);
});

test('the button says what it will do', () => {
	expect(way(plan).map((stage) => nextAction(plan, stage).kind)).toEqual([
		'step',
		'closeQuiz',
		'step',
		'focus',
		'focus',
		'focus',
		'step',
		'step',
		'focus',
		'focus',
		'step',
		'closeQuiz',
		'step',
		'reveal',
		'focus',
		'focus',
		'step',
		'end'
	]);
	expect(nextAction(plan, goTo(plan, 'after', first(plan)) as Stage)).toEqual({
		kind: 'closeQuiz',
		wave: 'after'
	});
});

test('back never opens a closed quiz and never hides what was revealed', () => {
	const back: string[] = [];
	let stage = way(plan).at(-1) as Stage;
	for (;;) {
		back.push(short(stage));
		const before = previousStage(plan, stage);
		if (before === stage) break;
		stage = before;
	}
	expect(back).toEqual([
		'close open',
		'results revealed distribution',
		'results revealed departments',
		'results revealed total',
		'after closed',
		'shareout open map',
		'shareout open service',
		'shareout open sales',
		'work open',
		'strategy open indicators',
		'strategy open p2',
		'strategy open p1',
		'strategy open vision',
		'before closed',
		'lobby open'
	]);
});

test('a jump back is for looking: a quiz stays closed, counted results stay revealed, the rest begins anew', () => {
	const end = goTo(plan, 'close', first(plan)) as Stage;
	const jump = (step: string, of = plan) => short(goTo(of, step, end) as Stage);
	expect(jump('before')).toBe('before closed');
	expect(jump('results')).toBe('results revealed total');
	expect(jump('results', { ...plan, pictures: undefined })).toBe('results open');
	expect(jump('strategy')).toBe('strategy open vision');
	expect(jump('shareout')).toBe('shareout open sales');
	const closed = nextStage(plan, goTo(plan, 'before', first(plan)) as Stage);
	expect(goTo(plan, 'before', closed)).toBe(closed);
});

test('who needs more time gets the quiz opened again', () => {
	const closed = nextStage(plan, goTo(plan, 'before', first(plan)) as Stage);
	expect(short(reopen(plan, closed))).toBe('before open');
	expect(reopen(plan, first(plan))).toEqual(first(plan));
});

test('the timer runs on within a step and ends with it; next opens the curtain', () => {
	const timer = startTimer(1000, 5);
	const vision: Stage = { ...(goTo(plan, 'strategy', first(plan)) as Stage), timer, curtain: 'blank' };
	const priority = nextStage(plan, vision);
	expect(priority.timer).toEqual(timer);
	expect(priority.curtain).toBe('content');
	const quiz: Stage = { ...(goTo(plan, 'before', first(plan)) as Stage), timer };
	expect(nextStage(plan, quiz).timer).toBeNull();
	expect(nextStage(plan, nextStage(plan, quiz)).timer).toBeNull();
});

test('a spotlight from anywhere is left by next', () => {
	const spotlight = focusOn(goTo(plan, 'work', first(plan)) as Stage, { kind: 'department', id: 'service' });
	expect(short(nextStage(plan, spotlight))).toBe('shareout open sales');
});

test('what is put over a step is taken away by next and by back, and leaves the step where it was', () => {
	const timer = startTimer(1000, 5);
	const told: Stage = {
		...focusOn(goTo(plan, 'strategy', first(plan)) as Stage, { kind: 'priority', id: 'p1' }),
		timer
	};
	const asked = shine({ ...told, curtain: 'code' }, { kind: 'question', id: '0123456789abcdef' });
	expect(v.is(stageSchema, asked)).toBe(true);
	expect(asked.curtain).toBe('content');
	expect(nextAction(plan, asked)).toMatchObject({ kind: 'content', step: { id: 'strategy' } });
	expect(nextStage(plan, asked)).toEqual(told);
	expect(previousStage(plan, asked)).toEqual(told);
	expect(short(nextStage(plan, nextStage(plan, asked)))).toBe('strategy open p2');
	expect(focusOn(asked, { kind: 'vision' }).spotlight).toBeUndefined();
	expect(goTo(plan, 'work', asked)?.spotlight).toBeUndefined();
	expect(v.is(stageSchema, { ...told, spotlight: { kind: 'gossip' } })).toBe(false);
});

test('before anything is counted the reveal has one picture; one that is gone leads on from the first', () => {
	const uncounted: StagePlan = { ...plan, pictures: undefined };
	const revealed = nextStage(uncounted, goTo(uncounted, 'results', first(uncounted)) as Stage);
	expect(short(revealed)).toBe('results revealed total');
	expect(short(nextStage(uncounted, revealed))).toBe('close open');
	expect(short(nextStage(plan, { ...revealed, focus: { kind: 'picture', id: 'slots' } }))).toBe(
		'results revealed departments'
	);
	expect(short(nextStage(plan, { ...revealed, focus: null }))).toBe('results revealed departments');
});

test('a step that is no longer in the agenda leads to the first', () => {
	const lost: Stage = { ...first(plan), step: 'gone' };
	expect(short(nextStage(plan, lost))).toBe('lobby open');
	expect(short(previousStage(plan, lost))).toBe('lobby open');
	expect(goTo(plan, 'gone', first(plan))).toBeUndefined();
	expect(firstStage({ ...plan, agenda: [] })).toBeUndefined();
});

test('every way through every program ends, is valid, and comes back to the first stop', () => {
	const kind = fc.constantFrom('lobby', 'quiz', 'strategy', 'departments', 'shareout', 'results', 'close');
	const ids = (prefix: string, max: number) =>
		fc.integer({ min: 0, max }).map((n) => Array.from({ length: n }, (_, at) => ({ id: `${prefix}${at}` })));
	const anyPlan: fc.Arbitrary<StagePlan> = fc.record({
		agenda: fc
			.array(kind, { minLength: 1, maxLength: 12 })
			.map((kinds) =>
				kinds.map((k, at) => ({ id: `s${at}`, kind: k, wave: k === 'quiz' ? ('before' as const) : null }))
			),
		departments: ids('d', 5),
		strategy: fc.record({
			priorities: ids('p', 5),
			indicators: fc.array(fc.string(), { maxLength: 2 }),
			nonGoals: fc.array(fc.string(), { maxLength: 2 })
		}),
		pictures: fc.option(fc.subarray([...RESULT_PICTURES], { minLength: 1 }), { nil: undefined })
	});
	fc.assert(
		fc.property(anyPlan, (any) => {
			const stages = way(any);
			expect(stages.every((stage) => v.is(stageSchema, stage))).toBe(true);
			expect(new Set(stages.map((stage) => stage.step)).size).toBe(any.agenda.length);
			let stage = stages.at(-1) as Stage;
			for (let n = 0; n < 100 && previousStage(any, stage) !== stage; n++) {
				const before = previousStage(any, stage);
				expect(nextStage(any, before)).not.toBe(before);
				stage = before;
			}
			expect(stage.step).toBe(any.agenda[0]?.id);
		})
	);
});

test('a timer counts down and into over-run', () => {
	const timer = startTimer(10_000, 2);
	expect(remaining(timer, 10_000)).toBe(120);
	expect(remaining(timer, 10_001)).toBe(120);
	expect(remaining(timer, 70_000)).toBe(60);
	expect(remaining(timer, 130_000)).toBe(0);
	expect(remaining(timer, 131_000)).toBe(-1);
	expect(remaining(addMinutes(timer, 3), 10_000)).toBe(300);
	expect(remaining(addMinutes(timer, -5), 10_000)).toBe(0);
});

test('two more minutes, asked for ten minutes late, are two minutes', () => {
	const timer = startTimer(0, 5);
	const late = 15 * 60_000;
	expect(remaining(timer, late)).toBe(-600);
	expect(remaining(addMinutes(timer, 2, late), late)).toBe(120);
});
