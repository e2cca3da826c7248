import type { Bodies } from '../records/bodies.ts';
import type { Kind } from '../records/kinds.ts';
import type { WorkshopState } from '../workshop/state.ts';
import type { Unsubscribe } from './carrier.ts';
import type { Delivery } from './connection.ts';
import type { Signer } from './keys.ts';

/** How often each reason refused a record, for diagnostics. */
export type Refusals = Record<string, number>;

/** The verified records of one workshop on this device. */
export interface Ledger {
	state(): WorkshopState;
	/** Calls after every change of state, at most once a frame's worth of changes. */
	subscribe(listener: (state: WorkshopState) => void): Unsubscribe;
	/**
	 * Signs, keeps and spreads one record with the next version of its slot.
	 * Settles when it is saved on this device, with the record's hex hash; rejects when it could not be saved.
	 */
	write<K extends Kind>(kind: K, id: string, body: Bodies[K], signer: Signer): Promise<string>;
	/** Where this device's own newest record of a slot is. Undefined when it never wrote one. */
	delivery(kind: Kind, id: string): Delivery | undefined;
	/** This device's own newest records that are not *shared* yet. */
	unshared(): { kind: string; id: string }[];
	refusals(): Refusals;
	close(): void;
}
