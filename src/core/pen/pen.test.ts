import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countingTurns, movesOf, nextTurn, penOf, type Pen, type PenTurn } from './pen.ts';

const PEOPLE = ['ada', 'ben', 'cem', 'dana'] as const;
type Person = (typeof PEOPLE)[number];

let made = 0;
/** Hashes are as good as random: which of two rivals wins must not follow from who came first. */
const hashOf = (n: number): string => ((n * 2654435761) >>> 0).toString(16).padStart(8, '0');
const turnBy = (author: string, pen: Pen | null, holder: string | null): PenTurn => ({
	...nextTurn(pen, holder),
	hash: hashOf(++made),
	department: 'sales',
	author
});
const nobody = new Set<string>();

describe('one after the other', () => {
	test('Ben takes the pen, passes it to Cem, who puts it down', () => {
		const taken = turnBy('ben', null, 'ben');
		const passed = turnBy('ben', penOf([taken], nobody), 'cem');
		const dropped = turnBy('cem', penOf([taken, passed], nobody), null);
		expect(penOf([taken], nobody)?.holder).toBe('ben');
		expect(penOf([taken, passed], nobody)?.holder).toBe('cem');
		expect(penOf([taken, passed, dropped], nobody)).toEqual({ holder: null, turn: 3, hash: dropped.hash });
	});

	test('nobody takes it out of another hand, or for another', () => {
		const taken = turnBy('ben', null, 'ben');
		const pen = penOf([taken], nobody);
		for (const turn of [turnBy('cem', pen, 'cem'), turnBy('cem', pen, null), turnBy('ben', pen, 'ben')])
			expect(penOf([taken, turn], nobody)?.holder).toBe('ben');
		expect(penOf([turnBy('ben', null, 'cem')], nobody)).toBeNull();
	});

	test('Ben has left the room: a facilitator frees the pen, and Cem goes on', () => {
		const taken = turnBy('ben', null, 'ben');
		const freed = new Set([taken.hash]);
		expect(penOf([taken], freed)?.holder).toBeNull();
		const next = turnBy('cem', penOf([taken], freed), 'cem');
		expect(penOf([taken, next], freed)?.holder).toBe('cem');
		// The word of the facilitator may be late.
		expect(penOf([taken, next], nobody)?.holder).toBe('ben');
	});

	test("another department's pen is another pen", () => {
		const taken = turnBy('ben', null, 'ben');
		const stray = { ...turnBy('ben', penOf([taken], nobody), 'cem'), department: 'finance' };
		expect(penOf([taken, stray], nobody)?.holder).toBe('ben');
	});
});

/** Somebody does something, having seen all but the newest `behind` records. */
interface Act {
	who: Person;
	what: 'take' | 'pass' | 'drop' | 'grab' | 'free';
	to: Person;
	behind: number;
}
const act = (behind: number) =>
	fc.record<Act>({
		who: fc.constantFrom(...PEOPLE),
		what: fc.constantFrom('take', 'pass', 'drop', 'grab', 'free'),
		to: fc.constantFrom(...PEOPLE),
		behind: fc.nat({ max: behind })
	});

/** What came of a row of acts: every turn written and every word of the facilitator. */
function play(acts: readonly Act[]): { turns: PenTurn[]; freed: Set<string> } {
	const turns: PenTurn[] = [];
	const freed = new Set<string>();
	for (const { who, what, to, behind } of acts) {
		const pen = penOf(turns.slice(0, Math.max(0, turns.length - behind)), freed);
		const may = movesOf(pen, who);
		if (what === 'free') {
			if (pen?.holder) freed.add(pen.hash);
		} else if (what === 'grab') turns.push(turnBy(who, pen, who));
		else if (may.includes(what) && !(what === 'pass' && to === who))
			turns.push(turnBy(who, pen, what === 'take' ? who : what === 'pass' ? to : null));
	}
	return { turns, freed };
}

describe('any row of acts', () => {
	test('of people who see everything: the pen is where the plain model says', () => {
		fc.assert(
			fc.property(fc.array(act(0), { maxLength: 40 }), (acts) => {
				const turns: PenTurn[] = [];
				const freed = new Set<string>();
				let holder: string | null = null;
				let grabbed = new Set<string>();
				for (const { who, what, to } of acts) {
					const pen = penOf(turns, freed);
					expect(pen?.holder ?? null).toBe(holder);
					const may = movesOf(pen, who);
					expect(may).toEqual(holder === null ? ['take'] : holder === who ? ['pass', 'drop'] : []);
					if (what === 'free') {
						if (pen) freed.add(pen.hash);
						// Whoever has grabbed for it meanwhile gets it now, one of them on all devices.
						holder = grabbed.size > 0 ? (penOf(turns, freed)?.holder ?? null) : null;
						if (grabbed.size > 0) expect(grabbed.has(holder ?? '')).toBe(true);
						grabbed = new Set();
					} else if (what === 'grab' || what === 'take') {
						// Somebody with developer tools takes it without asking whether they may.
						turns.push(turnBy(who, pen, who));
						if (holder === null) holder = who;
						else grabbed.add(who);
					} else if (who === holder && !(what === 'pass' && to === who)) {
						holder = what === 'pass' ? to : null;
						grabbed = new Set();
						turns.push(turnBy(who, pen, holder));
					}
				}
				expect(penOf(turns, freed)?.holder ?? null).toBe(holder);
			}),
			{ numRuns: 400 }
		);
	});

	test('in any order and twice, all devices agree', () => {
		fc.assert(
			fc.property(
				fc.array(act(3), { maxLength: 30 }),
				fc.array(fc.nat(), { minLength: 1 }),
				(acts, draws) => {
					const { turns, freed } = play(acts);
					const drawn = (turn: PenTurn, index: number) => ({ turn, at: draws[index % draws.length] ?? 0 });
					const shuffled = [...turns, ...turns]
						.map(drawn)
						.sort((a, b) => a.at - b.at)
						.map(({ turn }) => turn);
					expect(penOf(shuffled, freed)).toEqual(penOf(turns, freed));
					expect(new Set(countingTurns(shuffled, freed).keys())).toEqual(
						new Set(countingTurns(turns, freed).keys())
					);
				}
			),
			{ numRuns: 400 }
		);
	});

	test("every turn that counts was its author's to make, and records to come take none away", () => {
		fc.assert(
			fc.property(fc.array(act(3), { maxLength: 30 }), fc.nat(), (acts, cut) => {
				const { turns, freed } = play(acts);
				const counting = countingTurns(turns, freed);
				for (const turn of counting.values()) {
					const before = turn.previous === null ? null : counting.get(turn.previous);
					const holder = before?.holder ?? null;
					const wasFree = holder === null || freed.has(before?.hash ?? '');
					expect(turn.holder === turn.author ? wasFree : holder === turn.author).toBe(true);
				}
				const some = turns.slice(0, cut % (turns.length + 1));
				for (const hash of countingTurns(some, freed).keys()) expect(counting.has(hash)).toBe(true);
			}),
			{ numRuns: 400 }
		);
	});
});
