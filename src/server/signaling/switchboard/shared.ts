import type { Orders, PeerEvent, SocketKey, SocketOrder } from '../topic/events.ts';
import type { Bus } from './bus.ts';
import { Fellows } from './fellows.ts';
import type { LocalSwitchboard } from './local.ts';
import { Memory } from './memory.ts';
import type { Switchboard } from './switchboard.ts';

/** Milliseconds between two signs of life. */
const ALIVE = 500;
const PREFIX = 'catchball/1';

/** From one process to another: what a socket did, or what a socket is to be told. */
type Letter =
	{ topic: string; socket: SocketKey; event: PeerEvent } | { socket: SocketKey; order: SocketOrder };

/** A sign of life. */
interface Alive {
	id: string;
	/** It ends. */
	leaves?: true;
}

/** What the switchboard of a process among several needs. */
export interface SharedEnvironment {
	/** Of this process; the sockets' keys begin with it. */
	process: string;
	bus: Bus;
	now(): number;
	/** To sockets of this process. */
	orders: Orders;
	/** The topics that live in this process, given where their orders go. */
	topics(orders: Orders): LocalSwitchboard;
}

/**
 * Topics spread over several processes. Each topic lives in one of them, which all compute alike; what sockets of the
 * others do travels there, and orders travel back. When processes come or go, every process tells a topic's new owner
 * once more what its own sockets had done.
 */
export class SharedSwitchboard implements Switchboard {
	readonly #environment: SharedEnvironment;
	readonly #fellows: Fellows;
	readonly #local: LocalSwitchboard;
	/** Sockets of this process by topic. */
	readonly #memories = new Map<string, Map<SocketKey, Memory>>();
	readonly #owners = new Map<string, string>();
	readonly #outbox = new Map<string, Letter[]>();
	#spoke = -Infinity;

	private constructor(environment: SharedEnvironment) {
		this.#environment = environment;
		this.#fellows = new Fellows(environment.process);
		this.#local = environment.topics((socket, order) => this.#order(socket, order));
	}

	/** Settles when this process hears the others. */
	static async open(environment: SharedEnvironment): Promise<SharedSwitchboard> {
		const board = new SharedSwitchboard(environment);
		await environment.bus.subscribe(`${PREFIX}/to/${environment.process}`, (text) => board.#read(text));
		await environment.bus.subscribe(`${PREFIX}/alive`, (text) => board.#heard(read<Alive>(text)));
		board.#speak();
		return board;
	}

	get topics(): number {
		return this.#local.topics;
	}

	handle(topic: string, socket: SocketKey, event: PeerEvent): void {
		this.#remember(topic, socket, event);
		this.#tell(this.#ownerOf(topic), { topic, socket, event });
		if (!this.#memories.has(topic)) this.#owners.delete(topic);
	}

	tick(): void {
		const now = this.#environment.now();
		if (now - this.#spoke > ALIVE) this.#speak();
		const dead = this.#fellows.bury(now);
		for (const id of dead) this.#closeSocketsOf(id);
		if (dead.length > 0) this.#rehome();
		this.#local.tick();
	}

	async close(): Promise<void> {
		this.#flush();
		this.#speak(true);
		await this.#local.close();
		await this.#environment.bus.close();
	}

	#remember(topic: string, socket: SocketKey, event: PeerEvent): void {
		const sockets = this.#memories.get(topic) ?? new Map<SocketKey, Memory>();
		if (event.kind === 'enter') {
			sockets.set(socket, new Memory(event));
			this.#memories.set(topic, sockets);
		} else if (event.kind === 'exit' || event.kind === 'close') {
			sockets.delete(socket);
			if (sockets.size === 0) this.#memories.delete(topic);
		} else sockets.get(socket)?.note(event);
	}

	#ownerOf(topic: string): string {
		let owner = this.#owners.get(topic);
		if (owner === undefined) {
			owner = this.#fellows.ownerOf(topic);
			this.#owners.set(topic, owner);
		}
		return owner;
	}

	/** Processes came or went: topics move. */
	#rehome(): void {
		for (const name of this.#local.names) {
			if (this.#fellows.ownerOf(name) !== this.#environment.process) this.#local.drop(name);
		}
		for (const [topic, sockets] of this.#memories) {
			const former = this.#owners.get(topic);
			const owner = this.#fellows.ownerOf(topic);
			if (owner === former) continue;
			this.#owners.set(topic, owner);
			for (const [socket, memory] of sockets) {
				for (const event of memory.replay()) this.#tell(owner, { topic, socket, event });
			}
		}
	}

	#closeSocketsOf(id: string): void {
		for (const name of this.#local.names) {
			for (const socket of this.#local.topic(name)?.sockets ?? []) {
				if (processOf(socket) === id) this.#local.handle(name, socket, { kind: 'close' });
			}
		}
	}

	#order(socket: SocketKey, order: SocketOrder): void {
		this.#tell(processOf(socket), { socket, order });
	}

	#tell(id: string, letter: Letter): void {
		if (id === this.#environment.process) {
			this.#open(letter);
			return;
		}
		const letters = this.#outbox.get(id) ?? [];
		if (this.#outbox.size === 0) setImmediate(() => this.#flush());
		this.#outbox.set(id, letters);
		letters.push(letter);
	}

	#flush(): void {
		for (const [id, letters] of this.#outbox)
			this.#environment.bus.publish(`${PREFIX}/to/${id}`, JSON.stringify(letters));
		this.#outbox.clear();
	}

	#read(text: string): void {
		for (const letter of read<Letter[]>(text) ?? []) this.#open(letter);
	}

	#open(letter: Letter): void {
		if ('order' in letter) {
			if (letter.order.kind === 'turned-away')
				this.#remember(letter.order.topic, letter.socket, { kind: 'exit' });
			this.#environment.orders(letter.socket, letter.order);
		} else this.#local.handle(letter.topic, letter.socket, letter.event);
	}

	#speak(leaves = false): void {
		this.#spoke = this.#environment.now();
		const alive: Alive = { id: this.#environment.process, ...(leaves && { leaves: true }) };
		this.#environment.bus.publish(`${PREFIX}/alive`, JSON.stringify(alive));
	}

	#heard(alive: Alive | null): void {
		if (!alive) return;
		const { id, leaves } = alive;
		if (leaves) {
			if (!this.#fellows.left(id)) return;
			this.#closeSocketsOf(id);
			this.#rehome();
		} else if (this.#fellows.heard(id, this.#environment.now())) {
			// It should not have to wait until the next sign of life to learn that it isn't alone.
			this.#speak();
			this.#rehome();
		}
	}
}

const processOf = (socket: SocketKey): string => socket.slice(0, socket.indexOf(':'));

/** Only processes of ours write on the bus; but a text that was cut off must not end one. */
function read<T>(text: string): T | null {
	try {
		return JSON.parse(text) as T;
	} catch {
		return null;
	}
}
