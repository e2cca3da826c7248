import type { Delivery } from '../../../core/ports/connection.ts';
import type { Kind } from '../../../core/records/kinds.ts';
import type { Phone } from '../../../state/phone/phone.svelte.ts';

/**
 * Where this person's own newest entry in the present step is, or null where there is none. A quiz answer that was
 * not handed in yet is *saved*: it is kept on this phone alone.
 */
export function deliveryOf(phone: Phone): Delivery | null {
	const kind = phone.step?.kind;
	if (kind === 'quiz' && phone.sheet) {
		const { answered, handedIn, progress, kept } = phone.sheet;
		if (answered === 0 && !handedIn) return null;
		return kept ? sheetDelivery(progress) : 'saving';
	}
	if (kind === 'departments' && phone.board) return phone.board.delivery;
	return recordDelivery(phone, 'me', 'me');
}

/** Where a record of this phone's own is; null when this phone never wrote it. */
export function recordDelivery(phone: Phone, kind: Kind, id: string): Delivery | null {
	// The ledger tells of a record that has become shared as it tells of a change of state.
	void phone.state;
	return phone.session.ledger.delivery(kind, id) ?? null;
}

/** How many entries of this person nobody else has yet; a quiz that was not handed in is none. */
export function waitingOn(phone: Phone): number {
	void phone.state;
	const board = phone.board && phone.board.delivery !== 'shared' ? 1 : 0;
	const sheet = phone.sheet?.handedIn && sheetDelivery(phone.sheet.progress) !== 'shared' ? 1 : 0;
	return phone.session.ledger.unshared().length + board + sheet;
}

function sheetDelivery(progress: NonNullable<Phone['sheet']>['progress']): Delivery {
	switch (progress) {
		case 'saving':
			return 'saving';
		case 'editing':
		case 'saved':
			return 'saved';
		case 'shared':
		case 'delivered':
			return 'shared';
	}
}
