import type { Clock } from '../core/ports/environment.ts';
import type { LookedAt } from '../core/ports/look-along.ts';
import type { Ledger } from '../core/ports/ledger.ts';
import type { Session } from '../core/ports/session.ts';
import { toHex } from '../crypto/encoding.ts';
import type { Participant, WorkshopState } from '../core/workshop/state.ts';
import { blankEntry } from './blank-entry.ts';
import { MemoryDocuments } from './memory/documents.ts';
import { MemoryRecords } from './memory/records.ts';
import { MemoryHubs, MemoryRooms } from './memory/rooms.ts';
import { MemoryWorkshopStore } from './memory/workshops.ts';
import { openSession } from './session.ts';

/**
 * A phone that sees what everybody in the room sees, as one of this department would, and belongs to nobody: whatever is
 * typed or tapped on it stays in this page, and nothing that a person answered is on it. The facilitator looks along with
 * somebody who is lost.
 */
export async function lookAlong(room: Session, who: LookedAt, clock: Clock): Promise<Session> {
	const { link, title } = room.entry;
	const store = new MemoryWorkshopStore();
	const session = await openSession({
		entry: {
			...blankEntry(clock),
			id: link.workshop,
			title,
			role: 'participant',
			link
		},
		store,
		records: new MemoryRecords(),
		rooms: new MemoryRooms(new MemoryHubs(), new MemoryDocuments(), link.roomKey),
		clock,
		time: () => room.time(),
		origin: location.origin
	});
	const me: Participant = {
		id: session.id,
		publicKey: toHex(session.signer.publicKey),
		name: '',
		department: who.department,
		role: who.role
	};
	return {
		...session,
		ledger: mirrored(room.ledger, (state) => seenBy(state, me, who)),
		connection: room.connection,
		sealSheet: (content, wave) => room.sealSheet(content, wave),
		commitmentHolds: (key, salt, commitment) => room.commitmentHolds(key, salt, commitment),
		linkFor: (surface) => room.linkFor(surface),
		moving: null
	};
}

/** The room's state with one more person in it, who stands where that phone stands. */
function seenBy(state: WorkshopState, me: Participant, { place, stage }: LookedAt): WorkshopState {
	if (place === 'searching') return { ...state, program: null, stage: null };
	const there = stage && state.stage && stage.step !== state.stage.step;
	const seen = there
		? { ...state, stage: { ...stage, focus: null, curtain: 'content' as const, timer: null } }
		: state;
	if (place === 'join') return seen;
	if (place === 'door')
		return {
			...seen,
			moderation: { ...seen.moderation, waiting: new Map(seen.moderation.waiting).set(me.id, me) }
		};
	return { ...seen, participants: new Map(seen.participants).set(me.id, me) };
}

/** A ledger to look at. What is written to it is not kept, and nobody hears of it. */
function mirrored(ledger: Ledger, seen: (state: WorkshopState) => WorkshopState): Ledger {
	let last: { of: WorkshopState; seen: WorkshopState } | null = null;
	const look = (state: WorkshopState): WorkshopState => {
		if (last?.of !== state) last = { of: state, seen: seen(state) };
		return last.seen;
	};
	return {
		state: () => look(ledger.state()),
		subscribe: (listener) => ledger.subscribe((state) => listener(look(state))),
		write: () => Promise.resolve(''),
		delivery: () => undefined,
		unshared: () => [],
		refusals: () => ({}),
		close: () => undefined
	};
}
