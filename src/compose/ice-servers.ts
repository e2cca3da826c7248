import type { Clock } from '../core/ports/environment.ts';
import type { IceServer, ServerConfig } from '../core/protocol/config.ts';

/** Milliseconds after which they are read anew when they are needed. TURN credentials hold for a day. */
const READ_AGAIN = 3600_000;

/**
 * The ICE servers for a page that stays open, over night too: whoever needs them for a connection gets those that were
 * read last, and when that is long ago they are read again meanwhile. A first attempt with credentials that have run
 * out fails, and the next one, seconds later, has new ones.
 * @param read what the server says now; never rejects
 */
export function iceServersOf(
	first: ServerConfig,
	read: () => Promise<ServerConfig>,
	clock: Clock
): () => IceServer[] {
	let { iceServers } = first;
	let readAt = clock.now();
	return () => {
		if (Math.abs(clock.now() - readAt) >= READ_AGAIN) {
			readAt = clock.now();
			void read().then((config) => {
				iceServers = config.iceServers;
			});
		}
		return iceServers;
	};
}
