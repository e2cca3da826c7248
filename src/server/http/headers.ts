import type { IncomingMessage, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import { isLoopback } from '../terminal/addresses.ts';

/** Headers that every answer carries, whatever it is. */
const ON_PARTS = {
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
	'Cross-Origin-Resource-Policy': 'same-origin'
};

/** Headers of pages, of workers, and of whatever could be taken for one. */
const SECURITY = {
	...ON_PARTS,
	'Permissions-Policy':
		'accelerometer=(), autoplay=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), xr-spatial-tracking=()'
};

/**
 * Puts the security headers on an answer. What holds for pages and workers alone is left out of the parts of a page: a
 * phone fetches dozens of them when it joins, and half a kilobyte each is a quarter of all that it loads.
 */
export function secure(response: ServerResponse, policy: string): void {
	const url = response.req.url ?? '';
	if (isPart(url) || NO_PAGE.test(url)) {
		for (const [name, value] of Object.entries(ON_PARTS)) response.setHeader(name, value);
		return;
	}
	response.setHeader('Content-Security-Policy', policy);
	for (const [name, value] of Object.entries(SECURITY)) response.setHeader(name, value);
	if (isTrustworthy(response.req)) response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
}

/** No pages either, but they change with the app under the same names. */
const NO_PAGE = /^\/(?:boot\.(?:js|css)|manifest\.webmanifest)$/;

/** Whether a path is that of a part of a page: a script, style or font with a hash in its name, and no worker. */
export const isPart = (path: string): boolean =>
	/^\/_app\/immutable\/(?!workers\/)[\w./-]+\.(?:js|css|woff2)$/.test(path);

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
