type Listener = (...values: unknown[]) => void;

/** Event listeners as Node has them, as far as a peer is listened to. */
class Emitter {
	readonly #listeners = new Map<string, { listener: Listener; once: boolean }[]>();

	on(event: string, listener: Listener): this {
		return this.#add(event, listener, false);
	}

	once(event: string, listener: Listener): this {
		return this.#add(event, listener, true);
	}

	removeListener(event: string, listener: Listener): this {
		const kept = (this.#listeners.get(event) ?? []).filter((one) => one.listener !== listener);
		this.#listeners.set(event, kept);
		return this;
	}

	off(event: string, listener: Listener): this {
		return this.removeListener(event, listener);
	}

	removeAllListeners(): this {
		this.#listeners.clear();
		return this;
	}

	emit(event: string, ...values: unknown[]): boolean {
		const listeners = this.#listeners.get(event) ?? [];
		if (listeners.length === 0 && event === 'error') throw values[0];
		for (const { listener, once } of [...listeners]) {
			if (once) this.removeListener(event, listener);
			listener.apply(this, values);
		}
		return listeners.length > 0;
	}

	#add(event: string, listener: Listener, once: boolean): this {
		this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), { listener, once }]);
		return this;
	}
}

/**
 * The stream under a peer. simple-peer is a Node stream, whose code is three quarters of its size; y-webrtc hears `data`
 * and calls `send`, and never pipes one anywhere. What comes is handed on at once, as a flowing Node stream does.
 */
export class Duplex extends Emitter {
	readable = true;
	writable = true;
	destroyed = false;
	readonly _readableState = { ended: false };
	readonly _writableState = { finished: false };

	/** Null: nothing more comes. */
	push(chunk: Uint8Array | string | null): boolean {
		if (this._readableState.ended) return false;
		if (chunk !== null) return this.emit('data', chunk);
		this._readableState.ended = true;
		queueMicrotask(() => this.emit('end'));
		return false;
	}

	end(): this {
		if (this._writableState.finished) return this;
		this._writableState.finished = true;
		queueMicrotask(() => this.emit('finish'));
		return this;
	}
}
