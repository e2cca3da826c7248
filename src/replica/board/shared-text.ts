import * as Y from 'yjs';
import type { SharedText, TextEdit } from '../../core/ports/board.ts';
import { diffText } from '../../core/text/diff.ts';
import { applyEdits, fitEdit } from '../../core/text/edits.ts';
import { cutText, wellFormed } from '../../core/text/surrogates.ts';
import { fromBase64, toBase64 } from '../base64.ts';
import { Listeners } from '../listeners.ts';

/** An anchor is a few bytes; longer ones come from a prankster. */
const LONGEST_ANCHOR = 200;

/** Runs a change as this person's: tracked for undo, noted for delivery. */
export type Change = (field: string, change: () => void) => void;

/** Yjs' edits of one event in UTF-16 units, each following the one before. */
function editsOf(delta: readonly { insert?: unknown; delete?: number; retain?: number }[]): TextEdit[] {
	const edits: TextEdit[] = [];
	let index = 0;
	for (const part of delta) {
		if (part.retain !== undefined) index += part.retain;
		else if (part.delete !== undefined) edits.push({ index, remove: part.delete, insert: '' });
		else if (typeof part.insert === 'string') {
			edits.push({ index, remove: 0, insert: part.insert });
			index += part.insert.length;
		}
	}
	return edits;
}

/**
 * Where a position of the text is in Yjs' own count. They differ only when a peer put something that is no text
 * into it, which our own pages never do.
 */
function toYjs(text: Y.Text, index: number): number {
	let left = index;
	let at = 0;
	for (const part of text.toDelta() as { insert: unknown }[]) {
		const length = typeof part.insert === 'string' ? part.insert.length : 0;
		if (left < length) return at + left;
		left -= length;
		at += length || 1;
	}
	return at;
}

function fromYjs(text: Y.Text, index: number): number {
	let left = index;
	let at = 0;
	for (const part of text.toDelta() as { insert: unknown }[]) {
		const length = typeof part.insert === 'string' ? part.insert.length : 0;
		if (left < (length || 1)) return at + Math.min(left, length);
		left -= length || 1;
		at += length;
	}
	return at;
}

/** One co-edited text over a top-level Y.Text. Shows and takes `limit` UTF-16 units at most. */
export class YjsText implements SharedText {
	readonly #text: Y.Text;
	readonly #doc: Y.Doc;
	readonly #name: string;
	readonly #limit: number;
	readonly #change: Change;
	readonly #listeners = new Listeners<TextEdit[]>();
	/** What listeners have been told so far. */
	#told = '';
	#applying = false;

	constructor(doc: Y.Doc, name: string, limit: number, change: Change) {
		this.#doc = doc;
		this.#name = name;
		this.#limit = limit;
		this.#change = change;
		this.#text = doc.getText(name);
	}

	value(): string {
		return wellFormed(cutText(this.#text.toJSON(), this.#limit));
	}

	apply(wanted: TextEdit): void {
		const before = this.value();
		const { index, remove, insert: long } = fitEdit(before, wanted);
		const insert = cutText(wellFormed(long), Math.max(0, this.#limit - before.length + remove));
		if (remove === 0 && insert === '') return;
		const start = toYjs(this.#text, index);
		const end = toYjs(this.#text, index + remove);
		this.#applying = true;
		try {
			this.#change(this.#name, () => {
				if (insert !== '') this.#text.insert(start, insert);
				if (end > start) this.#text.delete(start + insert.length, end - start);
			});
		} finally {
			this.#applying = false;
		}
	}

	onRemoteEdit(listener: (edits: TextEdit[]) => void): () => void {
		if (this.#listeners.size === 0) {
			this.#told = this.value();
			this.#text.observe(this.#onEvent);
		}
		const remove = this.#listeners.add(listener);
		return () => {
			remove();
			if (this.#listeners.size === 0) this.#text.unobserve(this.#onEvent);
		};
	}

	/** Bound to the character before it, so that text which others append goes behind it. */
	anchor(index: number): string {
		const at = toYjs(this.#text, Math.max(0, Math.min(index, this.value().length)));
		return toBase64(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(this.#text, at, -1)));
	}

	resolve(anchor: string): number | null {
		if (anchor.length > LONGEST_ANCHOR) return null;
		try {
			const position = Y.decodeRelativePosition(fromBase64(anchor));
			// Looking up a stranger's type name would create that type in our document.
			if (position.type !== null || (position.tname ?? this.#name) !== this.#name) return null;
			const found = Y.createAbsolutePositionFromRelativePosition(position, this.#doc);
			if (found?.type !== this.#text) return null;
			return Math.min(this.value().length, fromYjs(this.#text, found.index));
		} catch {
			// Peers send anchors; anything may be in them.
			return null;
		}
	}

	readonly #onEvent = (event: Y.YTextEvent): void => {
		const before = this.#told;
		const now = this.value();
		this.#told = now;
		if (this.#applying || now === before) return;
		const exact = editsOf(event.delta);
		// They don't add up where the text is longer than its limit, or holds something that is no text.
		if (applyEdits(before, exact) === now) this.#listeners.emit(exact);
		else this.#listeners.emit([diffText(before, now)].filter((edit) => edit !== null));
	};
}
