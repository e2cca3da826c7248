import { encodeStateAsUpdate } from 'yjs';
import type { Session } from '../../src/core/ports/session.ts';
import type { WorkshopEntry } from '../../src/core/ports/storage.ts';
import type { Program } from '../../src/core/program/program.ts';
import { toHex } from '../../src/crypto/encoding.ts';
import { parseLink } from '../../src/crypto/link.ts';
import { rootKeys } from '../../src/crypto/root.ts';
import { found } from '../../src/compose/founding.ts';
import { openSession } from '../../src/compose/session.ts';
import { takeOver } from '../../src/compose/takeover.ts';
// Sessions fetch these when they need them; here they are there, so that time alone passes in a test.
import '../../src/compose/moving.ts';
import '../../src/replica/board/parts.ts';
import '../../src/replica/generations/carry.ts';
import '../../src/compose/board-losses.ts';
import { ManualClock } from './manual-clock.ts';
import { MemoryDocuments } from '../../src/compose/memory/documents.ts';
import { MemoryHubs, MemoryRooms } from '../../src/compose/memory/rooms.ts';
import { MemoryRecordStore } from './memory-store.ts';
import { MemoryWorkshopStore } from '../../src/compose/memory/workshops.ts';

/** One device: its disk, and the workshop as it is open on it. */
export interface MemoryDevice {
	session: Session;
	store: MemoryWorkshopStore;
	records: MemoryRecordStore;
	/** Every document that the device has opened: its purpose, its bytes as they go to others, and its records. */
	documents: () => [purpose: string, update: Uint8Array, records: unknown[]][];
	/** Leaves the network, in every room, those opened later included. */
	disconnect(): void;
	connect(): void;
	/** The same device after its page was closed and opened again. */
	restart(): Promise<MemoryDevice>;
	/** The same device, closed before, on which somebody types the twelve words. Needs time to pass. */
	takeOver(): Promise<MemoryDevice>;
}

/**
 * A whole workshop in one process: the app's own wiring and documents, over rooms, disks and a clock in memory.
 */
export class MemoryWorkshop {
	readonly clock = new ManualClock();
	readonly #hubs = new MemoryHubs();
	readonly #root = new Uint8Array(16).fill(7);
	readonly #link = rootKeys(this.#root).link;

	/** The facilitator's device, its workshop founded. */
	async found(program: Program): Promise<MemoryDevice> {
		const entry = this.#entry('Ada');
		const device = await this.#start(
			{ ...entry, role: 'facilitator', root: this.#root, program, salt: toHex(new Uint8Array(16).fill(9)) },
			new MemoryWorkshopStore(),
			new MemoryRecordStore(),
			new MemoryDocuments()
		);
		await found(device.session, program);
		return device;
	}

	/** A phone that has scanned the code and not yet said who it is; `given` makes it another device. */
	join(name: string, given: Partial<WorkshopEntry> = {}): Promise<MemoryDevice> {
		return this.#start(
			{ ...this.#entry(name), ...given },
			new MemoryWorkshopStore(),
			new MemoryRecordStore(),
			new MemoryDocuments()
		);
	}

	/** Another phone that is opened with the code that somebody's phone shows, and calls itself `device`. */
	goOn(name: string, link: string, device: string): Promise<MemoryDevice> {
		const parsed = parseLink(link);
		if (!parsed.ok || !parsed.value.move) throw new Error('This is no code for another phone');
		const { seed, turn } = parsed.value.move;
		return this.join(name, { seed, move: { turn, device, due: true } });
	}

	/** Another device on which somebody types the twelve words, and knows nothing else. Needs time to pass. */
	takeOver(name: string): Promise<MemoryDevice> {
		return this.#lead(
			this.#entry(name),
			new MemoryWorkshopStore(),
			new MemoryRecordStore(),
			new MemoryDocuments()
		);
	}

	/** Lets time pass (milliseconds), and everything settle that hangs on it. */
	pass(ms = 3000): Promise<void> {
		return this.clock.pass(ms);
	}

	#entry(name: string): WorkshopEntry {
		return {
			id: this.#link.workshop,
			title: '',
			role: 'participant',
			link: this.#link,
			seed: new Uint8Array(32).map((_, index) => name.charCodeAt(index % name.length)),
			root: null,
			program: null,
			salt: null,
			invitations: [],
			claim: null,
			openedAt: this.clock.now(),
			sample: false
		};
	}

	async #lead(
		entry: WorkshopEntry,
		store: MemoryWorkshopStore,
		records: MemoryRecordStore,
		documents: MemoryDocuments
	): Promise<MemoryDevice> {
		const rooms = new MemoryRooms(this.#hubs, documents, entry.link.roomKey);
		const taken = await takeOver(entry, this.#root, { rooms, records, clock: this.clock });
		if (!taken.ok) throw new Error(taken.problems[0]?.code);
		return this.#start(taken.value, store, records, documents);
	}

	async #start(
		entry: WorkshopEntry,
		store: MemoryWorkshopStore,
		records: MemoryRecordStore,
		documents: MemoryDocuments
	): Promise<MemoryDevice> {
		await store.put(entry);
		const rooms = new MemoryRooms(this.#hubs, documents, entry.link.roomKey);
		const session = await openSession({
			entry,
			store,
			records,
			rooms,
			clock: this.clock,
			origin: 'http://localhost'
		});
		return {
			session,
			store,
			records,
			documents: () =>
				[...rooms.opened].map(([purpose, { doc }]) => [
					purpose,
					encodeStateAsUpdate(doc),
					[...doc.getMap('records').values()]
				]),
			disconnect: () => rooms.disconnect(),
			connect: () => rooms.connect(),
			restart: async () => {
				await session.close();
				const kept = await store.get(entry.id);
				return this.#start(kept ?? entry, store, records, documents);
			},
			takeOver: async () => this.#lead((await store.get(entry.id)) ?? entry, store, records, documents)
		};
	}
}
