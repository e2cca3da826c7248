import type { DataChannelLike } from '../rtc.ts';
import type { Link } from './link.ts';
import type { Frame } from './frames.ts';

/** The data channel that simple-peer sees: whole frames go in and come out, the link below does the rest. */
export class GuardedChannel {
	onopen: (() => void) | null = null;
	onclose: (() => void) | null = null;
	onerror: ((event: { error?: unknown; message?: string }) => void) | null = null;
	onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
	onbufferedamountlow: (() => void) | null = null;
	binaryType: BinaryType = 'arraybuffer';
	bufferedAmountLowThreshold = 0;
	readonly #inner: DataChannelLike;
	readonly #link: Link;

	constructor(inner: DataChannelLike, link: Link) {
		this.#inner = inner;
		this.#link = link;
		inner.binaryType = 'arraybuffer';
		inner.onopen = () => {
			link.opened();
			this.onopen?.();
		};
		inner.onclose = () => {
			link.ended();
			this.onclose?.();
		};
		inner.onerror = (event) => this.onerror?.(event);
		inner.onmessage = ({ data }) => link.received(new Uint8Array(data));
		inner.onbufferedamountlow = () => link.drain();
		link.attach({
			deliver: (frame) => this.onmessage?.({ data: frame.slice().buffer }),
			// As if the channel had closed: simple-peer then tidies up without calling it an error.
			abandon: () => this.onclose?.()
		});
	}

	get label(): string {
		return this.#inner.label;
	}
	get readyState(): RTCDataChannelState {
		return this.#inner.readyState;
	}
	get bufferedAmount(): number {
		return this.#inner.bufferedAmount + this.#link.waiting;
	}

	send(message: Frame): void {
		this.#link.fromAbove(message);
	}

	close(): void {
		this.#link.ended();
		this.#inner.close();
	}
}
