import type { IceServer } from '../../core/protocol/config.ts';
import { turnServer, type TurnOptions } from './turn.ts';

/** What is on offer for connecting peers. */
export interface IceOffer {
	/** Port of our own STUN server, or null. */
	stunPort: number | null;
	turn: TurnOptions | null;
}

/**
 * The ICE servers for one client.
 * @param host the Host header of its request: what it calls this machine
 * @param now milliseconds since 1970
 */
export function iceServers({ stunPort, turn }: IceOffer, host: string | undefined, now: number): IceServer[] {
	const name = hostname(host);
	return [
		...(stunPort !== null && name ? [{ urls: `stun:${name}:${stunPort}` }] : []),
		...(turn ? [turnServer(turn, now)] : [])
	];
}

/** The name without the port; an IPv6 address keeps its brackets. Null for what is no name. */
function hostname(host = ''): string | null {
	return /^(\[[\da-f:.]+\]|[\w.-]+)(?::\d+)?$/i.exec(host)?.[1] ?? null;
}
