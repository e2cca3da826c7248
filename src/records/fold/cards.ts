import { answerId, fitsId, type Card } from '../../core/cards/card.ts';
import type { Cards, SaidAnswer } from '../../core/cards/cards.ts';
import type { Entry } from '../../core/moderation/moderation.ts';
import { cardsOf } from '../../core/cards/cards-of.ts';
import type { WorkshopState } from '../../core/workshop/state.ts';
import type { SignedRecord } from '../record.ts';
import { newestById } from './by-kind.ts';

/** What everybody who has introduced themself said (see chains.ts), with the newest answer to each. */
export function saidOf(
	cards: readonly SignedRecord<'card'>[],
	answers: readonly SignedRecord<'answer'>[],
	people: WorkshopState['participants'],
	hidden: ReadonlySet<string>
): { cards: Cards; entries: Entry[] } {
	const valid = cards.filter(({ id, by, body }) => people.has(by) && fitsId(body, id));
	// An answer under another card's id would displace that card's own.
	const fitting = answers.filter(({ id, body }) => id === answerId(body.card));
	const words = new Map<string, SaidAnswer>();
	for (const { by, body } of newestById(fitting).values()) words.set(body.card, { answer: body, author: by });
	const shown = valid.flatMap(({ body, hash, id, by }) => {
		const card = hidden.has(hash) ? withoutWords(body) : body;
		return card ? [{ card, hash, record: id, author: by }] : [];
	});
	return { cards: cardsOf(shown, words), entries: valid.flatMap((record) => entryOf(record) ?? []) };
}

/** What stays of a hidden card: of a pulse, what was ticked. */
function withoutWords(card: Card): Card | null {
	return card.type === 'pulse' ? { ...card, missing: '' } : null;
}

function entryOf({ body, hash, by }: SignedRecord<'card'>): Entry | null {
	if (body.type === 'vote' || body.type === 'reaction') return null;
	const text = body.type === 'pulse' ? body.missing : body.text;
	return text.trim() ? { hash, kind: body.type, author: by, text } : null;
}
