import type { Session } from '../../core/ports/session.ts';
import type { AnswerKey, PublicQuiz } from '../../core/quiz/items.ts';
import { canonicalKey } from '../../core/quiz/canonical-key.ts';
import { additionsOf, withAdditions } from '../../core/quiz/rulings.ts';
import { publish } from '../../core/quiz/publish.ts';
import { seededDraw } from '../../core/quiz/shuffle.ts';

/**
 * The quiz as phones get it, and its key. Drawn from the secret salt, so that a console that was reloaded makes the
 * same one again. Throws when this device holds no program.
 */
export function quizToPublish(session: Session): { quiz: PublicQuiz; key: AnswerKey } {
	const { entry, facilitator } = session;
	if (!entry.program || !entry.salt || !facilitator) throw new Error('Only the facilitator holds the quiz');
	const { items, key } = publish(entry.program.quiz, seededDraw(new TextEncoder().encode(entry.salt)));
	const commitment = facilitator.commitTo(canonicalKey(key), entry.salt);
	return { quiz: { items, commitment, ...(entry.program.quizCertainty && { certainty: true }) }, key };
}

/** The key that sheets are scored by: with what was ruled right of the free answers. */
export const scoringKey = (session: Session): AnswerKey =>
	withAdditions(quizToPublish(session).key, additionsOf(session.entry.rulings ?? []));
