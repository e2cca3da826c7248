/// <reference types="@sveltejs/kit" />
import { build, files, version } from '$service-worker';
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

cleanupOutdatedCaches();
precacheAndRoute(entries, { cleanURLs: false });
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: LIVE }));

// A new version waits until somebody says yes: nobody's page changes in mid-workshop.
worker.addEventListener('message', (event) => {
	if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void worker.skipWaiting();
});
