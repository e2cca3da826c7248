import * as v from 'valibot';
import type { BoardContent } from '../pledge/pledge.ts';
import { integerSchema } from '../values/schema.ts';

/** Why a version was kept. */
export const VERSION_REASONS = ['time', 'deletion', 'submitted', 'restore', 'takeover'] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

/** A board as it once was. */
export interface BoardVersion {
	id: string;
	/** By the clock of the device that kept it, in milliseconds: for people, nothing is decided by it. */
	at: number;
	/** Participant id of who was at work; empty where nobody was. */
	by: string;
	why: VersionReason;
	content: BoardContent;
}

/** How much history a board carries: every phone of the department holds it. */
export const HISTORY = {
	/** Versions. */
	most: 24,
	/** UTF-16 units of all of them together, and of one. */
	size: 240_000,
	one: 120_000,
	/** Milliseconds of work between two that are kept for no other reason. */
	every: 3 * 60_000
} as const;

/** A version as it lies in a document; its content is JSON, read when somebody looks. */
export const versionSchema = v.object({
	n: integerSchema(0, 2 ** 31),
	at: v.pipe(v.number(), v.finite()),
	by: v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{20})?$/)),
	why: v.picklist(VERSION_REASONS),
	content: v.pipe(v.string(), v.maxLength(HISTORY.one))
});
export type StoredVersion = v.InferOutput<typeof versionSchema>;

/** UTF-16 units of all that people have written on a board. */
export const sizeOf = ({ wigs, stops }: BoardContent): number => {
	const texts = [
		...wigs.flatMap((wig) => [wig.statement, wig.lag, wig.unit, ...wig.leads.map(({ text }) => text)]),
		...stops.flatMap(({ what, who }) => [what, who])
	];
	return texts.reduce((sum, text) => sum + text.length, 0);
};

/** Whether so much went in one step that the board before it is worth keeping: a long sentence, or a good part of all. */
export const isLargeLoss = (before: BoardContent, after: BoardContent): boolean => {
	const lost = sizeOf(before) - sizeOf(after);
	return lost >= 60 || (lost >= 20 && lost >= sizeOf(before) / 3);
};

/** Ids of the versions that have to go, the oldest first; newest first in `versions`. */
export function outdated(versions: readonly { id: string; length: number }[]): string[] {
	let size = 0;
	return versions.flatMap(({ id, length }, at) => {
		size += length;
		return at >= HISTORY.most || size > HISTORY.size ? [id] : [];
	});
}
