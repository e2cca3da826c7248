import * as Y from 'yjs';
import type { Carrier, Unsubscribe } from '../core/ports/carrier.ts';
import { Listeners } from './listeners.ts';
import { hasArrived, throwawayUpdate } from './throwaway.ts';

type Entry = [slot: string, bytes: Uint8Array];

/** How what is put in gets into the document. */
export interface CarrierOptions {
	/** A put does not carry this page's Yjs client id. */
	throwaway: boolean;
	/**
	 * Brings an update into the document some time soon, by way of others; the answer gives up. Without it, a put is in
	 * the document at once. Only with `throwaway`.
	 */
	whisper?: (update: Uint8Array) => Unsubscribe;
}

/** What was put in and is still on its way: one update, so that a later value never overtakes an earlier one. */
interface UnderWay {
	update: Uint8Array;
	values: Map<string, Uint8Array>;
	stop: Unsubscribe;
}

const sameBytes = (one: unknown, other: Uint8Array): boolean =>
	one instanceof Uint8Array && one.length === other.length && one.every((byte, at) => byte === other[at]);

/** The map of records in a document. Values that are no bytes are left out; what bytes mean, the reader verifies. */
export function openCarrier(doc: Y.Doc, options: CarrierOptions): Carrier {
	const map = doc.getMap('records');
	const own = { carrier: 'put' };
	const listeners = new Listeners<string[]>();
	let underWay: UnderWay | null = null;

	map.observe((event, transaction) => {
		if (underWay && hasArrived(doc, underWay.update)) {
			underWay.stop();
			underWay = null;
		}
		if (transaction.origin !== own) listeners.emit([...(event.keysChanged as Set<string>)]);
	});

	const putIn = (target: Y.Doc, entries: Entry[]) =>
		target.transact(() => {
			const records = target.getMap('records');
			for (const [slot, bytes] of entries) records.set(slot, bytes);
		}, own);

	const putThrough = (entries: Entry[]) => {
		const update = throwawayUpdate(doc, underWay?.update ?? null, (temporary) => putIn(temporary, entries));
		if (!options.whisper) return Y.applyUpdate(doc, update, own);
		underWay?.stop();
		const values = new Map([...(underWay?.values ?? []), ...entries]);
		// In place before anything is said: it may be there at once.
		const next: UnderWay = { update, values, stop: () => undefined };
		underWay = next;
		next.stop = options.whisper(update);
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
			// Every write costs every device; what is there already, or soon will be, is not written.
			const changed = entries.filter(
				([slot, bytes]) => !sameBytes(underWay?.values.get(slot) ?? map.get(slot), bytes)
			);
			if (changed.length === 0) return;
			if (options.throwaway) putThrough(changed);
			else putIn(doc, changed);
		},
		underWay: (slot) => underWay?.values.has(slot) ?? false,
		onChange: (listener) => listeners.add(listener)
	};
}
