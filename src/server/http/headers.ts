import type { IncomingMessage, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import { isLoopback } from '../terminal/addresses.ts';

/** Headers that every answer carries, whatever it is. */
const SECURITY = {
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy':
		'accelerometer=(), autoplay=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()'
};

/** Puts the security headers on an answer. */
export function secure(response: ServerResponse, policy: string): void {
	response.setHeader('Content-Security-Policy', policy);
	for (const [name, value] of Object.entries(SECURITY)) response.setHeader(name, value);
	if (isTrustworthy(response.req)) response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
}

/** Browsers take no opener policy over plain http in a network, and complain about it on every page. */
const isTrustworthy = ({ socket, headers }: IncomingMessage): boolean =>
	socket instanceof TLSSocket ||
	isLoopback((headers.host ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, ''));

/**
 * How long a file may be kept. Only names that contain a hash never change; all others are asked for again each
 * time, so that a new version (and above all a new service worker) is seen at once.
 * @param path path of the request
 */
export function cacheControl(path: string): string {
	return path.startsWith('/_app/immutable/') ? 'public,max-age=31536000,immutable' : 'no-cache';
}
