/**
 * The Room port without a network: documents in one hub are linked directly. For rehearsals, and for tests of what stands
 * above rooms.
 */
import { applyUpdate, encodeStateAsUpdate, type Doc } from 'yjs';
import { applyAwarenessUpdate, encodeAwarenessUpdate, type Awareness } from 'y-protocols/awareness';
import type { ConnectionState } from '../../core/ports/connection.ts';
import type { Mark, Room } from '../../core/ports/room.ts';
import { WatchedConnection } from '../../transport/connection/state.ts';
import { covers, OwnContent, versionOf } from '../../transport/agree/own-content.ts';

interface Member {
	doc: Doc;
	awareness: Awareness | null;
	connected: boolean;
	refresh(): void;
}

/** A room port whose plug can be pulled. */
export interface MemoryRoom extends Room {
	disconnect(): void;
	connect(): void;
}

/** One room and whoever is in it. */
export class MemoryHub {
	readonly #members = new Set<Member>();

	/** Everything that others have is in `doc` when this returns. They count as holders at once. */
	join(doc: Doc, awareness: Awareness | null = null): MemoryRoom {
		const state = new WatchedConnection();
		const own = new OwnContent(doc);
		const held = new Map<Member, { version: number; clocks: Map<number, number> }>();
		const listeners = new Set<() => void>();
		const others = (): Member[] => [...this.#members].filter((other) => other !== member && other.connected);

		const refresh = (): void => {
			const peers = member.connected ? others().length : 0;
			const next: ConnectionState = !member.connected
				? { kind: 'offline' }
				: peers > 0
					? { kind: 'connected', peers }
					: { kind: 'searching' };
			state.set(next);
			if (!member.connected) return;
			for (const other of others()) held.set(other, { version: own.version, clocks: own.clocks() });
			for (const listener of [...listeners]) listener();
		};
		const member: Member = { doc, awareness, connected: false, refresh };

		doc.on('update', (update: Uint8Array, origin: unknown, _doc, transaction) => {
			if (origin === this) return;
			own.add(transaction);
			if (!member.connected) return;
			for (const other of others()) applyUpdate(other.doc, update, this);
			refresh();
		});
		awareness?.on('update', (changes: Record<string, number[]>, origin: unknown) => {
			if (origin === this || !member.connected) return;
			const update = encodeAwarenessUpdate(awareness, Object.values(changes).flat());
			for (const other of others()) if (other.awareness) applyAwarenessUpdate(other.awareness, update, this);
		});

		const connect = (): void => {
			if (member.connected) return;
			member.connected = true;
			for (const other of others()) {
				applyUpdate(other.doc, encodeStateAsUpdate(doc), this);
				applyUpdate(doc, encodeStateAsUpdate(other.doc), this);
				exchangeAwareness(awareness, other.awareness, this);
				exchangeAwareness(other.awareness, awareness, this);
			}
			for (const each of this.#members) each.refresh();
		};
		const disconnect = (): void => {
			member.connected = false;
			for (const each of this.#members) each.refresh();
		};
		this.#members.add(member);
		connect();

		return {
			connection: state,
			acknowledgements: {
				mark: () => own.mark(),
				holders: (mark: Mark) => {
					const version = versionOf(mark);
					return [...held.values()].filter((one) =>
						version === null ? covers(one.clocks, own.clocks(), mark) : one.version >= version
					).length;
				},
				onChange: (listener) => {
					listeners.add(listener);
					return () => listeners.delete(listener);
				}
			},
			// Who is connected here has the same document.
			agreement: {
				mark: () => new Uint8Array(),
				holders: () => (member.connected ? others().length : 0),
				onChange: (listener) => {
					listeners.add(listener);
					return () => listeners.delete(listener);
				}
			},
			// The shortest way round: a neighbour says it, if there is one.
			whisper: (update) => {
				const [confidant] = member.connected ? others() : [];
				applyUpdate(confidant?.doc ?? doc, update);
				return () => undefined;
			},
			connect,
			disconnect,
			close: () => {
				disconnect();
				this.#members.delete(member);
			}
		};
	}
}

function exchangeAwareness(from: Awareness | null, to: Awareness | null, origin: unknown): void {
	if (from && to) applyAwarenessUpdate(to, encodeAwarenessUpdate(from, [...from.getStates().keys()]), origin);
}
