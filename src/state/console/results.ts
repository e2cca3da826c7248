import type { SealedSheet } from '../../core/ports/ballot.ts';
import type { Session } from '../../core/ports/session.ts';
import { matchPairs, type Matching, type ScoredSheet } from '../../core/publish/matched.ts';
import { USUAL_MINIMUM } from '../../core/publish/minimum.ts';
import type { PublishedLaterWave, PublishedResults } from '../../core/publish/results.ts';
import { scoredSheet, slotsOf } from '../../core/publish/scored.ts';
import type { AnswerKey, PublicItem } from '../../core/quiz/items.ts';
import { decodeSheet } from '../../core/quiz/sheet.ts';
import { LATER_WAVES, type LaterWave, type Wave } from '../../core/program/waves.ts';
import type { CountedSheets, LaterSheets } from './receipts.ts';

/**
 * Opens and scores the counted sheets and gives the figures that may be published. Throws when this device does not hold
 * the root key or the quiz.
 */
export async function countResults(
	session: Session,
	sheets: CountedSheets,
	key: AnswerKey
): Promise<PublishedResults> {
	const { quiz, program, strategy } = session.ledger.state();
	if (!quiz || !program) throw new Error('There is no quiz to count');
	// Only the facilitator's device ever counts: the others do without the code for it.
	const { publishResults } = await import('../../core/publish/publish.ts');
	return publishResults({
		...scoredPairs(session, sheets, key),
		slots: slotsOf(quiz.items, key),
		priorities: strategy?.priorities.map(({ id }) => id) ?? [],
		departments: program.departments.map(({ id }) => id),
		minimum: session.entry.program?.minimum ?? USUAL_MINIMUM
	});
}

/** As `countResults`, of a later wave: its own changes since the waves of the day. */
export async function countLater(
	session: Session,
	wave: LaterWave,
	sheets: LaterSheets,
	key: AnswerKey
): Promise<PublishedLaterWave> {
	const { quiz, program, strategy, results, later } = session.ledger.state();
	if (!quiz || !program) throw new Error('There is no quiz to count');
	const { publishLater } = await import('../../core/publish/publish-later.ts');
	const opened = (name: Wave) => openSheets(session, sheets.get(name) ?? [], name, quiz.items, key);
	return publishLater({
		wave,
		before: opened('before'),
		later: opened(wave),
		...(results && { day: { after: opened('after'), results } }),
		earlier: LATER_WAVES.flatMap((name) => {
			const published = later.get(name);
			return published && name !== wave ? [{ sheets: opened(name), published }] : [];
		}),
		slots: slotsOf(quiz.items, key),
		priorities: strategy?.priorities.map(({ id }) => id) ?? [],
		departments: program.departments.map(({ id }) => id),
		minimum: session.entry.program?.minimum ?? USUAL_MINIMUM
	});
}

/** The counted sheets, opened, scored, and paired by person. */
export function scoredPairs(session: Session, sheets: CountedSheets, key: AnswerKey): Matching {
	const items = session.ledger.state().quiz?.items ?? [];
	return matchPairs(
		openSheets(session, sheets.before, 'before', items, key),
		openSheets(session, sheets.after, 'after', items, key)
	);
}

function openSheets(
	session: Session,
	sheets: SealedSheet[],
	wave: string,
	items: PublicItem[],
	key: AnswerKey
): ScoredSheet[] {
	return sheets.flatMap(({ pseudonym, sealed }) => {
		const content = session.facilitator?.openSheet(sealed, wave);
		const sheet = content ? decodeSheet(content) : null;
		if (!sheet) return [];
		return scoredSheet(items, key, sheet, { pseudonym, wave });
	});
}
