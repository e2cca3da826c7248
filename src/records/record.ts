import type { Bodies } from '../core/records/bodies.ts';
import type { Kind } from '../core/records/kinds.ts';

interface Common {
	/** Where it lies in carrier and store: `<kind>/<author's participant id>/<id on the wire>`. */
	slot: string;
	/** Hex public key. */
	author: string;
	/** Participant id of that key. */
	by: string;
	epoch: number;
	version: number;
	/** Hex SHA-256 of the bytes. */
	hash: string;
	bytes: Uint8Array;
}

/** A record of a kind that this app knows, with a body that fits its schema. */
export interface SignedRecord<K extends Kind> extends Common {
	known: true;
	kind: K;
	/** As in `Bodies`: for pledge and pen the department, without the turn. */
	id: string;
	body: Bodies[K];
}

export type KnownRecord = { [K in Kind]: SignedRecord<K> }[Kind];

/** A record of a kind that a newer app has made: kept and passed on byte for byte. */
export interface ForeignRecord extends Common {
	known: false;
	kind: string;
	id: string;
}

export type AnyRecord = KnownRecord | ForeignRecord;

/** Above zero when `a` comes after `b`: by epoch, then version, then hash, so that no two records tie. */
export function compare(
	a: Pick<AnyRecord, 'epoch' | 'version' | 'hash'>,
	b: Pick<AnyRecord, 'epoch' | 'version' | 'hash'>
): number {
	return a.epoch - b.epoch || a.version - b.version || (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0);
}

export const isCert = (record: AnyRecord): record is SignedRecord<'cert'> =>
	record.known && record.kind === 'cert';

export const isBan = (record: AnyRecord): record is SignedRecord<'ban'> =>
	record.known && record.kind === 'ban';

/** Whether it says who may say what: others are judged by it. */
export const isRuling = (record: AnyRecord): boolean => isCert(record) || isBan(record);
