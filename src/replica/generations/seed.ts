import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { decodeStateVector, getState, type Doc } from 'yjs';
import { rangesOf, union, type Range, type Ranges } from './ranges.ts';
import type { Rejected } from './without.ts';

/** Which document of a board it is: `mark` tells those of one generation apart, and is empty in the first. */
export interface Which {
	generation: number;
	mark: string;
}

/** What a signed record says of a new generation's document. */
export interface Seed {
	/** The documents before this one, oldest first, and what was taken out of each. */
	steps: (Which & { rejected: Rejected })[];
	/** State vector of what it began with. */
	vector: Uint8Array;
}

/** Bounds of what is read; a board is restored a few times in a day, and its texts are short. */
const MOST = { bytes: 64 * 1024, steps: 1000, clients: 20_000, ranges: 200_000 };

function writeRanges(encoder: encoding.Encoder, ranges: Ranges): void {
	encoding.writeVarUint(encoder, ranges.size);
	for (const [client, list] of [...ranges].sort(([a], [b]) => a - b)) {
		encoding.writeVarUint(encoder, client);
		encoding.writeVarUint(encoder, list.length);
		for (const { clock, len } of list) {
			encoding.writeVarUint(encoder, clock);
			encoding.writeVarUint(encoder, len);
		}
	}
}

export function encodeSeed({ steps, vector }: Seed): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, steps.length);
	for (const { generation, mark, rejected } of steps) {
		encoding.writeVarUint(encoder, generation);
		encoding.writeVarString(encoder, mark);
		writeRanges(encoder, rejected.structs);
		writeRanges(encoder, rejected.deletions);
	}
	encoding.writeVarUint8Array(encoder, vector);
	return encoding.toUint8Array(encoder);
}

/** Null when it is none: peers write it. */
export function decodeSeed(bytes: Uint8Array): Seed | null {
	if (bytes.length > MOST.bytes) return null;
	const decoder = decoding.createDecoder(bytes);
	const count = (most: number): number => {
		const value = decoding.readVarUint(decoder);
		if (value > most) throw new Error('too many');
		return value;
	};
	const times = <T>(most: number, read: () => T): T[] => Array.from({ length: count(most) }, read);
	const range = (): Range => ({ clock: decoding.readVarUint(decoder), len: decoding.readVarUint(decoder) });
	const ranges = (): Ranges =>
		rangesOf(
			times(MOST.clients, (): [number, Range[]] => [decoding.readVarUint(decoder), times(MOST.ranges, range)])
		);
	try {
		const steps = times(MOST.steps, () => ({
			generation: decoding.readVarUint(decoder),
			mark: decoding.readVarString(decoder),
			rejected: { structs: ranges(), deletions: ranges() }
		}));
		const vector = decoding.readVarUint8Array(decoder);
		decodeStateVector(vector);
		return { steps, vector };
	} catch {
		return null;
	}
}

/** Whether a document holds all that its generation began with. */
export const hasBegun = (doc: Doc, { vector }: Seed): boolean =>
	[...decodeStateVector(vector)].every(([client, clock]) => getState(doc.store, client) >= clock);

/**
 * What is to be left out of an older document of the board. Of one that is not in the line, because two devices restored
 * at once: what the last restore left out.
 */
export function rejectedSince({ steps }: Seed, { generation, mark }: Which): Rejected {
	const found = steps.findIndex((step) => step.generation === generation && step.mark === mark);
	const since = steps.slice(found < 0 ? -1 : found).map(({ rejected }) => rejected);
	return {
		structs: union(...since.map(({ structs }) => structs)),
		deletions: union(...since.map(({ deletions }) => deletions))
	};
}
