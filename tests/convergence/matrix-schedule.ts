import type { MatrixCard } from '../../src/core/focus/matrix.ts';
import { chance, Room, type Peer } from './board-room.ts';

/** Thrown when a schedule breaks a promise; says which seed does it. */
export class BrokenMatrix extends Error {}

const participants = new Map(['Ada', 'Ben', 'Cem', 'Dana'].map((name, at) => [name, `${at}`.repeat(20)]));
const idOf = (peer: Peer): string => participants.get(peer.name) ?? '';

/**
 * One random session of four people who name, judge, reword and take off cards, come and go. In the end all see the same
 * matrix; every person's last judgement of every card counts; a card that nobody took off, or that was reworded by
 * somebody who did not know of its removal, is there.
 */
export class MatrixSchedule {
	readonly #seed: number;
	readonly #random: () => number;
	readonly #room: Room;
	readonly #log: string[] = [];
	readonly #named = new Set<string>();
	readonly #removed = new Set<string>();
	/** Last judgement by card and participant; each participant has one device, which knows its own order. */
	readonly #judged = new Map<string, [number, number]>();
	#count = 0;

	constructor(seed: number) {
		this.#seed = seed;
		this.#random = chance(seed);
		this.#room = new Room([...participants.keys()], this.#random);
	}

	run(steps: number): void {
		try {
			for (let n = 0; n < steps; n++) {
				const peer = this.#pick(this.#room.peers);
				if (peer) this.#log.push(`${peer.name} ${this.#act(peer)}`);
			}
			this.#room.settle();
			this.#check();
		} catch (error) {
			throw new BrokenMatrix(`seed ${this.#seed}: ${String(error)}\n${this.#log.join('\n')}`, {
				cause: error
			});
		} finally {
			this.#room.close();
		}
	}

	#pick<T>(from: readonly T[]): T | undefined {
		return from[Math.floor(this.#random() * from.length)];
	}

	#act(peer: Peer): string {
		const { matrix } = peer.board;
		const card = this.#pick(matrix.cards());
		const dice = this.#random();
		if (dice < 0.2) {
			const id = matrix.add(`Card ${this.#count++}`, idOf(peer));
			if (id) this.#named.add(id);
			return `names ${id}`;
		}
		if (dice < 0.5 && card) return this.#judge(peer, card);
		if (dice < 0.56 && card) {
			matrix.remove(card.id);
			this.#removed.add(card.id);
			return `removes ${card.id}`;
		}
		if (dice < 0.62 && card) {
			matrix.reword(card.id, `Card ${this.#count++}`);
			return `rewords ${card.id}`;
		}
		if (dice < 0.9) {
			for (let n = 0; n < 4 && peer.inbox.length > 0; n++) {
				const [update] = peer.inbox.splice(Math.floor(this.#random() * peer.inbox.length), 1);
				if (update) peer.receive(update);
			}
			return 'hears';
		}
		if (dice < 0.95) {
			this.#room.disconnect(peer);
			return 'goes';
		}
		this.#room.connect(peer);
		return 'comes';
	}

	#judge(peer: Peer, card: MatrixCard): string {
		const [urgent, important] = [this.#random(), this.#random()].map((n) => Math.floor(n * 101));
		const judgement = { urgent: urgent ?? 0, important: important ?? 0 };
		peer.board.matrix.judge(card.id, idOf(peer), judgement);
		this.#judged.set(`${card.id}/${idOf(peer)}`, [judgement.urgent, judgement.important]);
		return `judges ${card.id}`;
	}

	#check(): void {
		const [first, ...others] = this.#room.peers.map(({ name, board }) => ({
			name,
			cards: board.matrix.cards()
		}));
		if (!first) return;
		for (const other of others)
			if (JSON.stringify(other.cards) !== JSON.stringify(first.cards))
				throw new Error(`${other.name} sees another matrix than ${first.name}`);
		const shown = new Map(first.cards.map((card) => [card.id, card]));
		for (const id of this.#named)
			if (!shown.has(id) && !this.#removed.has(id)) throw new Error(`card ${id} is lost`);
		for (const [key, [urgent, important]] of this.#judged) {
			const [id = '', participant] = key.split('/');
			const card = shown.get(id);
			if (!card) continue;
			const found = card.judgements.find((one) => one.participant === participant);
			if (found?.urgent !== urgent || found.important !== important)
				throw new Error(`the judgement ${key} is lost`);
		}
	}
}
