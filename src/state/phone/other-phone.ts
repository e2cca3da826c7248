import type { Session } from '../../core/ports/session.ts';

/**
 * On a phone that was opened with another one's code: tells the room that this person goes on here, and takes over what the
 * other one left. Gives the waves whose answers came with that. Call again after every change of state.
 */
export async function arrive(session: Session): Promise<string[]> {
	const { entry, ledger, signer, store, id } = session;
	const here = entry.move;
	if (!here || !ledger.state().program) return [];
	if (here.due) {
		await ledger.write('move', 'move', { turn: here.turn, device: here.device }, signer);
		here.due = false;
		await store.put(entry);
	}
	const parcel = ledger.state().parcels.get(id);
	if (!parcel?.sealed || parcel.turn !== here.turn) return [];
	const waves = (await (await session.moving?.())?.unpack(parcel.sealed)) ?? [];
	await ledger.write('parcel', 'parcel', { turn: here.turn, sealed: '' }, signer);
	return waves;
}

/** Takes the person back to this phone, which they had left. */
export async function comeBack(session: Session): Promise<void> {
	const { entry, ledger, signer, store, id } = session;
	const turn = (ledger.state().moves.get(id)?.turn ?? 0) + 1;
	const device = entry.move?.device ?? (await session.moving?.())?.newDevice();
	if (device === undefined) return;
	await ledger.write('move', 'move', { turn, device }, signer);
	entry.move = { turn, device, due: false };
	await store.put(entry);
}
