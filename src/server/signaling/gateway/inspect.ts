import type { Limits } from '../limits.ts';
import type { PeerEvent } from '../topic/events.ts';
import type { Client } from './client.ts';
import type { GatewayEnvironment } from './environment.ts';

/** Asks a socket under suspicion whether it works. */
export function probe(client: Client, { now, limits }: GatewayEnvironment): void {
	if (client.probedAt !== null) return;
	client.probedAt = now();
	ping(client, now(), limits.probe);
}

/**
 * Looks after one socket: pings it, cuts it when it is half open, idle or stuck, and tells its topics when it
 * can't be counted on.
 */
export function inspect(
	client: Client,
	{ now, limits, counters }: GatewayEnvironment,
	tell: (event: PeerEvent) => void
): void {
	const time = now();
	const { socket } = client;
	if (socket.isPaused && time - client.second >= 1000) socket.resume();
	const reason =
		client.answerBy !== null && time > client.answerBy && !socket.isPaused
			? 'half-open'
			: time - client.heard > limits.idle ||
				  (client.topics.size === 0 && time - client.since > limits.aimless)
				? 'idle'
				: null;
	if (reason) {
		counters.refusals[reason]++;
		socket.terminate();
		return;
	}
	if (client.answerBy !== null && !client.silent && !answersSoonEnough(client, limits, time)) {
		client.silent = true;
		tell({ kind: 'answers', answers: false });
	}
	const fit = time - client.heard < limits.asleep && socket.bufferedAmount < limits.slow;
	if (fit !== client.fit) {
		client.fit = fit;
		tell({ kind: 'fit', fit });
	}
	if (client.answerBy === null && time - client.pinged > limits.ping) ping(client, time, limits.pong);
}

/** Most that vanish close nothing; this is how it is noticed before their sockets are given up. */
const answersSoonEnough = ({ probedAt, pinged }: Client, limits: Limits, time: number): boolean =>
	probedAt === null ? time - pinged <= limits.late : time - probedAt <= limits.silent;

function ping(client: Client, time: number, within: number): void {
	client.pinged = time;
	client.answerBy = Math.min(client.answerBy ?? Infinity, time + within);
	if (client.socket.readyState === client.socket.OPEN) client.socket.ping();
}
