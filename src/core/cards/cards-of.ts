import { shortCard, type Card, type FrictionCard, type QuestionCard } from './card.ts';
import {
	noCards,
	type Cards,
	type Friction,
	type Question,
	type SaidAnswer,
	type SaidCard
} from './cards.ts';

/**
 * What any set of cards and answers comes to. Takes one card of each person and target, and the one answer that counts
 * for each card, by the card's hash.
 */
export function cardsOf(said: readonly SaidCard<Card>[], answers: ReadonlyMap<string, SaidAnswer>): Cards {
	const cards = noCards();
	const questions: SaidCard<QuestionCard>[] = [];
	for (const { card, hash, record, author } of said) {
		switch (card.type) {
			case 'pulse':
				inner(cards.pulses, card.page).set(author, card);
				break;
			case 'question':
				if (says(card)) questions.push({ card, hash, record, author });
				break;
			case 'vote':
				cards.votes.set(author, card.questions);
				break;
			case 'friction':
				if (says(card)) cards.frictions.push(frictionOf({ card, hash, record, author }, answers));
				break;
			case 'reaction':
				cards.given.set(author, card.given);
				for (const { department, reaction } of card.given) {
					const counts = inner(cards.reactions, department);
					counts.set(reaction, (counts.get(reaction) ?? 0) + 1);
				}
				break;
			case 'help':
				if (says(card)) cards.helps.push({ author, department: card.department, text: card.text });
				break;
		}
	}
	cards.questions = questionsOf(questions, cards.votes, answers);
	cards.frictions.sort(byId);
	cards.helps.sort((a, b) => compareText(a.author, b.author) || compareText(a.department, b.department));
	return cards;
}

/** Withdrawn cards hold an empty text. */
const says = ({ text }: { text: string }): boolean => text.trim() !== '';

function questionsOf(
	asked: readonly SaidCard<QuestionCard>[],
	votes: Cards['votes'],
	answers: ReadonlyMap<string, SaidAnswer>
): Question[] {
	const counts = new Map<string, number>();
	const authors = new Map(asked.map(({ hash, author }) => [shortCard(hash), author]));
	for (const [voter, chosen] of votes)
		for (const question of chosen)
			if (authors.get(question) !== voter) counts.set(question, (counts.get(question) ?? 0) + 1);
	return asked
		.map(({ card, hash, record, author }): Question => {
			const word = answers.get(hash)?.answer;
			const { state, text } = word?.to === 'question' ? word : ({ state: 'open', text: '' } as const);
			const { step } = card;
			const votesFor = counts.get(shortCard(hash)) ?? 0;
			return { id: hash, record, author, text: card.text, step, votes: votesFor, state, answer: text };
		})
		.sort((a, b) => b.votes - a.votes || byId(a, b));
}

function frictionOf(
	{ card, hash, record, author }: SaidCard<FrictionCard>,
	answers: ReadonlyMap<string, SaidAnswer>
): Friction {
	const said = answers.get(hash);
	const { department, text } = card;
	if (said?.answer.to !== 'friction') return { id: hash, record, author, department, text, answer: null };
	const { verdict, by, reason } = said.answer;
	return { id: hash, record, author, department, text, answer: { verdict, by, reason, author: said.author } };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: { id: string }, b: { id: string }): number => compareText(a.id, b.id);

/** The map that another map holds under a key, made when it is not there. */
function inner<K, V>(outer: Map<string, Map<K, V>>, key: string): Map<K, V> {
	const known = outer.get(key);
	if (known) return known;
	const made = new Map<K, V>();
	outer.set(key, made);
	return made;
}
