import type { SheetDraft } from '../../core/ports/storage.ts';
import type { AnswerKey, PublicItem, RecallAddition, Sheet } from '../../core/quiz/items.ts';
import { personalReview, type PersonalReview } from '../../core/quiz/review.ts';
import { withAdditions } from '../../core/quiz/rulings.ts';

const sheetOf = (draft: SheetDraft | undefined): Sheet | null =>
	draft?.submitted ? { form: draft.form, department: null, answers: draft.answers } : null;

/**
 * A person's own before and after, of the sheets that this phone kept. Scoring is not needed before the reveal, so that it
 * comes in a download of its own.
 * @param reveal the key that was made public, and what was ruled right beside it
 */
export const ownReview = (
	items: readonly PublicItem[],
	reveal: { key: AnswerKey; recall?: readonly (RecallAddition & { item: string })[] },
	before: SheetDraft | undefined,
	after: SheetDraft | undefined
): PersonalReview =>
	personalReview(items, withAdditions(reveal.key, reveal.recall ?? []), sheetOf(before), sheetOf(after));
