/** Writes small numbers and short texts one after the other. */
export class Writer {
	private readonly parts: number[] = [];

	/** 0 to 255. */
	byte(value: number): void {
		this.parts.push(value & 0xff);
	}

	/** A text of at most 255 bytes in UTF-8, its length first. */
	text(value: string): void {
		const bytes = new TextEncoder().encode(value);
		if (bytes.length > 255) throw new RangeError('text of more than 255 bytes');
		this.byte(bytes.length);
		for (const byte of bytes) this.parts.push(byte);
	}

	get length(): number {
		return this.parts.length;
	}

	bytes(): Uint8Array {
		return Uint8Array.from(this.parts);
	}
}

/** Reads what `Writer` wrote; throws a RangeError or TypeError on anything else, for its caller to catch. */
export class Reader {
	private at = 0;

	constructor(private readonly source: Uint8Array) {}

	byte(): number {
		const value = this.source[this.at];
		if (value === undefined) throw new RangeError('ends too early');
		this.at++;
		return value;
	}

	text(): string {
		const length = this.byte();
		if (this.at + length > this.source.length) throw new RangeError('ends too early');
		const bytes = this.source.subarray(this.at, this.at + length);
		this.at += length;
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	}

	get done(): boolean {
		return this.at === this.source.length;
	}
}
