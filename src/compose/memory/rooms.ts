import type { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import type { OpenDocument, RoomWish } from '../rooms.ts';
import type { Carrier } from '../../core/ports/carrier.ts';
import type { WorkshopLink } from '../../core/ports/keys.ts';
import type { Room } from '../../core/ports/room.ts';
import { createAwareness, createDocument, openCarrier } from '../../replica/index.ts';
import { MovingRoom } from '../../transport/moving-room.ts';
import type { MemoryDocuments } from './documents.ts';
import { MemoryHub, type MemoryRoom } from './room.ts';

/** Rooms of one workshop without a network: every device that is given the same hubs meets the others in them. */
export class MemoryHubs {
	readonly #hubs = new Map<string, MemoryHub>();

	of(roomKey: string, purpose: string): MemoryHub {
		const name = `${roomKey}/${purpose}`;
		const hub = this.#hubs.get(name) ?? new MemoryHub();
		this.#hubs.set(name, hub);
		return hub;
	}
}

/** The rooms of one device, over documents in memory; its plug can be pulled. */
export class MemoryRooms {
	readonly #hubs: MemoryHubs;
	readonly #documents: MemoryDocuments;
	readonly #rooms = new Set<MemoryRoom>();
	readonly #moves = new Map<string, () => void>();
	readonly #visits: Room[] = [];
	#roomKey: string;
	#up = true;
	/** What the device has open, by purpose. */
	readonly opened = new Map<string, OpenDocument>();

	constructor(hubs: MemoryHubs, documents: MemoryDocuments, roomKey: string) {
		this.#roomKey = roomKey;
		this.#hubs = hubs;
		this.#documents = documents;
	}

	async open(purpose: string, { awareness }: RoomWish): Promise<OpenDocument> {
		const doc = createDocument();
		const persistence = this.#documents.persist(doc, purpose);
		await persistence.whenLoaded;
		const presence = awareness ? createAwareness(doc) : null;
		const meet = () => this.#meet(this.#roomKey, purpose, doc, presence);
		const room = new MovingRoom(meet(), presence);
		this.#moves.set(purpose, () => room.move(meet));
		const entry: OpenDocument = {
			doc,
			awareness: presence,
			room,
			persistence,
			close: async () => {
				if (!this.opened.delete(purpose)) return;
				this.#moves.delete(purpose);
				room.close();
				await persistence.close();
				presence?.destroy();
				doc.destroy();
			}
		};
		this.opened.set(purpose, entry);
		return entry;
	}

	stored(purpose: string): Promise<Uint8Array | null> {
		return Promise.resolve(this.#documents.stored(purpose));
	}

	/** Leaves all rooms for those under another key. */
	move(link: WorkshopLink): void {
		this.#roomKey = link.roomKey;
		for (const move of this.#moves.values()) move();
	}

	/** A plenary under an old key, that holds nothing but what is put into it. */
	visit(link: WorkshopLink): Carrier {
		const doc = createDocument();
		this.#visits.push(this.#meet(link.roomKey, 'plenary', doc, null));
		return openCarrier(doc, { throwaway: false });
	}

	async close(): Promise<void> {
		for (const visit of this.#visits.splice(0)) visit.close();
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

	#meet(roomKey: string, purpose: string, doc: Doc, awareness: Awareness | null): Room {
		const room = this.#hubs.of(roomKey, purpose).join(doc, awareness);
		if (!this.#up) room.disconnect();
		this.#rooms.add(room);
		const close = () => {
			this.#rooms.delete(room);
			room.close();
		};
		return { ...room, close };
	}
}
