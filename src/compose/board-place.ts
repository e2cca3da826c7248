import type { Board } from '../core/ports/board.ts';
import type { Random } from '../core/ports/environment.ts';
import type { Generation } from '../core/board/generation.ts';
import { checksumOfText } from '../core/checksum/checksum.ts';
import { fromBase64 } from '../crypto/encoding.ts';
import type { HubKeys } from './membership.ts';
import { stateOf } from '../replica/index.ts';
import type { OpenDocument, RoomWish } from './rooms.ts';

/** What a place needs of its session. */
export interface PlaceParts {
	/** See `boardName`. */
	name: string;
	rooms: {
		open(purpose: string, wish: RoomWish): Promise<OpenDocument>;
		stored(purpose: string): Promise<Uint8Array | null>;
	};
	hub: HubKeys | null;
	random: Random;
	/** Milliseconds, for people. */
	now(): number;
	/** Whether the facilitator has paused input. */
	paused(): boolean;
}

/** The document that a board lies in. */
export interface PlaceNow {
	generation: number;
	/** Tells documents of one generation apart, should two devices restore at once; empty in the first. */
	mark: string;
	seed: Uint8Array | null;
	opened: OpenDocument;
}

/** Boards come later in the day; joining and answering does without their code. */
export const boardCode = () => import('../replica/board/parts.ts');
/** Few boards are ever restored. */
const carryCode = () => import('../replica/generations/carry.ts');

const markOf = ({ seed }: Generation): string => checksumOfText(seed);
const purposeOf = (name: string, { generation, mark }: Pick<PlaceNow, 'generation' | 'mark'>): string =>
	`board-${name}-${generation}${mark && `.${mark}`}`;

/**
 * Where one board is. When the facilitator has restored it, it moves on into the document of the next generation, as soon
 * as that has begun here; until then people go on in the one that they have, and bring along what they write.
 */
export class BoardPlace {
	readonly name: string;
	readonly #parts: PlaceParts;
	readonly #moving: { board: Board; move(next: Board): void };
	readonly #moved = new Set<() => void>();
	#now: PlaceNow;
	/** What is waited for, or was prepared here. */
	#next: PlaceNow | null = null;
	#stopWaiting: () => void = () => undefined;
	#queue: Promise<void> = Promise.resolve();
	#closed = false;

	private constructor(parts: PlaceParts, now: PlaceNow, moving: { board: Board; move(next: Board): void }) {
		this.name = parts.name;
		this.#parts = parts;
		this.#now = now;
		this.#moving = moving;
	}

	/** Opens a board where it should be, or where this device had it last, if the new document has not come yet. */
	static async open(parts: PlaceParts, wanted: Generation | undefined): Promise<BoardPlace> {
		const { openBoard, movingBoard } = await boardCode();
		const first = { generation: 0, mark: '', seed: null };
		const newest = wanted ? readGeneration(wanted) : first;
		const opened = await enter(parts, newest);
		const next = { ...newest, opened };
		const { begunWith } = await carryCodeIf(wanted);
		const last =
			newest.seed && !begunWith?.(opened.doc, newest.seed) ? await lastStored(parts, newest.seed) : null;
		const now = last ? { ...last, seed: null, opened: await enter(parts, last) } : next;
		const place = new BoardPlace(parts, now, movingBoard(openBoard(...boardParts(parts, now))));
		if (last) {
			place.#next = next;
			place.#wait();
		} else if (newest.seed) place.#then(() => place.#carryStored(now));
		return place;
	}

	/** The same object, wherever the board moves. */
	get board(): Board {
		return this.#moving.board;
	}

	get now(): PlaceNow {
		return this.#now;
	}

	/** Calls when the board has moved. */
	onMoved(listener: () => void): () => void {
		const own = () => listener();
		this.#moved.add(own);
		return () => void this.#moved.delete(own);
	}

	/** Makes the next document on this device, which has it on disk when this settles. */
	async prepare(generation: Generation, update: Uint8Array): Promise<void> {
		const next = readGeneration(generation);
		const opened = await enter(this.#parts, next);
		const { applyState } = await boardCode();
		applyState(opened.doc, update);
		await opened.persistence.flush();
		this.#leaveNext();
		this.#next = { ...next, opened };
	}

	/** The board is to be there. */
	follow(wanted: Generation): void {
		this.#then(async () => {
			const next = readGeneration(wanted);
			if (next.generation < this.#now.generation || next.mark === this.#now.mark) return;
			if (this.#next?.mark !== next.mark) {
				this.#leaveNext();
				this.#next = { ...next, opened: await enter(this.#parts, next) };
				if (this.#closed) return this.#leaveNext();
			}
			this.#wait();
		});
	}

	close(): void {
		this.#closed = true;
		this.#leaveNext();
		// The document that it is in now goes with the board.
	}

	/** Moves as soon as all is there that the new document began with. */
	#wait(): void {
		const next = this.#next;
		if (!next) return;
		this.#stopWaiting();
		const look = () => this.#then(() => this.#moveIfBegun(next));
		next.opened.doc.on('update', look);
		this.#stopWaiting = () => next.opened.doc.off('update', look);
		look();
	}

	async #moveIfBegun(next: PlaceNow): Promise<void> {
		if (this.#closed || this.#next !== next || !next.seed) return;
		const { begunWith, carryOver } = await carryCode();
		const seed = begunWith(next.opened.doc, next.seed);
		if (!seed) return;
		await this.#carryStored(next);
		const { openBoard } = await boardCode();
		if (this.#closed || this.#next !== next) return;
		this.#stopWaiting();
		const had = stateOf(this.#now.opened.doc);
		if (had) carryOver(had, this.#now, next.opened.doc, seed);
		this.#next = null;
		this.#now = next;
		this.#moving.move(openBoard(...boardParts(this.#parts, next)));
		for (const listener of [...this.#moved]) listener();
	}

	/** Brings along what earlier visits left on this device's disk. */
	async #carryStored({ opened, seed: bytes }: PlaceNow): Promise<void> {
		const { begunWith, carryOver } = await carryCode();
		const seed = bytes && begunWith(opened.doc, bytes);
		for (const old of seed?.steps ?? []) {
			const state = await this.#parts.rooms.stored(purposeOf(this.name, old));
			if (state && seed && !this.#closed) carryOver(state, old, opened.doc, seed);
		}
	}

	#leaveNext(): void {
		this.#stopWaiting();
		const next = this.#next;
		this.#next = null;
		if (next) void next.opened.close();
	}

	#then(run: () => Promise<void> | void): void {
		this.#queue = this.#queue.then(() => (this.#closed ? undefined : run())).catch(console.error);
	}
}

const readGeneration = (generation: Generation): Omit<PlaceNow, 'opened'> => ({
	generation: generation.generation,
	mark: markOf(generation),
	seed: fromBase64(generation.seed) ?? new Uint8Array()
});

async function enter({ rooms, name, hub }: PlaceParts, where: Pick<PlaceNow, 'generation' | 'mark'>) {
	const { admitsToBoard, LONGEST_UPDATE } = await boardCode();
	const admission = { longestUpdate: LONGEST_UPDATE, admits: admitsToBoard };
	return rooms.open(purposeOf(name, where), { awareness: true, hub, admission });
}

const carryCodeIf = async (wanted: unknown): Promise<Partial<Awaited<ReturnType<typeof carryCode>>>> =>
	wanted ? carryCode() : {};

/** The newest older document of this board that this device has something of. */
async function lastStored({ rooms, name }: PlaceParts, seed: Uint8Array) {
	const { decodeSeed } = await carryCode();
	for (const step of (decodeSeed(seed)?.steps ?? []).toReversed())
		if (await rooms.stored(purposeOf(name, step))) return { generation: step.generation, mark: step.mark };
	return null;
}

function boardParts(parts: PlaceParts, { opened }: PlaceNow) {
	return [
		opened.doc,
		opened.awareness!,
		{
			acknowledgements: opened.room.acknowledgements,
			persistence: opened.persistence,
			random: parts.random,
			now: () => parts.now(),
			paused: () => parts.paused(),
			close: () => void opened.close()
		}
	] as const;
}
