import type { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import type { Session } from '../../src/core/ports/session.ts';
import type { WorkshopEntry } from '../../src/core/ports/storage.ts';
import { systemRandom } from '../../src/crypto/random.ts';
import { MemoryDocuments } from '../../src/compose/memory/documents.ts';
import { MemoryRecords } from '../../src/compose/memory/records.ts';
import { MemoryWorkshopStore } from '../../src/compose/memory/workshops.ts';
import type { OpenDocument, RoomWish } from '../../src/compose/rooms.ts';
import { openSession } from '../../src/compose/session.ts';
import { createAwareness, createDocument, openCarrier } from '../../src/replica/index.ts';
import { joinRoom, MovingRoom, type TransportRoom } from '../../src/transport/index.ts';
import type { Device, FakeNetwork } from '../support/fake-rtc.ts';
import { link } from '../support/people.ts';
import { FakePage, plainSeal, timers } from '../support/room-story.ts';
import { copyOfYWebrtc } from '../support/y-webrtc-copy.ts';

/** One room as somebody with developer tools sees it. */
export interface OpenedRoom {
	doc: Doc;
	room: TransportRoom;
	device: Device;
}

/** A device with the app's own session over the real transport, its network and its disk in memory. */
export class RogueTestDevice {
	readonly name: string;
	readonly rooms = new Map<string, OpenedRoom>();
	readonly #network: FakeNetwork;
	readonly #documents = new MemoryDocuments();
	#session: Session | null = null;

	constructor(name: string, network: FakeNetwork) {
		this.name = name;
		this.#network = network;
	}

	get session(): Session {
		if (!this.#session) throw new Error('not open');
		return this.#session;
	}

	async open(given: Partial<WorkshopEntry> = {}): Promise<this> {
		const store = new MemoryWorkshopStore();
		const entry: WorkshopEntry = {
			id: link.workshop,
			title: '',
			role: 'participant',
			link,
			seed: new Uint8Array(32).map((_, index) => this.name.charCodeAt(index % this.name.length)),
			root: null,
			program: null,
			salt: null,
			invitations: [],
			claim: null,
			openedAt: 0,
			sample: false,
			...given
		};
		await store.put(entry);
		this.#session = await openSession({
			entry,
			store,
			records: new MemoryRecords(),
			rooms: {
				open: (purpose, wish) => this.#open(purpose, wish),
				stored: (purpose) => Promise.resolve(this.#documents.stored(purpose)),
				move: () => undefined,
				visit: () => openCarrier(createDocument(), { throwaway: false }),
				close: () => Promise.resolve()
			},
			clock: timers,
			origin: 'http://localhost'
		});
		return this;
	}

	close(): void {
		for (const { room } of this.rooms.values()) room.close();
	}

	async #open(purpose: string, { awareness, hub, admission }: RoomWish): Promise<OpenDocument> {
		const doc = createDocument();
		const persistence = this.#documents.persist(doc, purpose);
		await persistence.whenLoaded;
		const presence: Awareness | null = awareness ? createAwareness(doc) : null;
		const device = this.#network.device();
		const room = joinRoom({
			topic: purpose,
			secret: new Uint8Array(32).fill(1),
			...plainSeal,
			doc,
			awareness: presence,
			admission,
			persistence,
			signaling: `ws://server/${this.name}`,
			iceServers: [],
			hub: hub !== null,
			clock: timers,
			random: systemRandom,
			peerConnection: device.peerConnection,
			provider: copyOfYWebrtc().WebrtcProvider,
			page: new FakePage()
		});
		this.rooms.set(purpose, { doc, room, device });
		return {
			doc,
			awareness: presence,
			room: new MovingRoom(room, presence),
			persistence,
			close: async () => {
				room.close();
				await persistence.close();
			}
		};
	}
}
