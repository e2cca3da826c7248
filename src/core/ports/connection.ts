import type { Unsubscribe } from './carrier.ts';

/** How a room is connected; never one boolean. */
export type ConnectionState =
	| { kind: 'offline' }
	| { kind: 'searching' }
	/** `peers` are other devices and tabs with a working channel. */
	| { kind: 'connected'; peers: number }
	/** Had peers and lost them at `since` (milliseconds, this device's clock). */
	| { kind: 'stale'; since: number }
	/** The server speaks another protocol version. */
	| { kind: 'incompatible' };

/** Something whose connection can be watched: one room, or all rooms of a workshop together. */
export interface Connection {
	current(): ConnectionState;
	subscribe(listener: (state: ConnectionState) => void): Unsubscribe;
}

/** *Saving*: not yet on disk. *Saved*: survives a restart. *Shared*: two other devices hold it too. */
export type Delivery = 'saving' | 'saved' | 'shared';
