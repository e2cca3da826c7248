import type { Device } from '../support/fake-rtc.ts';
import { PLENARY, type Peer } from './peers/peer.ts';

const deviceOf = (peer: Peer, room: string): Device[] => {
	const device = peer.devices.get(room);
	return device ? [device] : [];
};

/** Sizes of the connected components of a room, largest first. A relay's clients are one. */
export function components(peers: readonly Peer[], room = PLENARY): number[] {
	const all = peers.filter((peer) => !peer.gone);
	if (all.every((peer) => peer.devices.size === 0)) return [all.length];
	const left = new Set(all.flatMap((peer) => deviceOf(peer, room)));
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

const working = (device: Device): number =>
	[...device.connections].filter((connection) => connection.usable()).length;

/** Connections that work, over all rooms. A relay's client has one. */
export function connectionsOf({ devices }: Peer): number {
	if (devices.size === 0) return 1;
	return [...devices.values()].reduce((sum, device) => sum + working(device), 0);
}

/** Connections that work in one room. */
export const degreeIn = (peer: Peer, room: string): number =>
	peer.devices.size === 0 ? 1 : deviceOf(peer, room).reduce((sum, device) => sum + working(device), 0);
