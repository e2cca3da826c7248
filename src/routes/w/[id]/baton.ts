/**
 * What only one window of this browser holds at a time. It is asked for once; whoever waits gets it when the holder's window
 * is closed, crashes or loses it.
 */
export interface Baton {
	/** Takes it from whichever window has it. */
	take: () => void;
	/** Gives it back, and asks for it no more. */
	close: () => void;
}

/** `onhold`: this window has it from now on. `onlost`: another one has taken it; this one waits for it again. */
export interface BatonListeners {
	onhold: () => void;
	onlost: () => void;
}

/** The browser's own locks where it has them: a crash frees them at once. Plain http has none. */
export const baton = (name: string, listeners: BatonListeners): Baton =>
	'locks' in navigator ? lockBaton(name, listeners) : leaseBaton(name, listeners);

function lockBaton(name: string, { onhold, onlost }: BatonListeners): Baton {
	let release: (() => void) | null = null;
	let waiting = new AbortController();
	let closed = false;

	const ask = async (steal: boolean): Promise<void> => {
		waiting.abort();
		waiting = new AbortController();
		const options = steal ? { steal } : { signal: waiting.signal };
		const { signal } = waiting;
		let held = false;
		try {
			await navigator.locks.request(name, options, () => {
				if (closed) return;
				held = true;
				onhold();
				return new Promise<void>((resolve) => (release = resolve));
			});
		} catch {
			if (signal.aborted && !held) return;
			// A browser that refuses locks: a room that two windows lead is better than one that none does.
			if (!held) return onhold();
			// Taken by another window.
			release = null;
			if (closed) return;
			onlost();
			void ask(false);
		}
	};
	void ask(false);
	return {
		take: () => void ask(true),
		close() {
			closed = true;
			waiting.abort();
			release?.();
		}
	};
}

/** How long a lease is believed without being renewed, in milliseconds; hidden windows may be slow. */
const LEASE = 5000;
const RENEWAL = 1000;

/** A note in local storage, renewed every second: what does where there are no locks. */
function leaseBaton(name: string, { onhold, onlost }: BatonListeners): Baton {
	const key = `catchball/baton/${name}`;
	const own = String(Math.random());
	let holds = false;

	const read = (): string | null => {
		const [id, until] = localStorage.getItem(key)?.split(' ') ?? [];
		return id && Number(until) > Date.now() ? id : null;
	};
	const write = () => localStorage.setItem(key, `${own} ${Date.now() + LEASE}`);
	const look = () => {
		const holder = read();
		if (holds && holder !== null && holder !== own) {
			holds = false;
			onlost();
		} else if (holds || holder === null) {
			write();
		} else if (holder === own) {
			// Nobody else wrote at the same moment.
			holds = true;
			onhold();
		}
	};
	const leave = () => {
		if (read() === own) localStorage.removeItem(key);
	};
	const timer = setInterval(look, RENEWAL);
	const onstorage = (event: StorageEvent) => {
		if (event.key === key) look();
	};
	addEventListener('storage', onstorage);
	addEventListener('pagehide', leave);
	look();
	const soon = setTimeout(look, RENEWAL / 4);
	return {
		take: () => {
			write();
			look();
		},
		close() {
			clearInterval(timer);
			clearTimeout(soon);
			removeEventListener('storage', onstorage);
			removeEventListener('pagehide', leave);
			leave();
		}
	};
}
