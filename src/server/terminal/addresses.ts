import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

/** Bridges and tunnels that no phone in the room can reach. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|tailscale|zt|cni|flannel)/i;

/** Interfaces as the operating system reports them. */
export type Interfaces = NodeJS.Dict<NetworkInterfaceInfo[]>;

/**
 * IPv4 addresses of this machine that others in its network can use, the likeliest first.
 * @param interfaces for tests; otherwise the machine's own
 */
export function lanAddresses(interfaces: Interfaces = networkInterfaces()): string[] {
	return Object.entries(interfaces)
		.flatMap(([name, infos = []]) =>
			infos
				.filter(({ family, internal }) => family === 'IPv4' && !internal)
				.map(({ address }) => ({ address, rank: rank(name, address) }))
		)
		.sort((a, b) => a.rank - b.rank)
		.map(({ address }) => address);
}

function rank(name: string, address: string): number {
	if (address.startsWith('169.254.')) return 4;
	if (VIRTUAL.test(name)) return 3;
	if (address.startsWith('192.168.')) return 0;
	if (address.startsWith('10.') || /^172\.(1[6-9]|2\d|3[01])\./.test(address)) return 1;
	return 2;
}

/** Addresses under which a server that listens on `host` can be reached from other machines. */
export function reachableAddresses(host: string, interfaces?: Interfaces): string[] {
	if (host === '0.0.0.0' || host === '::' || host === '') return lanAddresses(interfaces);
	return isLoopback(host) ? [] : [host];
}

/** True for the names and addresses of this machine alone. */
export const isLoopback = (host: string): boolean =>
	host === 'localhost' || host === '::1' || /^(::ffff:)?127\./.test(host);
