import type { Carrier, Unsubscribe } from '../../../src/core/ports/carrier.ts';
import type { Acknowledgements, Mark } from '../../../src/core/ports/room.ts';

interface Change {
	slot: string;
	bytes: Uint8Array;
	/** Of two values of a slot the higher (time, origin) stays, at every device alike. */
	time: number;
	origin: number;
}

/** How many changes of each origin a device has: what a Yjs state vector says. */
type Has = number[];

const covers = (has: Has, wanted: Has): boolean =>
	wanted.every((count, origin) => (has[origin] ?? 0) >= count);

/** Every change that was ever put into a document, and the devices that have copies of it, complete or not. */
export class World {
	/** By origin: one life of one page, as a Yjs client id. */
	readonly changes: Change[][] = [];
	readonly #carriers: ModelCarrier[] = [];

	/** `keeps`: whether it has a disk, and so may say that it holds something; who looks after an old room has none. */
	join(room: string, keeps = true): ModelCarrier {
		const carrier = new ModelCarrier(this, room, keeps);
		this.#carriers.push(carrier);
		return carrier;
	}

	/** Whoever is online exchanges what the others of their room lack, until nobody lacks anything. */
	deliver(): void {
		const online = this.#carriers.filter((carrier) => carrier.online);
		for (let moved = true; moved;) {
			moved = false;
			for (const one of online)
				for (const other of online)
					if (one !== other && one.room === other.room && one.pull(other)) moved = true;
		}
	}

	/** Whoever is online writes down what it has, and says so to the others of its room. */
	acknowledge(): void {
		const online = this.#carriers.filter((carrier) => carrier.online);
		for (const carrier of this.#carriers) carrier.keep();
		for (const one of online)
			for (const other of online)
				if (one !== other && other.keeps && one.room === other.room) one.hear(other);
	}
}

/** One device's copy of the document, in memory and on disk, and what it knows of the others' copies. */
export class ModelCarrier implements Carrier {
	online = true;
	/** While true, nothing more can be written to the disk. */
	full = false;
	room: string;
	readonly keeps: boolean;
	readonly #world: World;
	#origin: number;
	#has: Has = [];
	#kept: Has = [];
	/** What others have said that they keep. */
	#heard = new Map<ModelCarrier, Has>();
	#map = new Map<string, Change>();
	#time = 0;
	#listeners = new Set<(slots: string[]) => void>();
	#holders = new Set<() => void>();

	constructor(world: World, room: string, keeps: boolean) {
		this.#world = world;
		this.room = room;
		this.keeps = keeps;
		this.#origin = world.changes.push([]) - 1;
	}

	entries(): [slot: string, bytes: Uint8Array][] {
		return [...this.#map.values()].map(({ slot, bytes }) => [slot, bytes]);
	}

	get(slot: string): Uint8Array | undefined {
		return this.#map.get(slot)?.bytes;
	}

	put(entries: [slot: string, bytes: Uint8Array][]): void {
		for (const [slot, bytes] of entries) {
			const change = { slot, bytes: bytes.slice(), time: ++this.#time, origin: this.#origin };
			this.#world.changes[this.#origin]?.push(change);
			this.#take(change);
		}
		this.#has[this.#origin] = this.#world.changes[this.#origin]?.length ?? 0;
	}

	underWay(): boolean {
		return false;
	}

	onChange(listener: (slots: string[]) => void): Unsubscribe {
		const own = (slots: string[]) => listener(slots);
		this.#listeners.add(own);
		return () => this.#listeners.delete(own);
	}

	readonly acknowledgements: Acknowledgements = {
		mark: (): Mark => new TextEncoder().encode(JSON.stringify(Array.from(this.#has, (count) => count ?? 0))),
		holders: (mark) => {
			const wanted = JSON.parse(new TextDecoder().decode(mark)) as Has;
			return [...this.#heard.values()].filter((has) => covers(has, wanted)).length;
		},
		onChange: (listener) => {
			const own = () => listener();
			this.#holders.add(own);
			return () => this.#holders.delete(own);
		}
	};

	/** Takes what another copy has and this one lacks; false when there is nothing. */
	pull(other: ModelCarrier): boolean {
		if (covers(this.#has, other.#has)) return false;
		const slots: string[] = [];
		other.#has.forEach((count, origin) => {
			for (const change of this.#world.changes[origin]?.slice(this.#has[origin] ?? 0, count) ?? [])
				if (this.#take(change)) slots.push(change.slot);
			this.#has[origin] = Math.max(this.#has[origin] ?? 0, count);
		});
		if (slots.length > 0) this.#listeners.forEach((listener) => listener(slots));
		return true;
	}

	keep(): void {
		if (!this.full) this.#kept = this.#has.slice();
	}

	hear(other: ModelCarrier): void {
		this.#heard.set(other, other.#kept.slice());
		this.#holders.forEach((listener) => listener());
	}

	/** The page is gone, and comes back with what was on disk: `kept`, or nothing at all. */
	restart(kept: boolean): void {
		const has = kept ? this.#kept.slice() : [];
		this.#kept = has.slice();
		this.#has = has;
		this.#heard.clear();
		this.#map.clear();
		this.#listeners.clear();
		this.#holders.clear();
		this.#origin = this.#world.changes.push([]) - 1;
		has.forEach((count, origin) => {
			for (const change of this.#world.changes[origin]?.slice(0, count) ?? []) this.#take(change);
		});
	}

	#take(change: Change): boolean {
		this.#time = Math.max(this.#time, change.time);
		const own = this.#map.get(change.slot);
		if (own && (own.time - change.time || own.origin - change.origin) >= 0) return false;
		this.#map.set(change.slot, change);
		return true;
	}
}
