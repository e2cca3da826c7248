import { asksOf } from '../../core/asks/asks-of.ts';
import type { Ask, AskTurn } from '../../core/asks/ask.ts';
import type { WorkshopState } from '../../core/workshop/state.ts';
import type { SignedRecord } from '../record.ts';

/** Asks by their id, from the turns of everybody who has introduced themself (see chains.ts). */
export function askedOf(
	asks: readonly SignedRecord<'ask'>[],
	replies: readonly SignedRecord<'reply'>[],
	people: WorkshopState['participants']
): Map<string, Ask> {
	const turns = [...asks, ...replies].filter(({ by }) => people.has(by));
	return asksOf(turns.map(({ body, hash, id, by }): AskTurn => ({ ...body, hash, record: id, author: by })));
}
