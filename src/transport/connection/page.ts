import type { Unsubscribe } from '../../core/ports/carrier.ts';

/** What the browser says of this page and its network. The one place in this folder that touches browser globals. */
export interface Page {
	/** False when the device knows that it has no network. */
	online(): boolean;
	/** Calls when the page or its network may have come back: shown again, thawed, online. */
	onReturn(listener: () => void): Unsubscribe;
	/** Calls when `online` may have changed. */
	onNetwork(listener: () => void): Unsubscribe;
	/** Calls when the page is no longer seen: another app, a locked screen. It may sleep soon. */
	onHide(listener: () => void): Unsubscribe;
	/** Calls when the page is being left for good, as far as it knows. */
	onLeave(listener: () => void): Unsubscribe;
}

function listen(
	target: EventTarget | undefined,
	names: string[],
	listener: (event: Event) => void
): Unsubscribe {
	for (const name of names) target?.addEventListener(name, listener);
	return () => {
		for (const name of names) target?.removeEventListener(name, listener);
	};
}

/** The page that this runs in; outside a browser one that is always online. */
export function browserPage(): Page {
	const window = typeof globalThis.addEventListener === 'function' ? globalThis : undefined;
	const document = (globalThis as { document?: Document }).document;
	return {
		online: () => (globalThis as { navigator?: Partial<Navigator> }).navigator?.onLine !== false,
		onReturn: (listener) => {
			const shown = listen(document, ['visibilitychange', 'resume'], () => {
				if (document?.visibilityState !== 'hidden') listener();
			});
			const back = listen(window, ['pageshow', 'online'], listener);
			return () => {
				shown();
				back();
			};
		},
		onNetwork: (listener) => listen(window, ['online', 'offline'], listener),
		onHide: (listener) =>
			listen(document, ['visibilitychange'], () => {
				if (document?.visibilityState === 'hidden') listener();
			}),
		onLeave: (listener) => listen(window, ['pagehide'], listener)
	};
}
