import type { Unsubscribe } from './carrier.ts';

/** How this device's storage does. All false, null and 0: there is nothing to tell a person. */
export interface StorageHealth {
	/** Why the newest writes fail; null once they succeed again. */
	trouble: 'storage-full' | 'storage-unavailable' | 'storage-failed' | null;
	/** So little is left that it should be said before it is needed. */
	nearlyFull: boolean;
	/** The database was cleared while it was open; what this page holds has been, or is being, written again. */
	lost: boolean;
	/** Stored rows that were broken and left out at opening. */
	damaged: number;
	/** Something that was stored here was damaged and has been put right from its second place. */
	mended: boolean;
	/** A document was opened before the disk had answered; what it holds comes in later. */
	late: boolean;
}

/** This device's storage, as a whole. */
export interface DeviceStorage {
	health(): StorageHealth;
	subscribe(listener: (health: StorageHealth) => void): Unsubscribe;
	/** The person has read what happened: `lost`, `damaged`, `mended`, `late` and `nearlyFull` are not said again for it. */
	seen(): void;
	/** Whether the browser has promised not to clear it by itself. */
	promised(): Promise<boolean>;
	/**
	 * Removes all that this app keeps on this device: database, caches, service worker, settings. Other open pages of the
	 * app go to the home page. The page has to be left afterwards: nothing on it can be stored any more.
	 */
	wipe(): Promise<void>;
}
