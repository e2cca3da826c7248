import type { OpenDocument, RoomWish } from '../rooms.ts';
import { createAwareness, createDocument } from '../../replica/index.ts';
import type { MemoryDocuments } from './documents.ts';
import { MemoryHub, type MemoryRoom } from './room.ts';

/** Rooms of one workshop without a network: every device that is given the same hubs meets the others in them. */
export class MemoryHubs {
	readonly #hubs = new Map<string, MemoryHub>();

	of(purpose: string): MemoryHub {
		const hub = this.#hubs.get(purpose) ?? new MemoryHub();
		this.#hubs.set(purpose, hub);
		return hub;
	}
}

/** The rooms of one device, over documents in memory; its plug can be pulled. */
export class MemoryRooms {
	readonly #hubs: MemoryHubs;
	readonly #documents: MemoryDocuments;
	readonly #rooms = new Set<MemoryRoom>();
	#up = true;
	/** What the device has open, by purpose. */
	readonly opened = new Map<string, OpenDocument>();

	constructor(hubs: MemoryHubs, documents: MemoryDocuments) {
		this.#hubs = hubs;
		this.#documents = documents;
	}

	async open(purpose: string, { awareness }: RoomWish): Promise<OpenDocument> {
		const doc = createDocument();
		const persistence = this.#documents.persist(doc, purpose);
		await persistence.whenLoaded;
		const presence = awareness ? createAwareness(doc) : null;
		const room = this.#hubs.of(purpose).join(doc, presence);
		if (!this.#up) room.disconnect();
		this.#rooms.add(room);
		const entry: OpenDocument = {
			doc,
			awareness: presence,
			room,
			persistence,
			close: async () => {
				if (!this.opened.delete(purpose)) return;
				this.#rooms.delete(room);
				room.close();
				await persistence.close();
				presence?.destroy();
				doc.destroy();
			}
		};
		this.opened.set(purpose, entry);
		return entry;
	}

	async close(): Promise<void> {
		await Promise.all([...this.opened.values()].map((each) => each.close()));
	}

	/** Leaves the network, in every room, those opened later included. */
	disconnect(): void {
		this.#up = false;
		for (const room of this.#rooms) room.disconnect();
	}

	connect(): void {
		this.#up = true;
		for (const room of this.#rooms) room.connect();
	}
}
