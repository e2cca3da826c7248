/** Rooms of several people in one process: real y-webrtc and the real guard over an in-memory network. */
import { vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import { Doc } from 'yjs';
import type { Clock, Random } from '../../src/core/ports/environment.ts';
import type { DocumentPersistence } from '../../src/core/ports/room.ts';
import type { Page } from '../../src/transport/connection/page.ts';
import { joinRoom } from '../../src/transport/room.ts';
import type { RoomOptions, TransportRoom } from '../../src/transport/options.ts';
import { FakeNetwork, type Device, type FakeNetworkOptions } from './fake-rtc.ts';
import { FakeSignaling } from './fake-signaling.ts';
import type { Browser } from './y-webrtc-copy.ts';
import { copyOfYWebrtc } from './y-webrtc-copy.ts';

/** Time from whatever timers are installed. */
export const timers: Clock = {
	now: () => Date.now(),
	after: (ms, run) => {
		const timer = setTimeout(run, ms);
		return () => clearTimeout(timer);
	}
};

/** The same numbers on every run (mulberry32). */
export function seeded(seed: number): Random {
	const fraction = (): number => {
		seed = (seed + 0x6d2b79f5) | 0;
		let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	return { fraction, bytes: (length) => Uint8Array.from({ length }, () => Math.floor(fraction() * 256)) };
}

/** A page whose network and visibility a test holds in hand. */
export class FakePage implements Page {
	#online = true;
	readonly #return = new Set<() => void>();
	readonly #network = new Set<() => void>();
	readonly #hide = new Set<() => void>();
	readonly #leave = new Set<() => void>();

	online = (): boolean => this.#online;
	onReturn = (listener: () => void) => this.#listen(this.#return, listener);
	onNetwork = (listener: () => void) => this.#listen(this.#network, listener);
	onHide = (listener: () => void) => this.#listen(this.#hide, listener);
	onLeave = (listener: () => void) => this.#listen(this.#leave, listener);

	setOnline(online: boolean): void {
		this.#online = online;
		for (const listener of [...this.#network, ...(online ? this.#return : [])]) listener();
	}
	comeBack(): void {
		for (const listener of [...this.#return]) listener();
	}
	hide(): void {
		for (const listener of [...this.#hide]) listener();
	}
	goAway(): void {
		for (const listener of [...this.#leave]) listener();
	}

	#listen(all: Set<() => void>, listener: () => void): () => void {
		all.add(listener);
		return () => all.delete(listener);
	}
}

/** Storage that has everything on disk `delay` milliseconds after it was flushed. */
export class FakePersistence implements DocumentPersistence {
	readonly whenLoaded: Promise<void>;
	readonly #delay: number;

	constructor(delay = 5, whenLoaded: Promise<void> = Promise.resolve()) {
		this.#delay = delay;
		this.whenLoaded = whenLoaded;
	}
	savedMark = (): Uint8Array => new Uint8Array([0]);
	onSaved = () => () => undefined;
	onFailure = () => () => undefined;
	flush = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, this.#delay));
	close = (): Promise<void> => Promise.resolve();
}

/** Sealing that is readable in a failure message and still refuses what was not sealed under the same key. */
export const plainSeal: Pick<RoomOptions, 'sealSignal' | 'openSignal'> = {
	sealSignal: (key, text, context) => JSON.stringify([key[0], context, text]),
	openSignal: (key, sealed, context) => {
		try {
			const [own, where, text] = JSON.parse(sealed) as [number, string, string];
			return own === key[0] && where === context ? text : null;
		} catch {
			return null;
		}
	}
};

export interface Person {
	name: string;
	doc: Doc;
	room: TransportRoom;
	device: Device;
	page: FakePage;
	awareness: Awareness | null;
	/** A word that everybody should come to know. */
	say(text: string): void;
	knows(text: string): boolean;
}

export interface JoinOptions extends Partial<RoomOptions> {
	browser?: Browser;
	device$?: Device;
	aware?: boolean;
}

/** A room with a server and a network of its own. Call `end` after each test. */
export class Story {
	readonly signaling = new FakeSignaling();
	readonly network: FakeNetwork;
	readonly people: Person[] = [];
	readonly #random = seeded(7);

	constructor(options?: FakeNetworkOptions) {
		this.network = new FakeNetwork(options);
		vi.useFakeTimers();
		vi.stubGlobal('WebSocket', this.signaling.WebSocket);
	}

	join(name: string, options: JoinOptions = {}): Person {
		const { browser, device$, aware = false, ...rest } = options;
		const doc = rest.doc ?? new Doc();
		const device = device$ ?? this.network.device();
		const page = new FakePage();
		const awareness = aware ? new Awareness(doc) : null;
		const room = joinRoom({
			topic: 'room',
			secret: new Uint8Array(32).fill(1),
			...plainSeal,
			persistence: new FakePersistence(),
			signaling: `ws://server/${name}`,
			iceServers: [],
			hub: false,
			clock: timers,
			random: this.#random,
			peerConnection: device.peerConnection,
			provider: copyOfYWebrtc(browser).WebrtcProvider,
			page,
			...rest,
			doc,
			awareness
		});
		const words = doc.getMap<boolean>('words');
		const person: Person = {
			name,
			doc,
			room,
			device,
			page,
			awareness,
			say: (text) => void words.set(text, true),
			knows: (text) => words.has(text)
		};
		this.people.push(person);
		return person;
	}

	/** Lets time pass, milliseconds. */
	async pass(ms: number): Promise<void> {
		await vi.advanceTimersByTimeAsync(ms);
	}

	/** Passes time until `done`, in steps; how long it took, milliseconds. Throws after `limit`. */
	async until(done: () => boolean, limit = 60_000): Promise<number> {
		let taken = 0;
		for (; !done(); taken += 50) {
			if (taken >= limit) throw new Error(`not within ${limit} ms`);
			await this.pass(50);
		}
		return taken;
	}

	end(): void {
		for (const person of this.people) {
			person.room.close();
			person.awareness?.destroy();
		}
		vi.unstubAllGlobals();
		vi.useRealTimers();
	}
}
