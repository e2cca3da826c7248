/** For this tab alone: gone when it is closed. */
const KEY = 'catchball:wiped';

/** Lets the home page say, once, that this device was wiped. */
export function noteWiped(): void {
	sessionStorage.setItem(KEY, '1');
}

/** Whether the home page should say it; asks once. */
export function takeWiped(): boolean {
	try {
		const was = sessionStorage.getItem(KEY) !== null;
		sessionStorage.removeItem(KEY);
		return was;
	} catch {
		return false;
	}
}
