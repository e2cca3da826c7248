import * as Y from 'yjs';
import { weightOf } from '../../src/core/board/loss.ts';
import type { Board } from '../../src/core/ports/board.ts';
import {
	begunWith,
	carryOver,
	nextGeneration,
	type NextGeneration
} from '../../src/replica/generations/carry.ts';
import { LossWatch } from '../../src/replica/generations/losses.ts';
import { BOARD_MAP } from '../../src/replica/board/keys.ts';
import { readBoard } from '../../src/replica/board/read.ts';
import { boardOver, chance } from './board-room.ts';

interface Peer {
	name: string;
	doc: Y.Doc;
	board: Board;
	away: boolean;
	generation: number;
}

/** A character that nobody else writes, so that it can be found again. */
const mark = (n: number): string => String.fromCodePoint(0x4e00 + n);
const marksOf = (text: string): string[] => [...text].filter((char) => char >= '\u4e00' && char <= '\u9fff');

const which = (generation: number) => ({ generation, mark: '' });

/**
 * One random session of four people at one board that a fifth wipes, twice, each time in another way. Whoever watches
 * takes it back; some are away meanwhile and come back later, to the next generation or the one after that. In the end all
 * boards are equal, and every character is there that no honest person removed.
 */
export class GenerationSchedule {
	readonly #random: () => number;
	readonly #seed: number;
	readonly #peers: Peer[];
	readonly #written = new Set<string>();
	readonly #removed = new Set<string>();
	/** Each generation's own beginning, and its documents by peer. */
	readonly #generations: NextGeneration[] = [];
	#count = 0;
	#now = 0;

	constructor(seed: number) {
		this.#seed = seed;
		this.#random = chance(seed);
		this.#peers = ['Ada', 'Ben', 'Cem', 'Dana', 'Mallory'].map((name) => this.#peer(name));
	}

	run(): void {
		try {
			this.#play();
		} finally {
			for (const { board } of this.#peers) board.close();
		}
	}

	#play(): void {
		const [ada, , , , mallory] = this.#peers;
		if (!ada || !mallory) return;
		// Enough to be lost.
		for (let n = 0; n < 60; n++) this.#work(ada, 'w1');
		this.#meet();
		for (let round = 0; round < 2; round++) {
			this.#session(10);
			ada.away = mallory.away = false;
			this.#meet();
			const watch = this.#watch(ada);
			this.#session(6);
			ada.away = mallory.away = false;
			this.#meet();
			this.#wipe(mallory);
			this.#meet();
			this.#session(6);
			ada.away = false;
			this.#meet();
			const loss = watch.loss();
			if (!loss) this.#fail('nobody noticed');
			const before = this.#generations.at(-1)?.seed ?? null;
			this.#generations.push(nextGeneration(watch.whole(), before, which(ada.generation), loss!.rejected));
			watch.close();
			for (const peer of this.#peers) if (!peer.away) this.#move(peer);
			this.#session(6);
		}
		for (const peer of this.#peers) {
			peer.away = false;
			this.#move(peer);
		}
		this.#meet();
		this.#check();
	}

	/** Everybody's document as it is. */
	documents(): Y.Doc[] {
		return this.#peers.map(({ doc }) => doc);
	}

	#peer(name: string): Peer {
		const doc = new Y.Doc();
		doc.clientID = 1 + Math.floor(this.#random() * 2 ** 31);
		return { name, doc, board: boardOver(doc, this.#random).board, away: false, generation: 0 };
	}

	#watch({ doc, board }: Peer): LossWatch {
		return new LossWatch({
			doc,
			weight: () => weightOf(board.content(), board.matrix.cards(), board.proposals.current().list),
			who: () => null,
			now: () => this.#now
		});
	}

	/** Honest people do something each; some go, some come. */
	#session(steps: number): void {
		const honest = this.#peers.slice(0, 4);
		for (let step = 0; step < steps; step++) {
			const peer = honest[Math.floor(this.#random() * honest.length)];
			if (!peer) continue;
			this.#now += 1000;
			const dice = this.#random();
			if (dice < 0.6) this.#work(peer);
			else if (dice < 0.72) this.#remove(peer);
			else if (dice < 0.82) peer.away = peer.name !== 'Ada';
			else if (dice < 0.9) {
				peer.away = false;
				this.#move(peer);
			} else this.#meet();
		}
		// What they did is not to be taken for a part of what is done in a moment.
		this.#now += 60_000;
	}

	#work({ board }: Peer, goal?: string): void {
		const wigs = board.content().wigs;
		const wig = goal ?? wigs[Math.floor(this.#random() * wigs.length)]?.id ?? 'w1';
		const dice = this.#random();
		if (goal === undefined && dice < 0.15) board.addWig();
		if (dice < 0.1) board.setWigValue(wig, 'from', String(this.#count));
		const text = board.wigText(wig, dice < 0.6 ? 'statement' : 'lag');
		const chars = mark(this.#count++) + mark(this.#count++);
		for (const char of chars) this.#written.add(char);
		const index = Math.floor(this.#random() * (text.value().length + 1));
		text.apply({ index, remove: 0, insert: chars });
	}

	#remove({ board }: Peer): void {
		const text = board.wigText('w1', 'statement');
		const value = text.value();
		if (value.length < 3) return;
		const index = Math.floor(this.#random() * (value.length - 1));
		for (const char of marksOf(value.slice(index, index + 2))) this.#removed.add(char);
		text.apply({ index, remove: 2, insert: '' });
	}

	#wipe({ doc, board }: Peer): void {
		const dice = this.#random();
		const empty = () => {
			for (const [name, type] of doc.share) {
				if (type instanceof Y.Map) for (const key of [...type.keys()]) type.delete(key);
				else doc.getText(name).delete(0, doc.getText(name).length);
			}
		};
		if (dice < 0.4) doc.transact(empty);
		else if (dice < 0.7) {
			doc.transact(() => {
				empty();
				doc.getText('wig/w1/statement').insert(0, 'no');
				doc.getMap('board').set('wig/w1/from', 'no');
			});
		} else {
			// By the app's own means, one after the other.
			for (const { id } of board.content().wigs) board.removeWig(id);
			for (const field of ['statement', 'lag'] as const) {
				const text = board.wigText('w1', field);
				text.apply({ index: 0, remove: text.value().length, insert: '' });
			}
		}
	}

	/** Goes on in the newest generation, as a device does when it hears of it. */
	#move(peer: Peer): void {
		const newest = this.#generations.at(-1);
		if (!newest || peer.generation === this.#generations.length) return;
		const old = Y.encodeStateAsUpdate(peer.doc);
		const { doc, board } = this.#peer(peer.name);
		Y.applyUpdate(doc, newest.update);
		const seed = begunWith(doc, newest.seed);
		if (!seed) return this.#fail('a generation that has not begun');
		carryOver(old, which(peer.generation), doc, seed);
		peer.board.close();
		Object.assign(peer, { doc, board, generation: this.#generations.length });
	}

	/** Who is there and at the same generation exchanges everything. */
	#meet(): void {
		for (let round = 0; round < 2; round++)
			for (const one of this.#peers)
				for (const other of this.#peers)
					if (one !== other && !one.away && !other.away && one.generation === other.generation)
						Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(one.doc)));
	}

	#check(): void {
		const [first, ...others] = this.#peers;
		if (!first) return;
		for (const peer of this.#peers) {
			if (peer.doc.store.pendingStructs ?? peer.doc.store.pendingDs)
				this.#fail(`${peer.name} waits for something`);
		}
		for (const peer of others)
			if (JSON.stringify(peer.board.content()) !== JSON.stringify(first.board.content()))
				this.#fail(`${peer.name} sees another board than ${first.name}`);
		// A fourth goal waits, but is there.
		const { wigs } = readBoard(first.doc.getMap(BOARD_MAP).entries(), (name) =>
			first.doc.share.has(name) ? first.doc.getText(name).toJSON() : ''
		);
		const there = new Set(marksOf(JSON.stringify(wigs)));
		for (const char of this.#written)
			if (!there.has(char) && !this.#removed.has(char)) this.#fail(`${char} is lost`);
	}

	#fail(why: string): void {
		throw new Error(`seed ${this.#seed}: ${why}`);
	}
}
