import type { Page } from 'playwright/test';
import * as Y from 'yjs';

const MESSAGE_SYNC = 0;
const SYNC_STEP_1 = 0;
const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;

/** A length in y-protocols' variable-length form. */
function varUint(value: number): number[] {
	const bytes: number[] = [];
	for (let rest = value; ; rest = Math.floor(rest / 128)) {
		if (rest < 128) return [...bytes, rest];
		bytes.push((rest % 128) | 128);
	}
}

const frame = (type: number, content: Uint8Array): number[] => [
	MESSAGE_SYNC,
	type,
	...varUint(content.length),
	...content
];

function contentOf(bytes: number[]): Uint8Array {
	let at = 2;
	let length = 0;
	for (let factor = 1; ; factor *= 128) {
		const byte = bytes[at++] ?? 0;
		length += (byte & 127) * factor;
		if (byte < 128) break;
	}
	return Uint8Array.from(bytes.slice(at, at + length));
}

/**
 * Somebody with developer tools on a device that has joined: reads a room's document past the app, changes it as they
 * like, and has their own app spread it to everybody.
 */
export class Rogue {
	constructor(
		private readonly page: Page,
		private readonly topic: string
	) {}

	async tamper(change: (records: Y.Map<Uint8Array>, doc: Y.Doc) => void): Promise<void> {
		const doc = new Y.Doc();
		Y.applyUpdate(doc, await this.#read());
		const before = Y.encodeStateVector(doc);
		change(doc.getMap<Uint8Array>('records'), doc);
		const update = frame(SYNC_UPDATE, Y.encodeStateAsUpdate(doc, before));
		await this.page.evaluate(
			([topic, bytes]) => {
				const channel = new BroadcastChannel(topic);
				channel.postMessage(Uint8Array.from(bytes).buffer);
				channel.close();
			},
			[this.topic, update] as const
		);
	}

	/** The whole document as the device's own app has it. */
	async #read(): Promise<Uint8Array> {
		const ask = frame(SYNC_STEP_1, Uint8Array.from([0]));
		const answer = await this.page.evaluate(
			([topic, bytes, wanted]) =>
				new Promise<number[]>((resolve) => {
					const channel = new BroadcastChannel(topic);
					channel.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
						const heard = [...new Uint8Array(data)];
						if (heard[0] !== 0 || heard[1] !== wanted) return;
						channel.close();
						resolve(heard);
					};
					channel.postMessage(Uint8Array.from(bytes).buffer);
				}),
			[this.topic, ask, SYNC_STEP_2] as const
		);
		return contentOf(answer);
	}
}
