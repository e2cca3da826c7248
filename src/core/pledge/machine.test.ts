import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
	PLEDGE_STATES,
	pledgeActions,
	pledgeStateOf,
	pledgeWaitsFor,
	type PledgeAction,
	type PledgeRole,
	type PledgeState
} from './machine.ts';
import type { Catch, Pledge } from './pledge.ts';
import { storyOf } from './story.ts';
import { verdictOf } from './verdict.ts';

const ROLES: PledgeRole[] = ['department', 'leader', 'other'];
const ACTIONS: PledgeAction[] = ['submit', 'catch', 'throwBack'];
const LEADERS = ['lea', 'max', 'noor'];

const word = (author: string, verdict: Catch['verdict'], pledge = 'v1', reason = ''): Catch => ({
	pledge,
	verdict,
	reason,
	author
});
const words = fc
	.uniqueArray(fc.tuple(fc.constantFrom(...LEADERS), fc.constantFrom('accepted', 'returned')), {
		selector: ([author]) => author
	})
	.map((said) => said.map(([author, verdict]) => word(author, verdict)));

/** What one leader's word makes of a state, when nobody else has said anything: every transition, written out. */
const ALLOWED: [PledgeState, PledgeRole, PledgeAction, PledgeState][] = [
	['none', 'department', 'submit', 'open'],
	['open', 'department', 'submit', 'open'],
	['accepted', 'department', 'submit', 'open'],
	['returned', 'department', 'submit', 'open'],
	['open', 'leader', 'catch', 'accepted'],
	['open', 'leader', 'throwBack', 'returned'],
	['accepted', 'leader', 'catch', 'accepted'],
	['accepted', 'leader', 'throwBack', 'returned'],
	['returned', 'leader', 'catch', 'accepted'],
	['returned', 'leader', 'throwBack', 'returned']
];

test('every action of every role in every state is allowed by the table, and nothing else', () => {
	for (const state of PLEDGE_STATES) {
		for (const role of ROLES) {
			const allowed = ALLOWED.filter(([from, who]) => from === state && who === role).map(
				([, , what]) => what
			);
			expect([state, role, [...pledgeActions(state, role)]]).toEqual([state, role, allowed]);
			expect(ACTIONS).toEqual(expect.arrayContaining(allowed));
		}
	}
});

test('and leads where the table says', () => {
	const said: Record<PledgeState, Catch[] | null> = {
		none: null,
		open: [],
		accepted: [word('lea', 'accepted')],
		returned: [word('lea', 'returned')]
	};
	for (const [from, , action, to] of ALLOWED) {
		expect(pledgeStateOf(said[from])).toBe(from);
		// A new version starts without words; a leader's newest word takes the place of their earlier one.
		const after = action === 'submit' ? [] : [word('lea', action === 'catch' ? 'accepted' : 'returned')];
		expect([from, action, pledgeStateOf(after)]).toEqual([from, action, to]);
	}
});

test('it waits for one side at a time', () => {
	expect(PLEDGE_STATES.map((state) => [state, pledgeWaitsFor(state)])).toEqual([
		['none', 'department'],
		['open', 'leader'],
		['accepted', null],
		['returned', 'department']
	]);
});

describe('several leaders', () => {
	test('who disagree: it counts as thrown back, and says so', () => {
		const verdict = verdictOf([word('max', 'accepted'), word('lea', 'returned', 'v1', 'Too small')]);
		expect(verdict).toMatchObject({ state: 'returned', divided: true });
		expect(verdict.returned.map(({ author, reason }) => [author, reason])).toEqual([['lea', 'Too small']]);
		expect(verdict.accepted.map(({ author }) => author)).toEqual(['max']);
	});

	test('one who throws is enough, one who catches is enough without them, and none leaves it in the air', () => {
		fc.assert(
			fc.property(words, (said) => {
				const { state, divided } = verdictOf(said);
				const throws = said.some(({ verdict }) => verdict === 'returned');
				const catches = said.some(({ verdict }) => verdict === 'accepted');
				expect(state).toBe(throws ? 'returned' : catches ? 'accepted' : 'open');
				expect(divided).toBe(throws && catches);
			})
		);
	});

	test('the order of their words changes nothing, and none of them is lost', () => {
		fc.assert(
			fc.property(words, (said) => {
				const verdict = verdictOf(said);
				expect(verdictOf([...said].reverse())).toEqual(verdict);
				expect(verdict.accepted.length + verdict.returned.length).toBe(said.length);
			})
		);
	});

	test('nobody’s catch takes back what another threw', () => {
		fc.assert(
			fc.property(words, fc.constantFrom(...LEADERS), (said, who) => {
				const others = said.filter(({ author }) => author !== who);
				const before = verdictOf(others).state;
				const after = verdictOf([...others, word(who, 'accepted')]).state;
				expect(after).toBe(before === 'returned' ? 'returned' : 'accepted');
				expect(verdictOf([...others, word(who, 'returned')]).state).toBe('returned');
			})
		);
	});
});

test('a story keeps every word with the version it was said of, and tells what each version changed', () => {
	const version = (turn: number, to: string): Pledge => ({
		hash: `v${turn}`,
		department: 'sales',
		turn,
		previous: turn === 1 ? null : `v${turn - 1}`,
		author: 'ben',
		stops: [],
		wigs: [{ id: 'w', statement: 'Win', from: '1', to, unit: '', by: '', lag: '', leads: [], supports: [] }]
	});
	const story = storyOf(
		[version(1, '2'), version(2, '3')],
		new Map([
			['v1', [word('lea', 'returned', 'v1', 'Too small')]],
			['gone', [word('max', 'accepted', 'gone')]]
		])
	);
	expect(story.map(({ pledge, verdict, changes }) => [pledge.turn, verdict.state, changes.length])).toEqual([
		[1, 'returned', 0],
		[2, 'open', 1]
	]);
	expect(story[1]?.changes[0]).toMatchObject({ kind: 'wigChanged', field: 'to', before: '2', after: '3' });
	expect(storyOf([], new Map())).toEqual([]);
});
