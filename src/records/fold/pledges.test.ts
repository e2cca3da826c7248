import { expect, test } from 'vitest';
import fc from 'fast-check';
import { storyOf } from '../../core/pledge/story.ts';
import type { Catch } from '../../core/pledge/pledge.ts';
import { sha256Hex } from '../../crypto/hash.ts';
import { recordOf } from '../../../tests/support/history.ts';
import {
	ada,
	ben,
	cem,
	certFor,
	dana,
	mallory,
	me,
	pledgeBody,
	sign,
	type Person
} from '../../../tests/support/people.ts';
import { fold } from './fold.ts';

/** Ada runs the workshop and may catch, Cem and Dana are leaders, Ben is of sales; Mallory has developer tools. */
const start = [
	certFor(ada, 'facilitator'),
	certFor(cem, 'leader'),
	certFor(dana, 'leader'),
	me(ben),
	me(cem, null),
	me(dana, null)
];
const WHO = { ada, ben, cem, dana, mallory };
type Name = keyof typeof WHO;
const MAY_CATCH: readonly Name[] = ['ada', 'cem', 'dana'];
/** Who has introduced themself: Mallory never did, so that nothing she submits counts. */
const MAY_SUBMIT: readonly Name[] = ['ben', 'cem', 'dana'];

/** What the room should hold: the versions, and on each the newest word of everybody who may say one. */
interface Model {
	versions: string[];
	words: Map<string, Map<Name, Catch['verdict']>>;
}
/** What went over the wire, and how often each leader spoke of each version. */
interface Wire {
	sent: Uint8Array[];
	versions: Uint8Array[];
	spoken: Map<string, number>;
}

class Submit implements fc.Command<Model, Wire> {
	readonly who: Name;
	readonly seed: number;
	constructor(who: Name, seed: number) {
		this.who = who;
		this.seed = seed;
	}
	check = (): boolean => true;
	run(model: Model, wire: Wire): void {
		const last = wire.versions.at(-1);
		const turn = wire.versions.length + 1;
		const body = pledgeBody(turn, last ? sha256Hex(last) : null, `Version ${turn} by ${this.who}`);
		const bytes = sign(WHO[this.who].signer, 'pledge', 'sales', body);
		wire.sent.push(bytes);
		if (MAY_SUBMIT.includes(this.who)) {
			wire.versions.push(bytes);
			model.versions.push(sha256Hex(bytes));
		}
		agree(model, wire, this.seed);
	}
	toString = (): string => `${this.who} submits`;
}

class Say implements fc.Command<Model, Wire> {
	readonly who: Name;
	readonly verdict: Catch['verdict'];
	readonly pick: number;
	readonly seed: number;
	constructor(who: Name, verdict: Catch['verdict'], pick: number, seed: number) {
		this.who = who;
		this.verdict = verdict;
		this.pick = pick;
		this.seed = seed;
	}
	check = (model: Readonly<Model>): boolean => model.versions.length > 0;
	run(model: Model, wire: Wire): void {
		// Mostly on the newest version; sometimes on one that was answered meanwhile.
		const at = this.pick % 3 === 0 ? this.pick % wire.versions.length : wire.versions.length - 1;
		const hash = sha256Hex(wire.versions[at]!);
		const key = `${this.who}/${hash}`;
		const version = (wire.spoken.get(key) ?? 0) + 1;
		wire.spoken.set(key, version);
		const body = { pledge: hash, verdict: this.verdict, reason: `${this.who} ${version}` };
		wire.sent.push(sign(WHO[this.who].signer, 'catch', hash.slice(0, 32), body, { epoch: 1, version }));
		if (MAY_CATCH.includes(this.who)) {
			const said = model.words.get(hash) ?? new Map<Name, Catch['verdict']>();
			model.words.set(hash, said.set(this.who, this.verdict));
		}
		agree(model, wire, this.seed);
	}
	toString = (): string => `${this.who} says ${this.verdict}`;
}

/** Whatever arrives in whatever order, some of it twice: the fold and the model say the same. */
function agree(model: Model, wire: Wire, seed: number): void {
	const twice = [...wire.sent, ...wire.sent.filter((_, at) => (at + seed) % 3 === 0), ...start];
	const state = fold(shuffled(twice, seed).map(recordOf));
	const chain = state.pledges.get('sales') ?? [];
	expect(chain.map(({ hash }) => hash)).toEqual(model.versions);
	const verdicts = (hash: string) => [...(model.words.get(hash)?.values() ?? [])];
	for (const { pledge, verdict } of storyOf(chain, state.catches)) {
		const said = verdicts(pledge.hash);
		const expected = said.includes('returned') ? 'returned' : said.length > 0 ? 'accepted' : 'open';
		expect(verdict.state).toBe(expected);
		// No word of anybody is lost, on no version; and none counts of who may not speak.
		expect([...verdict.returned, ...verdict.accepted].map(({ author }) => author).sort()).toEqual(
			[...(model.words.get(pledge.hash)?.keys() ?? [])].map((name) => WHO[name].id).sort()
		);
	}
}

function shuffled<T>(list: T[], seed: number): T[] {
	const keys = list.map((_, at) => ((at + 1) * 2654435761 * (seed + 1)) % 4294967296);
	return list
		.map((value, at) => ({ value, key: keys[at]! }))
		.sort((a, b) => a.key - b.key)
		.map(({ value }) => value);
}

test('whoever throws and catches whatever: every device holds the same, and nothing is lost', () => {
	const who = fc.constantFrom(...(Object.keys(WHO) as Name[]));
	const seed = fc.nat(1000);
	const verdict = fc.constantFrom<Catch['verdict'][]>('accepted', 'returned');
	const steps = fc.commands(
		[
			fc.tuple(who, seed).map((args) => new Submit(...args)),
			fc.tuple(who, verdict, fc.nat(100), seed).map((args) => new Say(...args))
		],
		{ maxCommands: 18 }
	);
	fc.assert(
		fc.property(steps, (commands) => {
			fc.modelRun(
				() => ({
					model: { versions: [], words: new Map() },
					real: { sent: [], versions: [], spoken: new Map() }
				}),
				commands
			);
		}),
		{ numRuns: 40 }
	);
});

const say = (who: Person, pledge: Uint8Array, verdict: Catch['verdict'], version = 1) =>
	sign(
		who.signer,
		'catch',
		sha256Hex(pledge).slice(0, 32),
		{ pledge: sha256Hex(pledge), verdict, reason: '' },
		{ epoch: 1, version }
	);
const first = sign(ben.signer, 'pledge', 'sales', pledgeBody());
const verdictIn = (bytes: Uint8Array[]) => {
	const { pledges, catches } = fold([...start, ...bytes].map(recordOf));
	return storyOf(pledges.get('sales') ?? [], catches).map(({ verdict }) => verdict.state);
};

test('a word on a version says nothing of the next, even when it comes after it', () => {
	const second = sign(ben.signer, 'pledge', 'sales', pledgeBody(2, sha256Hex(first), 'Twelve'));
	expect(verdictIn([second, say(cem, first, 'returned'), first])).toEqual(['returned', 'open']);
	expect(verdictIn([second, say(cem, first, 'returned'), first, say(dana, second, 'accepted')])).toEqual([
		'returned',
		'accepted'
	]);
});

test('a leader’s veto ends with the role, unless the cert that ends it keeps what was said', () => {
	const word = say(cem, first, 'returned');
	const gone = certFor(cem, 'leader', { version: 2, revoked: true });
	expect(verdictIn([first, word, say(dana, first, 'accepted')])).toEqual(['returned']);
	expect(verdictIn([first, word, say(dana, first, 'accepted'), gone])).toEqual(['accepted']);
	const kept = certFor(cem, 'leader', { version: 2, revoked: true, accepts: [sha256Hex(word).slice(0, 16)] });
	expect(verdictIn([first, word, kept])).toEqual(['returned']);
});
