import * as Y from 'yjs';
import type { Carrier } from '../core/ports/carrier.ts';
import { Listeners } from './listeners.ts';

type Entry = [slot: string, bytes: Uint8Array];

const sameBytes = (one: unknown, other: Uint8Array): boolean =>
	one instanceof Uint8Array && one.length === other.length && one.every((byte, at) => byte === other[at]);

/**
 * The map of records in a document. Values that are no bytes are left out; what bytes mean, the reader verifies.
 *
 * With `throwaway`, a put is made in a temporary document, so that it does not carry this page's Yjs client id: the
 * sheets of a ballot must not show which of them came from one device. The temporary document starts from what is
 * known here, otherwise chance would decide between the old value and the new one.
 */
export function openCarrier(doc: Y.Doc, options: { throwaway: boolean }): Carrier {
	const map = doc.getMap('records');
	const own = { carrier: 'put' };
	const listeners = new Listeners<string[]>();

	map.observe((event, transaction) => {
		if (transaction.origin !== own) listeners.emit([...(event.keysChanged as Set<string>)]);
	});

	const putIn = (target: Y.Doc, entries: Entry[]) =>
		target.transact(() => {
			const records = target.getMap('records');
			for (const [slot, bytes] of entries) records.set(slot, bytes);
		}, own);

	const putThrough = (entries: Entry[]) => {
		const temporary = new Y.Doc();
		Y.applyUpdate(temporary, Y.encodeStateAsUpdate(doc));
		const before = Y.encodeStateVector(temporary);
		putIn(temporary, entries);
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(temporary, before), own);
		temporary.destroy();
	};

	return {
		entries: () =>
			[...map.entries()].flatMap(([slot, bytes]): Entry[] =>
				bytes instanceof Uint8Array ? [[slot, bytes]] : []
			),
		get(slot) {
			const bytes = map.get(slot);
			return bytes instanceof Uint8Array ? bytes : undefined;
		},
		put(entries) {
			// Every write costs every device; what is there already is not written.
			const changed = entries.filter(([slot, bytes]) => !sameBytes(map.get(slot), bytes));
			if (changed.length === 0) return;
			if (options.throwaway) putThrough(changed);
			else putIn(doc, changed);
		},
		onChange: (listener) => listeners.add(listener)
	};
}
