import type { Ballot } from '../../core/ports/ballot.ts';
import type { Session } from '../../core/ports/session.ts';
import { matchPairs, type ScoredAnswer, type ScoredSheet } from '../../core/publish/matched.ts';
import { publishResults } from '../../core/publish/publish.ts';
import type { PublishedResults } from '../../core/publish/results.ts';
import type { AnswerKey, PublicItem, Sheet } from '../../core/quiz/items.ts';
import { itemsOfForm } from '../../core/quiz/forms.ts';
import { isAnswered } from '../../core/quiz/answer.ts';
import { answerOf, scoreSheet } from '../../core/quiz/score.ts';
import { wrongPicks } from '../../core/quiz/wrong.ts';
import { decodeSheet } from '../../core/quiz/sheet.ts';

/** Where the sheets of a wave are. */
type Ballots = { ballot(wave: string): Promise<Ballot> };

/** Fewest matched people of a group that is shown (methods.md, Anonymity). */
const MINIMUM = 5;

/**
 * Opens and scores what lies in the ballots now and gives the figures that may be published. Throws when this device
 * does not hold the root key or the quiz.
 */
export async function countResults(
	session: Session,
	ballots: Ballots,
	key: AnswerKey
): Promise<PublishedResults> {
	const { quiz, program } = session.ledger.state();
	if (!quiz || !program) throw new Error('There is no quiz to count');
	const [before, after] = await Promise.all([
		openSheets(session, ballots, 'before', quiz.items, key),
		openSheets(session, ballots, 'after', quiz.items, key)
	]);
	const slots = new Map<string, { id: string; priority: string | null }>();
	for (const item of quiz.items) {
		const priority = slots.get(item.slot)?.priority ?? key[item.id]?.priority ?? null;
		slots.set(item.slot, { id: item.slot, priority });
	}
	return publishResults({
		...matchPairs(before, after),
		slots: [...slots.values()],
		priorities: session.ledger.state().strategy?.priorities.map(({ id }) => id) ?? [],
		departments: program.departments.map(({ id }) => id),
		minimum: MINIMUM
	});
}

async function openSheets(
	session: Session,
	ballots: Ballots,
	wave: string,
	items: PublicItem[],
	key: AnswerKey
): Promise<ScoredSheet[]> {
	const ballot = await ballots.ballot(wave);
	return ballot.sheets().flatMap(({ pseudonym, sealed }) => {
		const content = session.facilitator?.openSheet(sealed, wave);
		const sheet = content ? decodeSheet(content) : null;
		if (!sheet) return [];
		return {
			pseudonym,
			wave,
			form: sheet.form,
			department: sheet.department,
			scores: slotScores(items, key, sheet)
		};
	});
}

function slotScores(items: PublicItem[], key: AnswerKey, sheet: Sheet): Map<string, ScoredAnswer> {
	const { slots } = scoreSheet(items, key, sheet);
	return new Map(
		itemsOfForm(items, sheet.form).map((item) => {
			const answer = answerOf(sheet, item);
			const itemKey = key[item.id];
			return [
				item.slot,
				{
					item: item.id,
					score: slots.get(item.slot) ?? 0,
					answered: isAnswered(item, answer),
					wrong: itemKey ? wrongPicks(item, itemKey, answer) : [],
					certainty: sheet.certainty?.[item.id] ?? null
				}
			];
		})
	);
}
