import { onlyHere, type OnlyHere } from '../../core/workshop/only-here.ts';
import type { Phone } from './phone.svelte.ts';

/** What this person's phone has alone now. Call again when state, sheet or board have changed. */
export async function onlyOnThisPhone(phone: Phone): Promise<OnlyHere> {
	const { session, board } = phone;
	const { entry, ledger, store } = session;
	const receipts = ledger.state().receipts;
	return onlyHere({
		unshared: ledger.unshared(),
		board: board !== null && board.delivery !== 'shared',
		drafts: await store.drafts(entry.id),
		askDrafts: entry.askDrafts?.length ?? 0,
		collected: ({ wave, submitted }) => submitted !== null && receipts.get(wave)?.has(submitted) === true
	});
}
