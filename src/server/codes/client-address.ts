import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import { isLoopback } from '../terminal/addresses.ts';

/**
 * Whose request it is, for counting. A proxy on this machine says for whom it speaks; nobody else is believed. Of an
 * IPv6 address the first half, because a subscriber has all of the other.
 */
export function clientAddress({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string {
	const direct = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
	const told = isLoopback(direct)
		? String(headers['x-forwarded-for'] ?? '')
				.split(',')
				.at(-1)
				?.trim()
		: '';
	const address = told || direct;
	return isIPv6(address) ? halfOf(address) : address;
}

function halfOf(address: string): string {
	const [before = '', after] = address.split('::', 2);
	const head = before ? before.split(':') : [];
	const tail = after ? after.split(':') : [];
	const zeros =
		after === undefined ? [] : Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
	return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}
