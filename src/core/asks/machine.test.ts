import { expect, test } from 'vitest';
import fc from 'fast-check';
import { asksOf } from './asks-of.ts';
import { ASK_STATES, type Ask, type AskMove, type AskState, type AskTerms, type AskTurn } from './ask.ts';
import { byState, counts, tallyOf } from './tally.ts';
import {
	actionsFor,
	actionsOf,
	begin,
	isOpen,
	proceed,
	roleIn,
	waitsFor,
	type AskAction,
	type AskRole
} from './machine.ts';

const ACTIONS: AskAction[] = ['confirm', 'revise', 'withdraw', 'sayBack', 'accept', 'counter', 'decline'];
const ROLES: AskRole[] = ['asking', 'receiving', 'other'];

/** Everything that is allowed, written down a second time and in another shape than the machine has it. */
const ALLOWED: [AskState, AskRole, AskAction, AskState][] = [
	['asked', 'asking', 'revise', 'asked'],
	['asked', 'asking', 'withdraw', 'withdrawn'],
	['asked', 'receiving', 'sayBack', 'saidBack'],
	['saidBack', 'asking', 'revise', 'asked'],
	['saidBack', 'asking', 'withdraw', 'withdrawn'],
	['saidBack', 'receiving', 'accept', 'accepted'],
	['saidBack', 'receiving', 'counter', 'countered'],
	['saidBack', 'receiving', 'decline', 'declined'],
	['countered', 'asking', 'confirm', 'agreed'],
	['countered', 'asking', 'revise', 'asked'],
	['countered', 'asking', 'withdraw', 'withdrawn'],
	['accepted', 'asking', 'confirm', 'agreed'],
	['accepted', 'asking', 'revise', 'asked'],
	['accepted', 'asking', 'withdraw', 'withdrawn'],
	['declined', 'asking', 'revise', 'asked']
];
const target = (state: AskState, role: AskRole, action: AskAction): AskState | null =>
	ALLOWED.find(([s, r, a]) => s === state && r === role && a === action)?.[3] ?? null;

const terms = (what: string): AskTerms => ({
	what,
	includes: 'Contracts with suppliers',
	excludes: 'Employment contracts',
	kpis: [
		{ id: 'k1', name: 'Days until a draft', number: '5', unit: 'days', by: '2026-06-30' },
		{ id: 'k2', name: 'Drafts on one page', number: '80', unit: '%', by: '2026-06-30' }
	],
	by: '2026-06-30'
});

/** Two people of each department, and one of neither. */
const PEOPLE = {
	ben: { department: 'sales', role: 'asking' },
	bea: { department: 'sales', role: 'asking' },
	dana: { department: 'legal', role: 'receiving' },
	emre: { department: 'legal', role: 'receiving' },
	mallory: { department: 'kitchen', role: 'other' }
} as const;
type Name = keyof typeof PEOPLE;
const NAMES = Object.keys(PEOPLE) as Name[];

const moveOf = (move: AskMove, note: string): Extract<AskTurn, { move: AskMove }> => {
	const body = { to: 'legal', terms: terms(note), words: note, reason: note, move };
	return body as unknown as AskTurn;
};
let count = 0;
/** A hash that says nothing of when the turn was made. */
const hashOf = (n: number): string => ((n * 2654435761) >>> 0).toString(16).padStart(8, '0').repeat(8);
const turnOf = (who: Name, move: AskMove, previous: AskTurn | null, note = move as string): AskTurn => ({
	...moveOf(move, note),
	hash: hashOf(++count),
	record: 'r',
	author: who,
	department: PEOPLE[who].department,
	turn: (previous?.turn ?? 0) + 1,
	previous: previous?.hash ?? null
});
const first = (): AskTurn => turnOf('ben', 'ask', null);

/** The ask after these turns, each answering the one before. */
const play = (...steps: [Name, AskAction][]): Ask => {
	const turns = [first()];
	for (const [who, move] of steps) turns.push(turnOf(who, move, turns.at(-1)!));
	return [...asksOf(turns).values()][0]!;
};
const WAY: Record<AskState, [Name, AskAction][]> = {
	asked: [],
	saidBack: [['dana', 'sayBack']],
	countered: [
		['dana', 'sayBack'],
		['dana', 'counter']
	],
	accepted: [
		['dana', 'sayBack'],
		['emre', 'accept']
	],
	declined: [
		['dana', 'sayBack'],
		['dana', 'decline']
	],
	agreed: [
		['dana', 'sayBack'],
		['dana', 'accept'],
		['bea', 'confirm']
	],
	withdrawn: [['ben', 'withdraw']]
};

test('every action of every role in every state does what the table says, and nothing else', () => {
	for (const state of ASK_STATES) {
		const ask = play(...WAY[state]);
		expect(ask.state).toBe(state);
		for (const role of ROLES) {
			expect(actionsOf(state, role)).toEqual(ACTIONS.filter((action) => target(state, role, action)));
			for (const action of ACTIONS) {
				const who = { asking: 'bea', receiving: 'emre', other: 'mallory' }[role] as Name;
				const after = proceed(ask, turnOf(who, action, ask.turns.at(-1)!));
				const expected = target(state, role, action);
				if (expected) expect(after).toMatchObject({ ok: true, value: { state: expected } });
				else expect(after).toEqual({ ok: false, problems: [role === 'other' ? 'not-involved' : 'not-now'] });
			}
		}
	}
});

test('an ask waits for one department at a time', () => {
	const waits = (state: AskState) => waitsFor({ state, from: 'sales', to: 'legal' });
	expect(ASK_STATES.map((state) => [state, waits(state)])).toEqual([
		['asked', 'legal'],
		['saidBack', 'legal'],
		['countered', 'sales'],
		['accepted', 'sales'],
		['declined', null],
		['agreed', null],
		['withdrawn', null]
	]);
	for (const state of ASK_STATES) {
		expect(isOpen({ state, from: 'sales', to: 'legal' })).toBe(waits(state) !== null);
	}
});

test('asks are counted and sorted by whether they wait', () => {
	const asks = ASK_STATES.map((state) => play(...WAY[state]));
	expect(tallyOf(asks)).toEqual({ open: 4, agreed: 1 });
	expect(
		[...asks]
			.reverse()
			.sort(byState)
			.map(({ state }) => state)
			.slice(4)
	).toEqual(['agreed', 'declined', 'withdrawn']);
	expect(asks.filter((ask) => !counts(ask)).map(({ state }) => state)).toEqual(['declined', 'withdrawn']);
});

test('nobody asks their own department, and nothing but an ask begins one', () => {
	const ask = first();
	expect(begin({ ...ask, department: 'legal' })).toEqual({ ok: false, problems: ['no-ask'] });
	expect(begin({ ...ask, turn: 2 })).toEqual({ ok: false, problems: ['no-ask'] });
	expect(begin({ ...ask, previous: hashOf(0) })).toEqual({ ok: false, problems: ['no-ask'] });
	for (const action of ACTIONS) expect(begin(turnOf('ben', action, null)).ok).toBe(false);
});

test('a turn must answer the last one', () => {
	const ask = play(['dana', 'sayBack']);
	const stale = turnOf('dana', 'accept', ask.turns[0]!);
	const leap = { ...turnOf('dana', 'accept', ask.turns[1]!), turn: 4 };
	for (const turn of [stale, leap]) expect(proceed(ask, turn)).toEqual({ ok: false, problems: ['not-next'] });
});

test('nobody makes a deal with themself by changing the department', () => {
	const ask = play();
	const turncoat = { ...turnOf('ben', 'sayBack', ask.turns[0]!), department: 'legal' };
	expect(proceed(ask, turncoat)).toEqual({ ok: false, problems: ['both-sides'] });
	expect(actionsFor(ask, { author: 'ben', department: 'legal' })).toEqual([]);
	expect(actionsFor(ask, { author: 'ben', department: 'sales' })).toEqual(['revise', 'withdraw']);
	expect(actionsFor(ask, { author: 'dana', department: 'legal' })).toEqual(['sayBack']);
	expect(actionsFor(ask, { author: 'mallory', department: null })).toEqual([]);
});

test('a counter puts another version on the table, and a yes is to that one', () => {
	const ask = play(['dana', 'sayBack'], ['dana', 'counter'], ['bea', 'confirm']);
	expect(ask).toMatchObject({
		state: 'agreed',
		version: 2,
		terms: { what: 'counter' },
		before: { what: 'ask' },
		saidBack: { words: 'sayBack', version: 1, author: 'dana' },
		reason: 'counter'
	});
});

test('after a revision it has to be said back anew', () => {
	const ask = play(['dana', 'sayBack'], ['emre', 'decline'], ['ben', 'revise']);
	expect(ask).toMatchObject({ state: 'asked', version: 2, reason: '', saidBack: { version: 1 } });
	expect(actionsOf(ask.state, 'receiving')).toEqual(['sayBack']);
});

test('what both have signed stands against everything that one of them signs elsewhere', () => {
	const ask = play(['dana', 'sayBack'], ['dana', 'accept'], ['ben', 'confirm']);
	const asked = ask.turns[0]!;
	const turns = [...ask.turns, turnOf('bea', 'withdraw', asked)];
	for (let last = asked, times = 0; times < 10; times++) {
		last = turnOf('bea', 'revise', last);
		turns.push(last);
	}
	expect([...asksOf(turns).values()]).toEqual([ask]);
});

test('a withdrawal stands against an answer that did not know of it', () => {
	const ask = play(['dana', 'sayBack'], ['dana', 'accept']);
	const withdrawal = turnOf('bea', 'withdraw', ask.turns[0]!);
	expect([...asksOf([...ask.turns, withdrawal]).values()]).toMatchObject([{ state: 'withdrawn' }]);
});

test('of two answers at once every device takes the same', () => {
	const ask = play(['dana', 'sayBack']);
	const last = ask.turns.at(-1)!;
	const [yes, no] = [turnOf('dana', 'accept', last), turnOf('emre', 'decline', last)];
	const one = asksOf([...ask.turns, yes, no]);
	expect(asksOf([no, yes, ...ask.turns])).toEqual(one);
	expect([...one.values()][0]!.turns.at(-1)!.hash).toBe([yes.hash, no.hash].sort()[0]);
});

/** The model: what the table says, and nothing that the machine knows. */
interface Model {
	state: AskState;
	version: number;
}
/** The real thing: every turn that was ever sent, the refused ones too. */
interface Pool {
	sent: AskTurn[];
	last: AskTurn;
}

class Step implements fc.Command<Model, Pool> {
	readonly who: Name;
	readonly action: AskAction;
	readonly seed: number;
	constructor(who: Name, action: AskAction, seed: number) {
		this.who = who;
		this.action = action;
		this.seed = seed;
	}
	check(): boolean {
		return true;
	}
	run(model: Model, pool: Pool): void {
		const turn = turnOf(this.who, this.action, pool.last);
		const next = target(model.state, PEOPLE[this.who].role, this.action);
		pool.sent.push(turn);
		if (next) {
			pool.last = turn;
			model.state = next;
			if (this.action === 'counter' || this.action === 'revise') model.version++;
		}
		// In any order, and some of them twice.
		const arrived = shuffled(
			[...pool.sent, ...pool.sent.filter((_, at) => (at + this.seed) % 3 === 0)],
			this.seed
		);
		const [ask, ...more] = asksOf(arrived).values();
		expect(more).toEqual([]);
		expect({ state: ask!.state, version: ask!.version }).toEqual(model);
		expect(ask!.turns.at(-1)!.hash).toBe(pool.last.hash);
		expect(roleIn(ask!, PEOPLE[this.who].department)).toBe(PEOPLE[this.who].role);
	}
	toString(): string {
		return `${this.who} ${this.action}`;
	}
}

function shuffled<T>(list: T[], seed: number): T[] {
	const keys = list.map((_, at) => ((at + 1) * 2654435761 * (seed + 1)) % 4294967296);
	return list
		.map((value, at) => ({ value, key: keys[at]! }))
		.sort((a, b) => a.key - b.key)
		.map(({ value }) => value);
}

const person = fc.constantFrom(...NAMES);
const action = fc.constantFrom(...ACTIONS);

test('whoever does whatever: the ask goes where the table says', () => {
	const steps = fc.commands([fc.tuple(person, action, fc.nat(1000)).map((args) => new Step(...args))], {
		maxCommands: 40
	});
	fc.assert(
		fc.property(steps, (commands) => {
			const ask = first();
			const start = (): Model => ({ state: 'asked', version: 1 });
			fc.modelRun(() => ({ model: start(), real: { sent: [ask], last: ask } }), commands);
		}),
		{ numRuns: 400 }
	);
});

/** Turns that answer any earlier ones: forks, strangers, things that are not allowed, several asks. */
const history = fc
	.array(fc.tuple(person, fc.constantFrom<AskMove[]>('ask', ...ACTIONS, ...ACTIONS), fc.nat()), {
		maxLength: 40
	})
	.map((steps) => {
		const turns = [first()];
		for (const [who, move, pick] of steps) {
			turns.push(turnOf(who, move, move === 'ask' ? null : turns[pick % turns.length]!));
		}
		return turns;
	});

test('any order, any number of times: the same asks', () => {
	fc.assert(
		fc.property(history, fc.nat(), fc.nat(), (turns, one, other) => {
			const twice = shuffled([...turns, ...turns], one);
			expect(asksOf(twice)).toEqual(asksOf(turns));
			expect([...asksOf(shuffled(turns, other)).keys()]).toEqual([...asksOf(turns).keys()]);
		}),
		{ numRuns: 300 }
	);
});

test('agreed means: said back, then confirmed by both, each in their own department', () => {
	fc.assert(
		fc.property(history, (turns) => {
			for (const ask of asksOf(turns).values()) {
				const authors = (department: string) =>
					ask.turns.filter((turn) => turn.department === department).map(({ author }) => author);
				expect(authors(ask.from).filter((author) => authors(ask.to).includes(author))).toEqual([]);
				const given = ask.turns.map(({ move }) => move).slice(-3);
				if (ask.state !== 'agreed') expect(given).not.toContain('confirm');
				else {
					expect(given).toEqual(['sayBack', expect.stringMatching(/^(accept|counter)$/), 'confirm']);
					expect(ask.turns.slice(-3).map(({ department }) => department)).toEqual([ask.to, ask.to, ask.from]);
				}
			}
		}),
		{ numRuns: 300 }
	);
});

test('what was agreed stays agreed, whatever arrives later', () => {
	fc.assert(
		fc.property(history, fc.nat(), (turns, cut) => {
			const all = asksOf(turns);
			for (const ask of asksOf(turns.slice(0, 1 + (cut % turns.length))).values()) {
				if (ask.state === 'agreed') expect(all.get(ask.id)?.state).toBe('agreed');
				if (ask.state === 'withdrawn') expect(['withdrawn', 'agreed']).toContain(all.get(ask.id)?.state);
			}
		}),
		{ numRuns: 300 }
	);
});
