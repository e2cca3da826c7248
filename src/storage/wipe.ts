import { Dexie } from 'dexie';
import type { CatchballDatabase } from './database.ts';

/** Other pages of the app hear here that all is to go. */
const CHANNEL = 'catchball/wipe';

/** This page is the one that wipes: its own word reaches it too. */
let wiping = false;

/**
 * Removes all that the app keeps on this device: every database of its origin, caches, service workers, settings. The
 * page has to be left afterwards. What the browser refuses to remove is reported by rejecting, after the rest is gone.
 */
export async function wipeDevice(db: CatchballDatabase): Promise<void> {
	wiping = true;
	if (typeof BroadcastChannel !== 'undefined') {
		const channel = new BroadcastChannel(CHANNEL);
		channel.postMessage('wipe');
		channel.close();
	}
	// From here on nothing writes again what is being deleted.
	db.shut();
	const outcomes = await Promise.allSettled([databases(), caching(), workers(), settings()]);
	const failed = outcomes.find((outcome) => outcome.status === 'rejected');
	if (failed) throw failed.reason;
}

/** Shuts this page's database when another page wipes the device, and calls then. */
export function onWiped(db: CatchballDatabase, leave: () => void): void {
	if (typeof BroadcastChannel === 'undefined') return;
	new BroadcastChannel(CHANNEL).onmessage = () => {
		if (wiping) return;
		db.shut();
		leave();
	};
}

async function databases(): Promise<void> {
	for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
}

async function caching(): Promise<void> {
	if (!('caches' in globalThis)) return;
	await Promise.all((await caches.keys()).map((key) => caches.delete(key)));
}

async function workers(): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	const registered = await navigator.serviceWorker.getRegistrations();
	await Promise.all(registered.map((one) => one.unregister()));
}

function settings(): Promise<void> {
	localStorage.clear();
	sessionStorage.clear();
	return Promise.resolve();
}
