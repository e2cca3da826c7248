import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { Carrier } from '../core/ports/carrier.ts';
import type { Clock } from '../core/ports/environment.ts';
import type { WorkshopLink } from '../core/ports/keys.ts';
import type { DocumentPersistence, Room } from '../core/ports/room.ts';
import { systemRandom } from '../crypto/random.ts';
import { openSignal, sealSignal } from '../crypto/signal.ts';
import { roomSecret, roomTopic } from '../crypto/topic.ts';
import { createAwareness, createDocument, openCarrier, stateOf } from '../replica/index.ts';
import { persistDocument, type CatchballDatabase } from '../storage/index.ts';
import { joinRoom, MovingRoom, type Admission } from '../transport/index.ts';
import { hubProof, newPeerKey, type HubKeys } from './membership.ts';
import { readConfig, signalingUrl, turn } from './browser.ts';
import { iceServersOf } from './ice-servers.ts';

/** One document of a workshop, loaded from disk and in its room. */
export interface OpenDocument {
	doc: Y.Doc;
	awareness: Awareness | null;
	room: Room;
	persistence: DocumentPersistence;
	/** Leaves the room; settles when everything is on disk. */
	close(): Promise<void>;
}

/** How a room is opened. */
export interface RoomWish {
	/** Whether people show each other where they are. */
	awareness: boolean;
	/** Keys of a facilitator's device, which takes more connections; null on every other. */
	hub: HubKeys | null;
	/** What peers may bring into the document. */
	admission?: Admission;
}

/** The rooms of one workshop on this device. */
export async function openRooms(
	database: CatchballDatabase,
	first: WorkshopLink,
	{ clock }: { clock: Clock }
) {
	let link = first;
	const config = await readConfig();
	const iceServers = iceServersOf(config, readConfig, clock);
	const opened = new Set<OpenDocument & { move(): void }>();

	/** Where the peers of a document meet, under one key. */
	const meet = (
		key: WorkshopLink,
		purpose: string,
		{ hub, admission }: Pick<RoomWish, 'hub' | 'admission'>,
		{
			doc,
			awareness,
			persistence
		}: Pick<OpenDocument, 'doc' | 'awareness'> & {
			persistence: DocumentPersistence | null;
		}
	): Room =>
		joinRoom({
			topic: roomTopic(key, purpose),
			secret: roomSecret(key, purpose),
			sealSignal,
			openSignal,
			doc,
			awareness,
			admission,
			persistence,
			signaling: signalingUrl(config),
			iceServers,
			hub: hub !== null,
			hubProof: hub ? hubProof(key, purpose, hub) : undefined,
			peerKey: newPeerKey(),
			clock,
			random: systemRandom
		});
	const visits: { doc: Y.Doc; room: Room }[] = [];

	return {
		/** What the server says. */
		config,

		async open(purpose: string, { awareness, hub, admission }: RoomWish): Promise<OpenDocument> {
			const doc = createDocument();
			const persistence = persistDocument(database, doc, `${link.workshop}/${purpose}`, clock);
			await persistence.whenLoaded;
			// In steps, so that a slow phone can do something else between them.
			await turn();
			const presence = awareness ? createAwareness(doc) : null;
			const parts = { doc, awareness: presence, persistence };
			const wish = { hub, ...(admission && { admission }) };
			const room = new MovingRoom(meet(link, purpose, wish, parts), presence);
			const entry = {
				doc,
				awareness: presence,
				room,
				persistence,
				move: () => room.move(() => meet(link, purpose, wish, parts)),
				async close() {
					if (!opened.delete(entry)) return;
					room.close();
					await persistence.close();
					doc.destroy();
				}
			};
			opened.add(entry);
			await turn();
			return entry;
		},

		/** What this device's disk holds of a document, as one update; null when that is nothing. */
		async stored(purpose: string): Promise<Uint8Array | null> {
			const doc = createDocument();
			const persistence = persistDocument(database, doc, `${link.workshop}/${purpose}`, clock);
			await persistence.whenLoaded;
			const state = stateOf(doc);
			await persistence.close();
			doc.destroy();
			return state;
		},

		/** Leaves all rooms for those under another key of the same workshop; documents and their followers stay. */
		move(next: WorkshopLink): void {
			link = next;
			for (const entry of opened) entry.move();
		},

		/** A plenary under an old key, that holds nothing but what is put into it. */
		visit(old: WorkshopLink, hub: HubKeys | null): Carrier {
			const doc = createDocument();
			const room = meet(old, 'plenary', { hub }, { doc, awareness: null, persistence: null });
			visits.push({ doc, room });
			return openCarrier(doc, { throwaway: false });
		},

		async close(): Promise<void> {
			for (const { room, doc } of visits.splice(0)) {
				room.close();
				doc.destroy();
			}
			await Promise.all([...opened].map((entry) => entry.close()));
		}
	};
}
