import { answerId, fitsId } from '../../core/cards/card.ts';
import type { Cards, SaidAnswer } from '../../core/cards/cards.ts';
import { cardsOf } from '../../core/cards/cards-of.ts';
import type { WorkshopState } from '../../core/workshop/state.ts';
import type { SignedRecord } from '../record.ts';
import { newestById } from './by-kind.ts';

/** What everybody who has introduced themself said (see chains.ts), with the newest answer to each. */
export function saidOf(
	cards: readonly SignedRecord<'card'>[],
	answers: readonly SignedRecord<'answer'>[],
	people: WorkshopState['participants']
): Cards {
	const valid = cards.filter(({ id, by, body }) => people.has(by) && fitsId(body, id));
	// An answer under another card's id would displace that card's own.
	const fitting = answers.filter(({ id, body }) => id === answerId(body.card));
	const words = new Map<string, SaidAnswer>();
	for (const { by, body } of newestById(fitting).values()) words.set(body.card, { answer: body, author: by });
	return cardsOf(
		valid.map(({ body, hash, id, by }) => ({ card: body, hash, record: id, author: by })),
		words
	);
}
