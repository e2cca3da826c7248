import type { Unsubscribe } from '../core/ports/carrier.ts';

/** The one file of storage/ that touches the browser's globals. All of them may be missing: plain http, tests. */
interface StorageManagerLike {
	persist?(): Promise<boolean>;
	persisted?(): Promise<boolean>;
	estimate?(): Promise<{ usage?: number; quota?: number }>;
}

const manager = (): StorageManagerLike | undefined =>
	typeof navigator === 'undefined' ? undefined : (navigator as { storage?: StorageManagerLike }).storage;

/** Asks the browser not to clear what is stored here. False where it can't or won't promise. */
export async function requestPersistence(): Promise<boolean> {
	try {
		if ((await manager()?.persisted?.()) === true) return true;
		return (await manager()?.persist?.()) ?? false;
	} catch {
		return false;
	}
}

/** Whether the browser has promised it. */
export async function isPersistent(): Promise<boolean> {
	try {
		return (await manager()?.persisted?.()) ?? false;
	} catch {
		return false;
	}
}

/** How full this device's storage is, in bytes; `share` in [0, 1]. */
export interface StorageEstimate {
	usage: number;
	quota: number;
	share: number;
}

/** Null where the browser doesn't tell. */
export async function storageEstimate(): Promise<StorageEstimate | null> {
	try {
		const { usage, quota } = (await manager()?.estimate?.()) ?? {};
		if (usage === undefined || quota === undefined || quota <= 0) return null;
		return { usage, quota, share: Math.min(1, usage / quota) };
	} catch {
		return null;
	}
}

/**
 * Calls when the page is hidden or put away: on a phone this may be the last moment in which it runs. Never calls
 * where there is no page.
 */
export function onPageHidden(listener: () => void): Unsubscribe {
	if (typeof document === 'undefined') return () => undefined;
	const hidden = () => {
		if (document.visibilityState === 'hidden') listener();
	};
	document.addEventListener('visibilitychange', hidden);
	window.addEventListener('pagehide', listener);
	return () => {
		document.removeEventListener('visibilitychange', hidden);
		window.removeEventListener('pagehide', listener);
	};
}
