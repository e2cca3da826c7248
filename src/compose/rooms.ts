import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { Clock } from '../core/ports/environment.ts';
import type { WorkshopLink } from '../core/ports/keys.ts';
import type { DocumentPersistence, Room } from '../core/ports/room.ts';
import { systemRandom } from '../crypto/random.ts';
import { openSignal, sealSignal } from '../crypto/signal.ts';
import { roomSecret, roomTopic } from '../crypto/topic.ts';
import { createAwareness, createDocument } from '../replica/index.ts';
import { persistDocument, type CatchballDatabase } from '../storage/index.ts';
import { joinRoom } from '../transport/index.ts';
import { hubProof, newPeerKey, type HubKeys } from './membership.ts';
import { readConfig, signalingUrl } from './browser.ts';
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
}

/** The rooms of one workshop on this device. */
export async function openRooms(
	database: CatchballDatabase,
	link: WorkshopLink,
	{ clock }: { clock: Clock }
) {
	const config = await readConfig();
	const iceServers = iceServersOf(config, readConfig, clock);
	const opened = new Set<OpenDocument>();

	return {
		/** What the server says. */
		config,

		async open(purpose: string, { awareness, hub }: RoomWish): Promise<OpenDocument> {
			const doc = createDocument();
			const persistence = persistDocument(database, doc, `${link.workshop}/${purpose}`, clock);
			await persistence.whenLoaded;
			const presence = awareness ? createAwareness(doc) : null;
			const room = joinRoom({
				topic: roomTopic(link, purpose),
				secret: roomSecret(link, purpose),
				sealSignal,
				openSignal,
				doc,
				awareness: presence,
				persistence,
				signaling: signalingUrl(config),
				iceServers,
				hub: hub !== null,
				hubProof: hub ? hubProof(link, purpose, hub) : undefined,
				peerKey: newPeerKey(),
				clock,
				random: systemRandom
			});
			const entry: OpenDocument = {
				doc,
				awareness: presence,
				room,
				persistence,
				async close() {
					if (!opened.delete(entry)) return;
					room.close();
					await persistence.close();
					doc.destroy();
				}
			};
			opened.add(entry);
			return entry;
		},

		async close(): Promise<void> {
			await Promise.all([...opened].map((entry) => entry.close()));
		}
	};
}
