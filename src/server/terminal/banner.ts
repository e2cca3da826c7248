import { renderUnicodeCompact } from 'uqr';
import { isLoopback, reachableAddresses, type Interfaces } from './addresses.ts';

/** Where a server can be reached. */
export interface Place {
	scheme: 'http' | 'https';
	host: string;
	port: number;
}

/** The address to open on this machine. */
export function localUrl({ scheme, host, port }: Place): string {
	const everywhere = host === '0.0.0.0' || host === '::' || host === '';
	return `${scheme}://${everywhere || isLoopback(host) ? 'localhost' : bracket(host)}:${port}`;
}

/** The addresses to open on other machines, the likeliest first. */
export function lanUrls({ scheme, host, port }: Place, interfaces?: Interfaces): string[] {
	return reachableAddresses(host, interfaces).map((address) => `${scheme}://${bracket(address)}:${port}`);
}

/** What the terminal shows when the server is ready. Its first line is what scripts wait for. */
export function banner(place: Place, interfaces?: Interfaces): string {
	const local = localUrl(place);
	const [first, ...others] = lanUrls(place, interfaces);
	const lines = [`Catchball listens on ${local}`, '', `  on this machine  ${local}`];
	if (first === undefined)
		return [...lines, '', '  No network address: phones cannot reach this machine.', ''].join('\n');
	lines.push(`  on the network   ${first}`, ...others.map((url) => `                   ${url}`), '');
	lines.push(
		...renderUnicodeCompact(first, { border: 2 })
			.split('\n')
			.map((row) => `  ${row}`),
		''
	);
	return lines.join('\n');
}

const bracket = (host: string): string => (host.includes(':') ? `[${host}]` : host);
