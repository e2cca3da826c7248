import type { Session } from '../../core/ports/session.ts';
import { ADDITIONS_MAX, additionsOf } from '../../core/quiz/rulings.ts';
import { quizToPublish, scoringKey } from './quiz.ts';
import type { LaterWave } from '../../core/program/waves.ts';
import type { CountedSheets, LaterSheets } from './receipts.ts';
import { countLater, countResults } from './results.ts';

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
	if (!results) {
		await desk.count(async (sheets) => {
			await ledger.write('results', 'main', await countResults(session, sheets, scoringKey(session)), signer);
		});
	}
	if (!ledger.state().reveal) await handOutKey(session);
}

/** The key as it was committed to, and beside it what was ruled right. */
async function handOutKey(session: Session): Promise<void> {
	const { ledger, signer, entry } = session;
	if (!entry.salt) return;
	const recall = additionsOf(entry.rulings ?? []).slice(0, ADDITIONS_MAX);
	const { key } = quizToPublish(session);
	await ledger.write(
		'reveal',
		'main',
		{ key, salt: entry.salt, ...(recall.length > 0 && { recall }) },
		signer
	);
}

/**
 * Counts a later wave once and for all and publishes its change since before, then what was ruled right meanwhile. Does
 * nothing where it was done.
 */
export async function revealLater(
	session: Session,
	desk: { countLater(wave: LaterWave, use: (sheets: LaterSheets) => Promise<void>): Promise<void> },
	wave: LaterWave
): Promise<void> {
	const { ledger, signer, entry } = session;
	const { quiz, reveal, later } = ledger.state();
	if (!quiz || !entry.salt || later.has(wave)) return;
	await desk.countLater(wave, async (sheets) => {
		await ledger.write('later', wave, await countLater(session, wave, sheets, scoringKey(session)), signer);
	});
	const recall = additionsOf(entry.rulings ?? []);
	if (!reveal || JSON.stringify(reveal.recall ?? []) !== JSON.stringify(recall)) await handOutKey(session);
}
