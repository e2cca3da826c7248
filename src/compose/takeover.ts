import type { Clock } from '../core/ports/environment.ts';
import type { Ledger } from '../core/ports/ledger.ts';
import type { TakeoverKey } from '../core/ports/session.ts';
import type { RecordStore, WorkshopEntry } from '../core/ports/storage.ts';
import { readVault } from '../core/program/vault.ts';
import { fail, ok, type Result } from '../core/result/result.ts';
import { readDoor } from '../core/workshop/door.ts';
import { participantIdOf, participantSecret, participantSigner } from '../crypto/identity.ts';
import { toHex } from '../crypto/encoding.ts';
import { openKeyFile } from '../crypto/key-file.ts';
import { systemRandom } from '../crypto/random.ts';
import { rootKeys } from '../crypto/root.ts';
import { listedWords, rootOfWords } from '../crypto/words.ts';
import { openLedger } from '../records/ledger.ts';
import { openCarrier } from '../replica/index.ts';
import { facilitatorKeys } from './facilitator.ts';
import { followRoomKey } from './room-key.ts';
import type { Rooms } from './session.ts';

/** Times in milliseconds. */
const WAIT = {
	/** For somebody who has the workshop. */
	peers: 45_000,
	/** For two devices to stand equal; a room in which everybody writes never does. */
	agreement: 6_000,
	/** Without anybody in reach, on a device that has everything itself. */
	alone: 20_000,
	/** For somebody else to have the new cert. */
	told: 5_000
} as const;

/** The list that words are completed from. */
export { listedWords };

/** The root of 16 bytes behind what somebody brings. Problems: those of `rootOfWords` and `openKeyFile`. */
export const rootOf = async (key: TakeoverKey): Promise<Result<Uint8Array>> =>
	'words' in key ? rootOfWords(key.words) : openKeyFile(key.file, key.passphrase);

/**
 * Continues the workshop on this device: finds the room, takes in what it holds, opens the vault, becomes the
 * facilitator of the next epoch. Gives the entry as it is to be kept. Problems: `takeover-nobody` when no device that
 * has the workshop could be reached, `takeover-damaged` when the vault does not open. Changes nothing when it fails.
 */
export async function takeOver(
	known: WorkshopEntry,
	root: Uint8Array,
	{ rooms, records, clock }: { rooms: Rooms; records: RecordStore; clock: Clock }
): Promise<Result<WorkshopEntry>> {
	const keys = rootKeys(root);
	const entry = structuredClone(known);
	const { workshop } = entry.link;
	const signer = participantSigner(entry.seed, workshop);
	const { doc, room } = await rooms.open('plenary', { awareness: false, hub: null });
	const ledger = await openLedger({
		link: entry.link,
		carrier: openCarrier(doc, { throwaway: false }),
		store: records,
		acknowledgements: room.acknowledgements,
		clock,
		random: systemRandom
	});
	// The words lead to the workshop's first room. When its key was replaced since, who looks after that room hands on the
	// new one, sealed to the root, and everything else is found there.
	const key = followRoomKey({
		entry,
		store: { get: () => Promise.resolve(undefined), put: () => Promise.resolve() },
		ledger,
		id: participantIdOf(signer.publicKey),
		publicKey: toHex(signer.publicKey),
		secret: participantSecret(entry.seed, workshop),
		root: keys,
		rooms: { move: (next) => rooms.move(next), visit: (old) => rooms.visit(old, null) },
		clock,
		random: systemRandom
	});
	const began = clock.now();
	const isSince = (ms: number) => clock.now() - began >= ms;
	const mark = room.agreement.mark();
	const isThere = () => {
		if (!ledger.state().vaults.has('main') || !ledger.state().program) return false;
		// A device that had led before has a vault of its own: who has led since is in what it was just told.
		if (ledger.busy() && !isSince(WAIT.alone)) return false;
		const connected = room.connection.current().kind === 'connected';
		if (connected) return room.agreement.holders(mark) > 0 || isSince(WAIT.agreement);
		return isSince(WAIT.alone);
	};
	try {
		if (!(await until(clock, isThere, WAIT.peers))) return fail({ code: 'takeover-nobody' });
		const facilitator = facilitatorKeys(
			root,
			() => '',
			() => ''
		);
		const content = facilitator.openVault(ledger.state().vaults.get('main') ?? '');
		const vault = content === null ? null : readVault(content);
		if (!vault) return fail({ code: 'takeover-damaged' });
		if (ledger.state().roles.get(toHex(signer.publicKey)) !== 'facilitator') forgetSealed(entry, ledger);
		await ledger.takeOver(signer, keys.signer, facilitator.sealTo);
		const told = room.acknowledgements.mark();
		await until(clock, () => room.acknowledgements.holders(told) > 0, WAIT.told);
		// A device that had led before knows invitations that were taken, and taken back, since.
		const sealedDoor = ledger.state().vaults.get('door');
		const door = readDoor(sealedDoor === undefined ? null : facilitator.openVault(sealedDoor));
		const { title } = vault.program;
		return ok({ ...entry, title, role: 'facilitator', root, ...vault, ...door, led: false, claim: null });
	} finally {
		key.close();
		ledger.close();
		await rooms.close();
	}
}

/**
 * A device that had led before, and does no more, goes by what has been ruled and shown since. What nobody ever sealed is
 * known to nobody else, and stays.
 */
function forgetSealed(entry: WorkshopEntry, ledger: Ledger): void {
	const { vaults } = ledger.state();
	if (vaults.has('recall')) delete entry.rulings;
	if (vaults.has('door')) delete entry.code;
}

/** Asks again and again; false when it has not become true in time. */
function until(clock: Clock, holds: () => boolean, ms: number): Promise<boolean> {
	const last = clock.now() + ms;
	return new Promise((resolve) => {
		const ask = () => {
			if (holds()) resolve(true);
			else if (clock.now() >= last) resolve(false);
			else clock.after(200, ask);
		};
		ask();
	});
}
