import type { PeerEvent, SocketKey } from '../topic/events.ts';

/** Brings what sockets do to their topics, wherever these live. */
export interface Switchboard {
	/** Never throws; what comes of it are orders to sockets. */
	handle(topic: string, socket: SocketKey, event: PeerEvent): void;
	/** Topics that live in this process. */
	readonly topics: number;
	/** Does what time asks for; called every 50 ms or so. */
	tick(): void;
	close(): Promise<void>;
}
