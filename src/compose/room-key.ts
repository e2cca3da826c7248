import type { Carrier } from '../core/ports/carrier.ts';
import type { Clock, Random } from '../core/ports/environment.ts';
import type { WorkshopLink } from '../core/ports/keys.ts';
import type { WorkshopEntry, WorkshopStore } from '../core/ports/storage.ts';
import { openRoomKey, openRoomKeyWithRoot } from '../crypto/rekey.ts';
import type { RootKeys } from '../crypto/root.ts';
import type { OpenLedger } from '../records/ledger.ts';

/** Milliseconds for a new key to reach everybody before a device leaves the old room, and by chance as much again. */
const GRACE = 1500;
/** Old rooms that are looked after. */
const MOST_PAST = 8;
/** Members who look after an old room beside those who have a role. */
const WARDENS = 6;

/** What moving needs of the rest. */
export interface RoomKeyParts {
	entry: WorkshopEntry;
	store: Pick<WorkshopStore, 'get' | 'put'>;
	ledger: OpenLedger;
	/** Participant id, hex public key and 32-byte secret of this device. */
	id: string;
	publicKey: string;
	secret: Uint8Array;
	root: RootKeys | null;
	rooms: {
		move(link: WorkshopLink): void;
		/** A plenary of its own under an old key, that holds only what is put into it. */
		visit(link: WorkshopLink): Carrier;
	};
	clock: Clock;
	random: Random;
}

/**
 * Follows replacements of the room's key: opens the box that is for this device, remembers the new link, and moves
 * everything that is open into the new rooms a moment later. Some devices go on looking after the old room, where they
 * hand who comes late the certs, bans and the newest boxes, and nothing else.
 */
export function followRoomKey(parts: RoomKeyParts): { close(): void } {
	const { entry, store, ledger, rooms, clock, random } = parts;
	const visited = new Map<string, Carrier>();
	let cancel: () => void = () => undefined;

	const isWarden = (): boolean => {
		if (parts.root || ledger.state().roles.has(parts.publicKey)) return true;
		const boxes = ledger.body('rekey', 'main')?.boxes ?? [];
		return boxes.slice(0, WARDENS).some(([participant]) => participant === parts.id);
	};

	const lookAfter = (): void => {
		if (!isWarden()) return;
		const records = ledger.carried(['cert', 'vault', 'ban', 'rekey']);
		for (const roomKey of entry.pastKeys ?? []) {
			const carrier = visited.get(roomKey) ?? rooms.visit({ ...entry.link, roomKey });
			visited.set(roomKey, carrier);
			carrier.put(records);
		}
	};

	/** Nothing but the key: another window of this browser may know newer things of the workshop. */
	const keep = async (): Promise<void> => {
		const { link, keyNumber, pastKeys } = entry;
		await store.put({ ...((await store.get(entry.id)) ?? entry), link, keyNumber, pastKeys });
	};

	const follow = (): void => {
		const rekey = ledger.body('rekey', 'main');
		if (rekey && rekey.number > (entry.keyNumber ?? 0)) {
			const { workshop, roomKey } = entry.link;
			const fresh = parts.root
				? openRoomKeyWithRoot(rekey, parts.root.vaultKey, workshop, rekey.number)
				: openRoomKey(rekey, parts.secret, workshop, rekey.number);
			if (fresh !== null) {
				entry.keyNumber = rekey.number;
				if (fresh !== roomKey) {
					entry.pastKeys = [...(entry.pastKeys ?? []), roomKey].slice(-MOST_PAST);
					entry.link = { ...entry.link, roomKey: fresh };
					cancel();
					cancel = clock.after(GRACE * (1 + random.fraction()), () => {
						rooms.move(entry.link);
						lookAfter();
					});
				}
				void keep().catch(() => undefined);
				return;
			}
		}
		if (visited.size > 0) lookAfter();
	};

	const stop = ledger.subscribe(follow);
	lookAfter();
	follow();
	return {
		close() {
			stop();
			cancel();
		}
	};
}
