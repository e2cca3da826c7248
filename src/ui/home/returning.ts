const STORAGE_KEY = 'catchball/returning';

/**
 * Whether this device had workshops when the home page was last seen. Known at once, before the database has been
 * asked, so that the page takes its shape in one go and nothing jumps.
 */
export function wasHere(): boolean {
	try {
		return localStorage.getItem(STORAGE_KEY) !== null;
	} catch {
		return false;
	}
}

/** Remembers it for the next time. */
export function rememberHere(here: boolean): void {
	try {
		if (here) localStorage.setItem(STORAGE_KEY, '1');
		else localStorage.removeItem(STORAGE_KEY);
	} catch {
		// Private mode: the page takes its shape a moment later.
	}
}
