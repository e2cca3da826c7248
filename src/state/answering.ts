import { answerId, type CardAnswer } from '../core/cards/card.ts';
import type { Session } from '../core/ports/session.ts';

/** Leadership's or the facilitator's word on a question or a friction; a later one replaces it. */
export async function answerCard({ ledger, signer }: Session, answer: CardAnswer): Promise<void> {
	await ledger.write('answer', answerId(answer.card), answer, signer);
}
