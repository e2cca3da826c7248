import { expect, test } from 'vitest';
import fc from 'fast-check';
import { answerId, cardId, REACTIONS, shortCard, type Card } from '../../core/cards/card.ts';
import { CARD_LIMITS } from '../../core/cards/limits.ts';
import type { CardAnswer } from '../../core/cards/card.ts';
import { LIMITS } from '../../core/values/limits.ts';
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
	sign,
	type Person
} from '../../../tests/support/people.ts';
import { fold } from './fold.ts';

const says = (who: Person, card: Card, own = '1', version = 1) =>
	sign(who.signer, 'card', cardId(card, own), card, { version });
const answers = (who: Person, answer: CardAnswer, version = 1) =>
	sign(who.signer, 'answer', answerId(answer.card), answer, { epoch: 1, version });
const cardsOf = (bytes: Uint8Array[]) => fold(bytes.map(recordOf)).cards;

const people = [me(ben), me(cem), me(dana, 'legal')];
const certs = [certFor(ada, 'facilitator'), certFor(dana, 'leader')];

const asked = says(ben, { type: 'question', text: 'Who decides?', step: 'strategy' });
const askedToo = says(cem, { type: 'question', text: 'By when?', step: 'strategy' });
const [who, when] = [asked, askedToo].map(sha256Hex) as [string, string];
const blocked = says(cem, { type: 'friction', department: 'sales', text: 'Three signatures for ten euro' });
const inTheWay = sha256Hex(blocked);

/** A bit of everything, with second thoughts. */
const story = [
	...people,
	...certs,
	asked,
	askedToo,
	blocked,
	says(ben, { type: 'pulse', page: 'vision', clear: 'yes', help: null, missing: '' }),
	says(ben, { type: 'pulse', page: 'vision', clear: 'partly', help: 'no', missing: 'A date' }, '', 2),
	says(cem, { type: 'pulse', page: 'priority-p1', clear: 'no', help: 'yes', missing: '' }),
	says(ben, { type: 'vote', questions: [shortCard(who), shortCard(when)] }),
	says(dana, { type: 'vote', questions: [shortCard(who)] }),
	says(dana, { type: 'vote', questions: [shortCard(when)] }, '', 2),
	says(ben, { type: 'reaction', given: [{ department: 'legal', reaction: 'applause' }] }),
	says(
		ben,
		{
			type: 'reaction',
			given: [
				{ department: 'legal', reaction: 'heart' },
				{ department: 'sales', reaction: 'applause' }
			]
		},
		'',
		2
	),
	says(cem, { type: 'reaction', given: [{ department: 'legal', reaction: 'heart' }] }),
	says(dana, { type: 'help', department: 'sales', text: 'We read contracts first thing' }),
	answers(ada, { to: 'question', card: who, state: 'answered', text: 'The board, in May' }),
	answers(dana, { to: 'friction', card: inTheWay, verdict: 'removed', by: '2026-03-01', reason: '' }),
	answers(ada, { to: 'friction', card: inTheWay, verdict: 'stays', by: '', reason: 'The law asks for it' }, 2)
];

test('one voice a person and target: the newest counts, nobody is counted twice', () => {
	const cards = cardsOf(story);
	expect([...cards.pulses.get('vision')!.entries()]).toMatchObject([
		[ben.id, { clear: 'partly', help: 'no', missing: 'A date' }]
	]);
	expect(cards.questions).toMatchObject([
		{ text: 'By when?', votes: 2, state: 'open', author: cem.id },
		{ text: 'Who decides?', votes: 0, state: 'answered', answer: 'The board, in May' }
	]);
	expect(cards.votes.get(dana.id)).toEqual([shortCard(when)]);
	expect(Object.fromEntries(cards.reactions.get('legal')!)).toEqual({ heart: 2 });
	expect(Object.fromEntries(cards.reactions.get('sales')!)).toEqual({ applause: 1 });
	expect(cards.helps).toEqual([
		{ author: dana.id, department: 'sales', text: 'We read contracts first thing' }
	]);
	expect(cards.frictions).toMatchObject([
		{ department: 'sales', answer: { verdict: 'stays', reason: 'The law asks for it', author: ada.id } }
	]);
});

test('any order, any number of times, any part of it: every device folds alike', () => {
	fc.assert(
		fc.property(fc.shuffledSubarray([...story, ...story]), (arrived) => {
			expect(cardsOf(arrived)).toEqual(cardsOf(story.filter((bytes) => arrived.includes(bytes))));
		}),
		{ numRuns: 100 }
	);
});

test('what is withdrawn is gone, with its votes and its answer', () => {
	const withdrawn = says(ben, { type: 'question', text: '', step: 'strategy' }, '1', 2);
	const cards = cardsOf([...story, withdrawn]);
	expect(cards.questions.map(({ text }) => text)).toEqual(['By when?']);
	expect(
		cardsOf([...story, says(dana, { type: 'help', department: 'sales', text: ' ' }, '', 2)]).helps
	).toEqual([]);
});

test('a card under the id of another target, and an answer under that of another card, do not count', () => {
	const pulse: Card = { type: 'pulse', page: 'vision', clear: 'yes', help: 'yes', missing: '' };
	const twice = sign(dana.signer, 'card', 'pulse-indicators', pulse);
	expect(cardsOf([...people, twice]).pulses).toEqual(new Map());
	const astray = sign(
		ada.signer,
		'answer',
		answerId(when),
		{ to: 'question', card: who, state: 'hidden', text: '' },
		{ epoch: 1 }
	);
	expect(cardsOf([...people, ...certs, asked, astray]).questions).toMatchObject([{ state: 'open' }]);
});

test('who has no role answers nothing; who has not introduced themself says nothing', () => {
	const forged = answers(mallory, { to: 'question', card: who, state: 'hidden', text: '' });
	expect(cardsOf([...people, ...certs, asked, forged]).questions).toMatchObject([{ state: 'open' }]);
	expect(cardsOf([asked, blocked])).toMatchObject({ questions: [], frictions: [] });
});

test('an answer of the wrong sort leaves its card as it was', () => {
	const odd = answers(ada, { to: 'friction', card: who, verdict: 'stays', by: '', reason: 'No' });
	const cards = cardsOf([...people, ...certs, asked, odd]);
	expect(cards.questions).toMatchObject([{ state: 'open', answer: '' }]);
	expect(cards.frictions).toEqual([]);
});

test('the longest cards in the widest letters fit their records', () => {
	const wide = (length: number) => '漢'.repeat(length);
	const longId = (at: number) => `d${at}`.padEnd(64, 'x');
	const given = Array.from({ length: LIMITS.departments }, (_, at) => ({
		department: longId(at),
		reaction: REACTIONS[0]
	}));
	const votes = Array.from({ length: CARD_LIMITS.votes }, (_, at) => `${at}`.padStart(16, '0'));
	const longest: Card[] = [
		{ type: 'pulse', page: `priority-${longId(1)}`, clear: 'partly', help: 'partly', missing: wide(400) },
		{ type: 'question', text: wide(CARD_LIMITS.text), step: longId(1) },
		{ type: 'vote', questions: votes },
		{ type: 'reaction', given },
		{ type: 'help', department: longId(1), text: wide(CARD_LIMITS.text) }
	];
	for (const card of longest) expect(recordOf(says(ben, card)).known).toBe(true);
	const answer = { to: 'question', card: who, state: 'answered', text: wide(CARD_LIMITS.answer) } as const;
	expect(recordOf(answers(ada, answer)).known).toBe(true);
});

test.each([
	{ type: 'pulse', page: 'priority-', clear: 'yes', help: null, missing: '' },
	{ type: 'pulse', page: 'vision', clear: 'maybe', help: null, missing: '' },
	{ type: 'vote', questions: ['0'.repeat(16), '0'.repeat(16)] },
	{ type: 'reaction', given: Array(2).fill({ department: 'sales', reaction: 'heart' }) },
	{ type: 'question', text: 'x'.repeat(CARD_LIMITS.text + 1), step: 'strategy' },
	{ type: 'gossip', text: 'x' }
])('%j is no card', (card) => {
	expect(() => recordOf(sign(mallory.signer, 'card', 'question-1', card as Card))).toThrow('schema');
});

test.each([
	{ to: 'friction', card: inTheWay, verdict: 'stays', by: '', reason: ' ' },
	{ to: 'friction', card: inTheWay, verdict: 'removed', by: '', reason: 'Soon' },
	{ to: 'friction', card: inTheWay, verdict: 'removed', by: '2026-02-30', reason: '' },
	{ to: 'question', card: who.slice(1), state: 'answered', text: '' }
])('%j is no answer', (answer) => {
	expect(() => recordOf(answers(ada, answer as CardAnswer))).toThrow('schema');
});
