import type { Carrier, Unsubscribe } from '../../src/core/ports/carrier.ts';
import type { Acknowledgements, Mark } from '../../src/core/ports/room.ts';

interface Stamped {
	slot: string;
	bytes: Uint8Array;
	/** Of two values of a slot the higher (time, device) stays, at every device alike. */
	time: number;
	device: number;
}

/**
 * Carriers of several devices that share one map without a network: what one puts in reaches the others when the test
 * says so. Of two values of a slot all keep the same one, but nobody can say which, as in a real document.
 */
export class MemoryCarriers {
	readonly devices: MemoryCarrier[] = [];

	/** One more device, which has what the others have once it is delivered. */
	join(): MemoryCarrier {
		const carrier = new MemoryCarrier(this.devices.length);
		for (const { log } of this.devices) carrier.inbox.push(...log);
		this.devices.push(carrier);
		carrier.spread = (change) => {
			for (const other of this.devices) if (other !== carrier) other.inbox.push(change);
		};
		return carrier;
	}

	/** Everybody who is online gets what waits for them, until nothing does. */
	deliver(): void {
		while (this.devices.some((device) => device.online && device.inbox.length > 0)) {
			for (const device of this.devices) if (device.online) device.receive();
		}
	}
}

/** One device's copy. */
export class MemoryCarrier implements Carrier {
	online = true;
	/** What others have put in and this device has not yet. */
	inbox: Stamped[] = [];
	/** What this device has put in. */
	log: Stamped[] = [];
	/** Bytes of all that this device has put in. */
	bytesPut = 0;
	spread: (change: Stamped) => void = () => undefined;
	readonly #device: number;
	#map = new Map<string, Stamped>();
	#time = 0;
	/** While set, what is put in waits in it, and `arrive` brings it in. */
	whispered: Map<string, Uint8Array> | null = null;
	#listeners = new Set<(slots: string[]) => void>();

	constructor(device = 0) {
		this.#device = device;
	}

	entries(): [slot: string, bytes: Uint8Array][] {
		return [...this.#map.values()].map(({ slot, bytes }) => [slot, bytes]);
	}

	get(slot: string): Uint8Array | undefined {
		return this.#map.get(slot)?.bytes;
	}

	put(entries: [slot: string, bytes: Uint8Array][]): void {
		if (this.whispered) {
			for (const [slot, bytes] of entries) this.whispered.set(slot, bytes);
			return;
		}
		this.#putIn(entries);
	}

	/** What was on its way comes in, from somebody else as far as this device can see. */
	arrive(): void {
		const entries = [...(this.whispered ?? [])];
		this.whispered?.clear();
		this.#putIn(entries);
		this.#listeners.forEach((listener) => listener(entries.map(([slot]) => slot)));
	}

	underWay(slot: string): boolean {
		return this.whispered?.has(slot) ?? false;
	}

	#putIn(entries: [slot: string, bytes: Uint8Array][]): void {
		for (const [slot, bytes] of entries) {
			const change = { slot, bytes: bytes.slice(), time: ++this.#time, device: this.#device };
			this.#map.set(slot, change);
			this.bytesPut += bytes.length;
			this.log.push(change);
			this.spread(change);
		}
	}

	onChange(listener: (slots: string[]) => void): Unsubscribe {
		const own = (slots: string[]) => listener(slots);
		this.#listeners.add(own);
		return () => this.#listeners.delete(own);
	}

	/** Takes in what waits. */
	receive(): void {
		const changes = this.inbox;
		this.inbox = [];
		const slots = new Set<string>();
		for (const change of changes) {
			this.#time = Math.max(this.#time, change.time);
			const own = this.#map.get(change.slot);
			if (own && (own.time - change.time || own.device - change.device) >= 0) continue;
			this.#map.set(change.slot, change);
			slots.add(change.slot);
		}
		if (slots.size > 0) this.#listeners.forEach((listener) => listener([...slots]));
	}
}

/** Acknowledgements of a document that as many others hold as a test says. */
export class MemoryAcknowledgements implements Acknowledgements {
	#holders = 0;
	#listeners = new Set<() => void>();

	mark(): Mark {
		return new Uint8Array();
	}

	holders(): number {
		return this.#holders;
	}

	onChange(listener: () => void): Unsubscribe {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** So many others hold everything from now on. */
	held(by: number): void {
		this.#holders = by;
		this.#listeners.forEach((listener) => listener());
	}
}
