import type { Session } from '../../core/ports/session.ts';
import { quizToPublish } from './quiz.ts';
import type { CountedSheets } from './receipts.ts';
import { countResults } from './results.ts';

/**
 * Publishes what a step needs, with it and not before: a phone could read the quiz's answers out of the strategy.
 * Does nothing on a device that does not hold the program, and for what is published already.
 */
export async function publishForStep(session: Session, stepId: string): Promise<void> {
	const { ledger, signer, entry } = session;
	const step = entry.program?.agenda.find(({ id }) => id === stepId);
	if (!entry.program || !step) return;
	if (step.kind === 'quiz' && !ledger.state().quiz) {
		await ledger.write('quiz', 'main', quizToPublish(session).quiz, signer);
	}
	if (step.kind !== 'lobby' && step.kind !== 'quiz' && !ledger.state().strategy) {
		await ledger.write('strategy', 'main', entry.program.strategy, signer);
	}
}

/**
 * Counts once and for all, then hands out the key: in this order, so that nobody answers with the key in hand.
 * Does nothing where it was done.
 */
export async function revealResults(
	session: Session,
	desk: { count(use: (sheets: CountedSheets) => Promise<void>): Promise<void> }
): Promise<void> {
	const { ledger, signer, entry } = session;
	const { quiz, results, reveal } = ledger.state();
	if (!quiz || !entry.salt || (results && reveal)) return;
	const { key } = quizToPublish(session);
	if (!results) {
		await desk.count(async (sheets) => {
			await ledger.write('results', 'main', await countResults(session, sheets, key), signer);
		});
	}
	if (!ledger.state().reveal) await ledger.write('reveal', 'main', { key, salt: entry.salt }, signer);
}
