import type { Device } from '../support/fake-rtc.ts';
import type { Peer } from './peers/peer.ts';

/** Sizes of the connected components, largest first. A relay's clients are one. */
export function components(peers: readonly Peer[]): number[] {
	const all = peers.filter((peer) => !peer.gone);
	if (all.every((peer) => peer.device === null)) return [all.length];
	const left = new Set(all.flatMap((peer) => peer.device ?? []));
	const sizes: number[] = [];
	for (const start of left) {
		let size = 0;
		const next: Device[] = [start];
		left.delete(start);
		for (let device = next.pop(); device; device = next.pop()) {
			size++;
			for (const neighbour of device.neighbours()) if (left.delete(neighbour)) next.push(neighbour);
		}
		sizes.push(size);
	}
	return sizes.sort((one, other) => other - one);
}

/** Connections that work. A relay's client has one. */
export const connectionsOf = ({ device }: Peer): number =>
	device ? [...device.connections].filter((connection) => connection.usable()).length : 1;

/** Connections that y-webrtc holds, working or not. */
export const heldBy = ({ device }: Peer): number => device?.connections.size ?? 1;
