import { expect, test } from 'vitest';
import fc from 'fast-check';
import { askSchema } from '../../core/asks/schema.ts';
import type { AskTerms } from '../../core/asks/ask.ts';
import { sha256Hex } from '../../crypto/hash.ts';
import { recordOf } from '../../../tests/support/history.ts';
import { ben, cem, dana, mallory, me, sign, type Person } from '../../../tests/support/people.ts';
import { ASK_LIMITS } from '../../core/asks/limits.ts';
import { fold } from './fold.ts';
import * as v from 'valibot';

const kpi = { number: '5', unit: 'days', by: '2026-06-30' };
const terms = (what: string): AskTerms => ({
	what,
	includes: 'Contracts with suppliers',
	excludes: 'Employment contracts',
	kpis: [
		{ id: 'k1', name: 'Days until a draft', ...kpi },
		{ id: 'k2', name: 'Questions that come back', ...kpi }
	],
	by: '2026-06-30'
});

/** Sales ask legal; legal counter; sales agree. And somebody tries to answer for legal out of nowhere. */
const story = () => {
	const asked = sign(ben.signer, 'ask', 'draft-1', {
		turn: 1,
		previous: null,
		department: 'sales',
		move: 'ask',
		to: 'legal',
		terms: terms('Drafts in five days')
	});
	const id = sha256Hex(asked).slice(0, 32);
	const after = (turn: number, previous: Uint8Array, department: string) => ({
		turn,
		previous: sha256Hex(previous),
		department
	});
	const said = sign(dana.signer, 'reply', id, {
		...after(2, asked, 'legal'),
		move: 'sayBack',
		words: 'You need them fast'
	});
	const countered = sign(dana.signer, 'reply', id, {
		...after(3, said, 'legal'),
		move: 'counter',
		terms: terms('Drafts in eight days'),
		reason: 'We are two'
	});
	const agreed = sign(cem.signer, 'ask', id, { ...after(4, countered, 'sales'), move: 'confirm' });
	const forged = sign(mallory.signer, 'reply', id, {
		...after(2, asked, 'legal'),
		move: 'sayBack',
		words: 'No'
	});
	return { asked, said, countered, agreed, forged };
};
const people = [me(ben), me(cem), me(dana, 'legal')];
const stateOf = (bytes: Uint8Array[]) => fold(bytes.map(recordOf)).asks;

test('an ask is named by the hash of its first record, and agreed by the last', () => {
	const { asked, said, countered, agreed, forged } = story();
	const asks = stateOf([...people, asked, said, countered, agreed, forged]);
	expect([...asks.keys()]).toEqual([sha256Hex(asked)]);
	expect([...asks.values()][0]).toMatchObject({
		from: 'sales',
		to: 'legal',
		state: 'agreed',
		version: 2,
		terms: { what: 'Drafts in eight days' },
		turns: [{ author: ben.id }, { author: dana.id }, { author: dana.id }, { author: cem.id }]
	});
});

test('any order, any number of times, any part of it: every device folds alike', () => {
	const turns = Object.values(story());
	const all = [...people, ...turns];
	fc.assert(
		fc.property(fc.shuffledSubarray([...all, ...all]), (arrived) => {
			expect(stateOf(arrived)).toEqual(stateOf(all.filter((bytes) => arrived.includes(bytes))));
		}),
		{ numRuns: 60 }
	);
});

test('without a word from its author a turn does not count', () => {
	const { asked, said } = story();
	expect(stateOf([me(dana, 'legal'), asked, said])).toEqual(new Map());
	expect([...stateOf([me(ben), asked, said]).values()]).toMatchObject([{ state: 'asked' }]);
});

test('who moves to another department takes nothing with them', () => {
	const { asked, said, countered, agreed } = story();
	const moved = [me(ben, 'legal', 2), me(cem, null, 2), me(dana, 'sales', 2)];
	expect(stateOf([...people, ...moved, asked, said, countered, agreed])).toEqual(
		stateOf([...people, asked, said, countered, agreed])
	);
});

test('the longest ask in the widest letters fits its record', () => {
	const wide = (length: number) => '漢'.repeat(length);
	const longest = {
		what: wide(ASK_LIMITS.text),
		includes: wide(ASK_LIMITS.text),
		excludes: wide(ASK_LIMITS.text),
		by: '2026-06-30',
		kpis: Array.from({ length: ASK_LIMITS.kpis }, (_, n) => ({
			id: `${n}`.padEnd(64, 'k'),
			name: wide(ASK_LIMITS.name),
			number: wide(ASK_LIMITS.number),
			unit: wide(ASK_LIMITS.unit),
			by: '2026-06-30'
		}))
	};
	const body = {
		turn: 2,
		previous: 'a'.repeat(64),
		department: 'legal',
		move: 'counter' as const,
		terms: longest,
		reason: wide(ASK_LIMITS.text)
	};
	expect(recordOf(sign(dana.signer, 'reply', 'a'.repeat(32), body)).known).toBe(true);
});

test('a body that is none is refused', () => {
	expect(v.is(askSchema, { turn: 1, previous: null, department: 'sales', move: 'ask', to: 'legal' })).toBe(
		false
	);
	expect(() => recordOf(sign((mallory satisfies Person).signer, 'ask', 'x', {} as never))).toThrow('schema');
});
