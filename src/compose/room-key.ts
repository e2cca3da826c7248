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

/** What is handed on between rooms, and nothing else. */
const HANDED_ON = ['cert', 'vault', 'ban', 'rekey'] as const;
const isHandedOn = (slot: string): boolean => HANDED_ON.some((kind) => slot.startsWith(`${kind}/`));

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
 * hand who comes late the certs, bans and the newest boxes, and nothing else; and hear of them, because the words alone lead
 * to the first room: who takes over there may never come into the new one.
 */
export function followRoomKey(parts: RoomKeyParts): { close(): void } {
	const { entry, store, ledger, rooms, clock, random } = parts;
	const visited = new Map<string, Carrier>();
	const stops: (() => void)[] = [];
	let cancel: () => void = () => undefined;

	const isWarden = (): boolean => {
		if (parts.root || ledger.state().roles.has(parts.publicKey)) return true;
		const boxes = ledger.body('rekey', 'main')?.boxes ?? [];
		return boxes.slice(0, WARDENS).some(([participant]) => participant === parts.id);
	};

	const lookAfter = (): void => {
		if (!isWarden()) return;
		const records = ledger.carried(HANDED_ON);
		for (const roomKey of entry.pastKeys ?? []) {
			const carrier = visited.get(roomKey) ?? visit(roomKey);
			carrier.put(records);
		}
	};

	const visit = (roomKey: string): Carrier => {
		const carrier = rooms.visit({ ...entry.link, roomKey });
		visited.set(roomKey, carrier);
		const heard = (slots: string[]) => {
			const entries = slots.filter(isHandedOn).map((slot) => [slot, carrier.get(slot)] as const);
			ledger.hear(entries.flatMap(([slot, bytes]) => (bytes ? [[slot, bytes]] : [])));
		};
		stops.push(carrier.onChange(heard));
		return carrier;
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

	stops.push(ledger.subscribe(follow));
	lookAfter();
	follow();
	return {
		close() {
			for (const stop of stops) stop();
			cancel();
		}
	};
}
