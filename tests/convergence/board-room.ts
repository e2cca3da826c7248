import * as Y from 'yjs';
import type { Awareness } from 'y-protocols/awareness';
import type { Board, SharedText } from '../../src/core/ports/board.ts';
import type { DocumentPersistence } from '../../src/core/ports/room.ts';
import { seededRandom } from '../support/chance.ts';
import { openBoard } from '../../src/replica/board/open.ts';
import { createAwareness } from '../../src/replica/index.ts';

/** Chance that repeats, in [0, 1). */
export const chance = (seed: number): (() => number) => {
	const random = seededRandom(seed);
	return () => random.fraction();
};

/** A disk that is always faster than anybody looks. */
export function instantDisk(doc: Y.Doc): DocumentPersistence {
	return {
		whenLoaded: Promise.resolve(),
		savedMark: () => Y.encodeStateVector(doc),
		onSaved: () => () => undefined,
		onFailure: () => () => undefined,
		flush: () => Promise.resolve(),
		close: () => Promise.resolve()
	};
}

/** A board with nobody around, over a document of one's own. */
export function boardOver(
	doc: Y.Doc,
	random: () => number,
	undoTogether = 0,
	now?: () => number
): { board: Board; awareness: Awareness } {
	const awareness = createAwareness(doc);
	const board = openBoard(doc, awareness, {
		acknowledgements: {
			mark: () => Y.encodeStateVector(doc),
			holders: () => 0,
			onChange: () => () => undefined
		},
		persistence: instantDisk(doc),
		random: {
			bytes: (length) => Uint8Array.from({ length }, () => Math.floor(random() * 256)),
			fraction: random
		},
		close: () => awareness.destroy(),
		...(now && { now }),
		undoTogether
	});
	return { board, awareness };
}

const NETWORK = { from: 'network' };

/** One device in a room. */
export class Peer {
	readonly doc = new Y.Doc();
	readonly board: Board;
	online = true;
	/** Updates on their way here. */
	readonly inbox: Uint8Array[] = [];
	/** What a text field would show that only listens: one a text. */
	readonly fields = new Map<SharedText, string>();

	constructor(
		readonly name: string,
		client: number,
		random: () => number
	) {
		this.doc.clientID = client;
		this.board = boardOver(this.doc, random).board;
	}

	/** A text with a listener on it. */
	watched(text: SharedText): SharedText {
		if (!this.fields.has(text)) {
			this.fields.set(text, text.value());
			text.onRemoteEdit((edits) => {
				const now = edits.reduce(
					(value, { index, remove, insert }) => value.slice(0, index) + insert + value.slice(index + remove),
					this.fields.get(text) ?? ''
				);
				this.fields.set(text, now);
			});
		}
		return text;
	}

	receive(update: Uint8Array): void {
		Y.applyUpdate(this.doc, update, NETWORK);
	}

	/** Every text of the document, shown or not. */
	allText(): string {
		return (
			[...this.doc.share.keys()]
				.filter((name) => /^(wig|stop)\//.test(name))
				.sort()
				.map((name) => this.doc.getText(name).toJSON())
				// A field that somebody only looked at is there too, and empty.
				.filter((text) => text !== '')
				.join('\n')
		);
	}
}

/** A room of devices whose updates travel in any order, and only between those that are online. */
export class Room {
	readonly peers: Peer[];

	constructor(names: readonly string[], random: () => number) {
		this.peers = names.map((name) => new Peer(name, 1 + Math.floor(random() * 2 ** 31), random));
		for (const peer of this.peers) {
			peer.doc.on('update', (update: Uint8Array, origin: unknown) => {
				if (origin === NETWORK || !peer.online) return;
				for (const other of this.#others(peer)) other.inbox.push(update);
			});
		}
	}

	disconnect(peer: Peer): void {
		peer.online = false;
		peer.inbox.length = 0;
	}

	/** Comes back and exchanges what is missing, as peers do when they meet. */
	connect(peer: Peer): void {
		if (peer.online) return;
		peer.online = true;
		for (const other of this.#others(peer)) {
			peer.inbox.push(Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(peer.doc)));
			other.inbox.push(Y.encodeStateAsUpdate(peer.doc, Y.encodeStateVector(other.doc)));
		}
	}

	/** Everybody comes back and hears everything. */
	settle(): void {
		for (const peer of this.peers) this.connect(peer);
		for (let round = 0; round < 2; round++) {
			for (const peer of this.peers) for (const update of peer.inbox.splice(0)) peer.receive(update);
			for (const peer of this.peers)
				for (const other of this.#others(peer))
					peer.inbox.push(Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(peer.doc)));
		}
	}

	close(): void {
		for (const peer of this.peers) {
			peer.board.close();
			peer.doc.destroy();
		}
	}

	#others(peer: Peer): Peer[] {
		return this.peers.filter((other) => other !== peer && other.online);
	}
}
