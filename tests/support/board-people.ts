import { afterEach, beforeEach, expect } from 'vitest';
import * as Y from 'yjs';
import type { BoardContent } from '../../src/core/pledge/pledge.ts';
import { openBoard } from '../../src/replica/board/open.ts';
import { createAwareness } from '../../src/replica/document.ts';
import { Listeners } from '../../src/replica/listeners.ts';

/** A person with a board, a disk and others that both do what the test says. */
export function person(client: number) {
	const doc = new Y.Doc();
	doc.clientID = client;
	const awareness = createAwareness(doc);
	const saved = new Listeners<void>();
	const acknowledged = new Listeners<void>();
	const disk = { mark: Y.encodeStateVector(new Map()), holders: 0, closed: 0, paused: false };
	let id = 0;
	const board = openBoard(doc, awareness, {
		acknowledgements: {
			mark: () => Y.encodeStateVector(doc),
			holders: () => disk.holders,
			onChange: (listener) => acknowledged.add(listener)
		},
		persistence: {
			whenLoaded: Promise.resolve(),
			savedMark: () => disk.mark,
			onSaved: (listener) => saved.add(listener),
			onFailure: () => () => undefined,
			flush: () => Promise.resolve(),
			close: () => Promise.resolve()
		},
		random: { bytes: (length) => Uint8Array.from({ length }, () => id++ + client * 16), fraction: () => 0 },
		close: () => disk.closed++,
		paused: () => disk.paused,
		undoTogether: 0
	});
	return {
		doc,
		awareness,
		board,
		disk,
		save() {
			disk.mark = Y.encodeStateVector(doc);
			saved.emit();
		},
		acknowledge(holders: number) {
			disk.holders = holders;
			acknowledged.emit();
		}
	};
}
export type Person = ReturnType<typeof person>;

/** Two people of one department, new for every test of a file that calls `twoPeople`. */
export let ada: Person;
export let ben: Person;
export function twoPeople(): void {
	beforeEach(() => {
		ada = person(1);
		ben = person(2);
	});
	afterEach(() => leave(ada, ben));
}

/** They close the app. */
export function leave(...people: Person[]): void {
	for (const { board, awareness } of people) {
		board.close();
		awareness.destroy();
	}
}

/** Both hear everything. */
export function meet(one: Person, other: Person): void {
	Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(other.doc)), 'network');
	Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(one.doc)), 'network');
	expect(one.board.content()).toEqual(other.board.content());
}

/** Goes on writing where a goal's statement ends. */
export const write = ({ board }: Person, text: string, wig = 'w1') =>
	board
		.wigText(wig, 'statement')
		.apply({ index: board.wigText(wig, 'statement').value().length, remove: 0, insert: text });

export const statements = ({ wigs }: BoardContent) => wigs.map(({ statement }) => statement);
