/// <reference types="@sveltejs/kit" />
import { build, files, version } from '$service-worker';
import { cacheNames } from 'workbox-core';
import {
	cleanupOutdatedCaches,
	createHandlerBoundToURL,
	precacheAndRoute,
	type PrecacheEntry
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

const worker = self as unknown as ServiceWorkerGlobalScope;

/** The server answers these itself, with what holds now: never from a cache. */
const LIVE = [
	/^\/config\.json$/,
	/^\/codes\//,
	/^\/health$/,
	/^\/signal(\/|$)/,
	/^\/metrics$/,
	/^\/ca(\.|\/|$)/
];

/** Not worth a phone's data: precompressed copies, pictures that only an app store's sheet shows, rare letters. */
const SPARE = /\.(br|gz|zst|map)$|\/screenshots\/|poster.*latin-ext|latin-ext-opsz/;

const absolute = (path: string): string => (path.startsWith('/') ? path : `/${path}`);

const wanted = (path: string): boolean => !SPARE.test(path) && !LIVE.some((live) => live.test(path));

/**
 * All of the app, the console included: should the facilitator's laptop be lost, and the server with it, whoever has the
 * twelve words goes on from the device at hand.
 * Built files carry a hash in their name; the rest changes with the app's version.
 */
const entries: PrecacheEntry[] = [
	...build.map(absolute).map((url) => ({ url, revision: url.includes('/immutable/') ? null : version })),
	...files.map(absolute).map((url) => ({ url, revision: version })),
	// The one page, which the adapter writes after this list was made.
	{ url: '/index.html', revision: version }
].filter(({ url }) => wanted(url));

/**
 * Parts of the version before. A page that is still open on it (the wall, another tab, whoever says "later") asks for
 * some of them only now, and neither the server nor the current cache has them any more.
 */
const BEFORE = 'catchball-before';
const isPart = ({ pathname }: URL): boolean => pathname.includes('/immutable/');

async function keepPartsBefore(): Promise<void> {
	const current = new Set(entries.map(({ url }) => new URL(url, worker.location.origin).href));
	const cache = await caches.open(cacheNames.precache);
	const outdated = (await cache.keys()).filter(({ url }) => isPart(new URL(url)) && !current.has(url));
	if (outdated.length === 0) return;
	await caches.delete(BEFORE);
	const before = await caches.open(BEFORE);
	for (const request of outdated) {
		const part = await cache.match(request);
		if (part) await before.put(request, part);
	}
}

worker.addEventListener('install', (event) => {
	event.waitUntil(
		keepPartsBefore().catch(() => {
			// No room for them: an open page of the old version may have to be loaded again, and that is all.
		})
	);
});
// The page that has just brought the worker is its own too: it finds its parts without a network, and the next version
// waits for its yes.
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

cleanupOutdatedCaches();
precacheAndRoute(entries, { cleanURLs: false });
registerRoute(
	({ url }) => url.origin === worker.location.origin && isPart(url),
	async ({ request }) => (await caches.match(request, { cacheName: BEFORE })) ?? fetch(request)
);
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: LIVE }));

// A new version waits until somebody says yes: nobody's page changes in mid-workshop.
worker.addEventListener('message', (event) => {
	if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void worker.skipWaiting();
});
