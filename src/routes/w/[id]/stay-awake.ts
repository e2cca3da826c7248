/**
 * Keeps the screen on while the page is looked at; asks again when it comes back, because a browser takes the lock away
 * from a page that is hidden. Where there is no such thing (plain http, old browsers) nothing happens. Gives what ends it.
 */
export function stayAwake(): () => void {
	if (!('wakeLock' in navigator)) return () => undefined;
	const { wakeLock } = navigator;
	let lock: WakeLockSentinel | null = null;
	let ended = false;
	const take = async () => {
		if (ended || document.visibilityState !== 'visible' || (lock && !lock.released)) return;
		lock = await wakeLock.request('screen');
		if (ended) await lock.release();
	};
	// Refused on low battery: the screen then sleeps as it always did.
	const keep = () => void take().catch(() => undefined);
	document.addEventListener('visibilitychange', keep);
	keep();
	return () => {
		ended = true;
		document.removeEventListener('visibilitychange', keep);
		lock?.release().catch(() => undefined);
	};
}
