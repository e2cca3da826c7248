import type * as Y from 'yjs';
import type { BoardContent } from '../../core/pledge/pledge.ts';
import type { Unsubscribe } from '../../core/ports/carrier.ts';
import { Listeners } from '../listeners.ts';
import { BOARD_MAP } from './keys.ts';
import { readBoard, shownContent, type FoundBoard } from './read.ts';

/** The last list's object where nothing changed in it, so that screens can tell by identity what did. */
function keep<T extends { id: string }>(before: readonly T[], now: readonly T[]): T[] {
	return now.map((entity) => {
		const old = before.find(({ id }) => id === entity.id);
		return old !== undefined && JSON.stringify(old) === JSON.stringify(entity) ? old : entity;
	});
}

const same = <T>(one: readonly T[], other: readonly T[]): boolean =>
	one.length === other.length && one.every((value, at) => value === other[at]);

/** What a document shows as a board: read once after each change, the same object until the next. */
export class BoardView {
	readonly #listeners = new Listeners<BoardContent>();
	readonly #doc: Y.Doc;
	#found: FoundBoard | null = null;
	#content: BoardContent = { wigs: [], stops: [] };
	/** What listeners were told last; observers of texts may have asked for a newer one already. */
	#told = this.#content;

	constructor(doc: Y.Doc) {
		this.#doc = doc;
		// Observers of texts run before 'afterTransaction' and may ask for the content already.
		doc.on('beforeObserverCalls', this.#forget);
		doc.on('afterTransaction', this.#tell);
	}

	/** With what is not shown. */
	found(): FoundBoard {
		if (this.#found) return this.#found;
		this.#found = readBoard(this.#doc.getMap(BOARD_MAP).entries(), (name) => this.#text(name));
		const { wigs, stops } = shownContent(this.#found);
		const now = { wigs: keep(this.#content.wigs, wigs), stops: keep(this.#content.stops, stops) };
		if (!same(now.wigs, this.#content.wigs) || !same(now.stops, this.#content.stops)) this.#content = now;
		return this.#found;
	}

	content(): BoardContent {
		this.found();
		return this.#content;
	}

	subscribe(listener: (content: BoardContent) => void): Unsubscribe {
		if (this.#listeners.size === 0) this.#told = this.content();
		return this.#listeners.add(listener);
	}

	close(): void {
		this.#doc.off('beforeObserverCalls', this.#forget);
		this.#doc.off('afterTransaction', this.#tell);
	}

	/** Doesn't create what isn't there: reading must not make a document grow. */
	#text(name: string): string {
		return this.#doc.share.has(name) ? this.#doc.getText(name).toJSON() : '';
	}

	readonly #forget = (transaction: Y.Transaction): void => {
		if (transaction.changed.size > 0) this.#found = null;
	};

	readonly #tell = (transaction: Y.Transaction): void => {
		if (transaction.changed.size === 0) return;
		this.#found = null;
		if (this.#listeners.size === 0 || this.content() === this.#told) return;
		this.#told = this.#content;
		this.#listeners.emit(this.#content);
	};
}
