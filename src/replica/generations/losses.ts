import {
	ContentAny,
	encodeStateAsUpdate,
	findIndexSS,
	Item,
	mergeUpdates,
	type Doc,
	type Transaction
} from 'yjs';
import { LARGE_LOSS, lossOf } from '../../core/board/loss.ts';
import { off } from '../board/keys.ts';
import { Listeners } from '../listeners.ts';
import { rangesOf, union, type Range, type Ranges } from './ranges.ts';
import type { Rejected } from './without.ts';

/** What watching needs of the board. */
export interface LossParts {
	doc: Doc;
	/** How much is on the board; see `weightOf` in core. */
	weight(): number;
	/** Participant id of the page that writes under a Yjs client id; null when it is not known. */
	who(client: number): string | null;
	/** Milliseconds. */
	now(): number;
}

/** Something that took much of a board. */
export interface Loss {
	at: number;
	/** Weights before and after. */
	before: number;
	after: number;
	/** Participant id of whose page did it, as far as that can be known; null: several, or nobody knows. */
	by: string | null;
	rejected: Rejected;
}

/** One transaction that left less on the board than there was. */
interface Decrease {
	at: number;
	before: number;
	after: number;
	structs: Ranges;
	deletions: Ranges;
	clients: number[];
	people: string[];
}

/** Bytes of updates that are remembered one by one before they become one. */
const LOG_BYTES = 256 * 1024;
/** Updates. */
const LOG_ITEMS = 200;
/** Milliseconds. */
const SIGNED_WITHIN = 2000;
/** A decrease that is told of in one go with a large one when it comes after it, weight. */
const NOTABLE = 20;

/**
 * Watches one board for large losses: so much in one update, or within a short time. Remembers all that was inserted
 * since before the loss, because Yjs forgets what is deleted.
 */
export class LossWatch {
	readonly changes = new Listeners<void>();
	readonly #parts: LossParts;
	#base: Uint8Array;
	#log: Uint8Array[] = [];
	#logged = 0;
	#weight: number;
	#recent: Decrease[] = [];
	#told: Decrease[] = [];

	constructor(parts: LossParts) {
		this.#parts = parts;
		this.#base = encodeStateAsUpdate(parts.doc);
		this.#weight = parts.weight();
		parts.doc.on('update', this.#updated);
		parts.doc.on('afterTransaction', this.#happened);
	}

	/** The loss that nobody has looked after yet; null: none. */
	loss(): Loss | null {
		const [first] = this.#told;
		const last = this.#told.at(-1);
		if (!first || !last) return null;
		return {
			at: first.at,
			before: Math.max(...this.#told.map(({ before }) => before)),
			after: last.after,
			by: this.#author(),
			rejected: {
				structs: union(...this.#told.map(({ structs }) => structs)),
				deletions: union(...this.#told.map(({ deletions }) => deletions))
			}
		};
	}

	/** It was meant: nothing more is said of it. */
	dismiss(): void {
		if (this.#told.length === 0) return;
		this.#told = [];
		this.#recent = [];
		this.changes.emit();
	}

	/** All that is in the document, with what was deleted since before the loss. */
	whole(): Uint8Array {
		return mergeUpdates([this.#base, ...this.#log]);
	}

	close(): void {
		this.#parts.doc.off('update', this.#updated);
		this.#parts.doc.off('afterTransaction', this.#happened);
	}

	readonly #updated = (update: Uint8Array): void => {
		this.#log.push(update);
		this.#logged += update.length;
		if (this.#logged < LOG_BYTES && this.#log.length < LOG_ITEMS) return;
		// As long as something may have to be taken back, nothing is forgotten.
		this.#forgetOld();
		const calm = this.#told.length === 0 && this.#recent.length === 0;
		this.#base = calm ? encodeStateAsUpdate(this.#parts.doc) : this.whole();
		this.#log = [];
		this.#logged = 0;
	};

	readonly #happened = (transaction: Transaction): void => {
		if (transaction.changed.size === 0) return;
		const before = this.#weight;
		const after = (this.#weight = this.#parts.weight());
		if (after >= before) return this.#maybeSigned(transaction);
		const touched = touchedBy(transaction);
		// Asked now: somebody who has done this may leave at once.
		const people = touched.clients.flatMap((client) => this.#parts.who(client) ?? []);
		const decrease = { ...touched, people, at: this.#parts.now(), before, after };
		this.#forgetOld();
		if (this.#told.length > 0) {
			if (before - after >= NOTABLE || this.#goesOn(decrease)) this.#tell([decrease]);
			return;
		}
		// What somebody else took off shortly before is only to blame when it takes both.
		if (lossOf(before, after)) {
			this.#recent = [];
			return this.#tell([decrease]);
		}
		this.#recent.push(decrease);
		const highest = Math.max(...this.#recent.map((one) => one.before));
		if (lossOf(highest, after)) this.#tell(this.#recent.splice(0));
	};

	/** Who only removes something writes a mark or a version right after it: see `counted` in board/open. */
	#maybeSigned(transaction: Transaction): void {
		const { doc } = this.#parts;
		const last = this.#told.at(-1) ?? this.#recent.at(-1);
		const marks = [doc.share.get('touched'), doc.share.get('history')];
		if (!last || last.people.length > 0 || this.#parts.now() - last.at > SIGNED_WITHIN) return;
		if (![...transaction.changed.keys()].every((type) => marks.includes(type))) return;
		const clients = writersOf(transaction);
		const people = clients.flatMap((client) => this.#parts.who(client) ?? []);
		Object.assign(last, { clients, people });
		if (this.#told.length > 0) this.changes.emit();
	}

	#tell(decreases: Decrease[]): void {
		this.#told.push(...decreases);
		this.changes.emit();
	}

	/** Whether a page that is to blame goes on. */
	#goesOn({ at, clients }: Decrease): boolean {
		const last = this.#told.at(-1);
		if (!last || at - last.at > LARGE_LOSS.within) return false;
		return this.#told.some((one) => one.clients.some((client) => clients.includes(client)));
	}

	#forgetOld(): void {
		const now = this.#parts.now();
		this.#recent = this.#recent.filter(({ at }) => Math.abs(now - at) < LARGE_LOSS.within);
	}

	#author(): string | null {
		const people = new Set(this.#told.flatMap((one) => one.people));
		return people.size === 1 ? ([...people][0] ?? null) : null;
	}
}

/**
 * What of a transaction is to blame: all that it deleted, the values that it put in place of others, and those that say
 * that something was taken off. New text is, only where one page put a little in place of much: a device that was away brings long work, which is not to be lost.
 */
function touchedBy(transaction: Transaction): Pick<Decrease, 'structs' | 'deletions' | 'clients'> {
	const inserted: [number, Range[]][] = [];
	for (const [client, end] of transaction.afterState) {
		const clock = transaction.beforeState.get(client) ?? 0;
		if (end > clock) inserted.push([client, [{ clock, len: end - clock }]]);
	}
	const clients = inserted.map(([client]) => client);
	const deletions = rangesOf(transaction.deleteSet.clients);
	const little = clients.length === 1 && 2 * lengthOf(rangesOf(inserted)) <= lengthOf(deletions);
	const structs = little
		? rangesOf(inserted)
		: rangesOf(inserted.map(([client, ranges]) => [client, replacing(transaction, client, ranges[0])]));
	return { structs, deletions, clients };
}

const lengthOf = (ranges: Ranges): number =>
	[...ranges.values()].flat().reduce((sum, { len }) => sum + len, 0);

const isOff = ({ content }: Item): boolean =>
	content instanceof ContentAny && typeof content.arr[0] === 'string' && content.arr[0].startsWith(off(''));

const writersOf = (transaction: Transaction): number[] =>
	[...transaction.afterState].flatMap(([client, end]) =>
		end > (transaction.beforeState.get(client) ?? 0) ? [client] : []
	);

/** Where in a run of new positions values of maps stand that came after others, or take something off. */
function replacing({ doc }: Transaction, client: number, range: Range | undefined): Range[] {
	const structs = doc.store.clients.get(client);
	if (!structs || !range) return [];
	const found: Range[] = [];
	for (let at = findIndexSS(structs, range.clock); at < structs.length; at++) {
		const struct = structs[at];
		if (struct instanceof Item && struct.parentSub !== null && (struct.origin !== null || isOff(struct)))
			found.push({ clock: struct.id.clock, len: struct.length });
	}
	return found;
}
