/**
 * y-webrtc keeps its rooms and sockets in module variables: one copy of the module is one page. Here every peer of a
 * test gets a copy of its own, compiled from the package's unmodified file, with a BroadcastChannel that reaches only
 * the tabs of its own browser.
 */
import * as buffer from 'lib0/buffer';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as error from 'lib0/error';
import * as logging from 'lib0/logging';
import * as map from 'lib0/map';
import * as math from 'lib0/math';
import * as mutex from 'lib0/mutex';
import * as observable from 'lib0/observable';
import * as promise from 'lib0/promise';
import * as random from 'lib0/random';
import * as string from 'lib0/string';
import * as websocket from 'lib0/websocket';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import * as awareness from 'y-protocols/awareness';
import * as sync from 'y-protocols/sync';
import type * as YWebrtc from 'y-webrtc';
import * as yjs from 'yjs';

type Subscriber = (data: Uint8Array, origin: unknown) => void;

/** What lib0/broadcastchannel offers, among the tabs of one browser that exists only here. */
export class Browser {
	readonly #tabs: Map<string, Set<Subscriber>>[] = [];

	/** A new tab's view of it. */
	tab() {
		const own = new Map<string, Set<Subscriber>>();
		this.#tabs.push(own);
		const heard = (name: string): Set<Subscriber> => {
			const all = own.get(name) ?? new Set<Subscriber>();
			own.set(name, all);
			return all;
		};
		return {
			subscribe: (name: string, subscriber: Subscriber) => heard(name).add(subscriber),
			unsubscribe: (name: string, subscriber: Subscriber) => heard(name).delete(subscriber),
			publish: (name: string, data: Uint8Array, origin: unknown = null) => {
				for (const tab of this.#tabs)
					if (tab !== own)
						setTimeout(() => tab.get(name)?.forEach((other) => other(data, 'broadcastchannel')), 0);
				for (const subscriber of [...heard(name)]) subscriber(data, origin);
			}
		};
	}
}

const require = createRequire(import.meta.url);
const shared: Record<string, unknown> = {
	'lib0/websocket': websocket,
	'lib0/map': map,
	'lib0/error': error,
	'lib0/random': random,
	'lib0/encoding': encoding,
	'lib0/decoding': decoding,
	'lib0/observable': observable,
	'lib0/logging': logging,
	'lib0/promise': promise,
	'lib0/buffer': buffer,
	'lib0/math': math,
	'lib0/mutex': mutex,
	'lib0/string': string,
	yjs,
	'y-protocols/sync': sync,
	'y-protocols/awareness': awareness
};

let compiled: ((require: (name: string) => unknown, exports: object) => void) | null = null;

/** A fresh copy of y-webrtc: one page, alone in its browser unless told otherwise. */
export function copyOfYWebrtc(browser = new Browser()): typeof YWebrtc {
	compiled ??= compileFunction(readFileSync(require.resolve('y-webrtc'), 'utf8'), [
		'require',
		'exports'
	]) as NonNullable<typeof compiled>;
	const tab = browser.tab();
	const exports = {};
	compiled((name) => {
		if (name === 'lib0/broadcastchannel') return tab;
		return shared[name] ?? (require(name) as unknown);
	}, exports);
	return exports as typeof YWebrtc;
}
