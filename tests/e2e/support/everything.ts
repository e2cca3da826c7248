import type { BrowserContext, Page } from 'playwright/test';

declare global {
	/** Every message that came over a data channel or from the server, as characters of its bytes; kept by `listenIn`. */
	var received: string[] | undefined;
}

/** Keeps what peers and the server send to every page that is opened in this context from now on. */
export async function listenIn(context: BrowserContext): Promise<void> {
	await context.addInitScript(() => {
		const kept: string[] = (globalThis.received = []);
		const latin = (bytes: Uint8Array) => {
			let text = '';
			for (let at = 0; at < bytes.length; at += 8192)
				text += String.fromCharCode(...bytes.subarray(at, at + 8192));
			return text;
		};
		const keep = ({ data }: MessageEvent<unknown>) => {
			if (data instanceof ArrayBuffer) kept.push(latin(new Uint8Array(data)));
			else if (ArrayBuffer.isView(data))
				kept.push(latin(new Uint8Array(data.buffer, data.byteOffset, data.byteLength)));
			else kept.push(String(data));
		};
		const Native = globalThis.RTCPeerConnection;
		globalThis.RTCPeerConnection = class extends Native {
			override createDataChannel(label: string, options?: RTCDataChannelInit): RTCDataChannel {
				const channel = super.createDataChannel(label, options);
				channel.addEventListener('message', keep);
				return channel;
			}
		};
		const Socket = globalThis.WebSocket;
		globalThis.WebSocket = class extends Socket {
			constructor(url: string | URL, protocols?: string | string[]) {
				super(url, protocols);
				this.addEventListener('message', keep);
			}
		};
	});
}

/** What a page keeps, and what it has received: all that its person could read with developer tools. */
export interface Everything {
	stored: string;
	received: string;
}

/**
 * Reads every row of every table of every database, both storages, and what `listenIn` kept: the documents in memory hold
 * nothing that has come from anywhere else. Not the caches, where the app's own files are and no word of anybody.
 */
export async function everythingOn(page: Page): Promise<Everything> {
	return page.evaluate(async () => {
		const latin = (bytes: Uint8Array) => {
			let text = '';
			for (let at = 0; at < bytes.length; at += 8192)
				text += String.fromCharCode(...bytes.subarray(at, at + 8192));
			return text;
		};
		const textOf = (value: unknown): string =>
			JSON.stringify(value, (_, member: unknown) => {
				if (member instanceof ArrayBuffer) return latin(new Uint8Array(member));
				if (ArrayBuffer.isView(member))
					return latin(new Uint8Array(member.buffer, member.byteOffset, member.byteLength));
				if (member instanceof Map) return [...(member as Map<unknown, unknown>)];
				return member instanceof Set ? [...(member as Set<unknown>)] : member;
			}).replaceAll('\\"', '"');
		const done = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error ?? new Error('The database can not be read'));
			});
		const stored: string[] = [textOf({ ...localStorage }), textOf({ ...sessionStorage })];
		for (const { name } of await indexedDB.databases()) {
			const database = await done(indexedDB.open(name ?? ''));
			for (const table of database.objectStoreNames) {
				const store = database.transaction(table).objectStore(table);
				stored.push(textOf(await done(store.getAll())), textOf(await done(store.getAllKeys())));
			}
			database.close();
		}
		return { stored: stored.join('\n'), received: (globalThis.received ?? []).join('') };
	});
}
