/** A run of positions of one client in a Yjs document. */
export interface Range {
	clock: number;
	len: number;
}

/** Positions by client; sorted, and no two of one client touch. */
export type Ranges = ReadonlyMap<number, readonly Range[]>;

/** Puts positions, given in any order, in theirs. */
export function rangesOf(parts: Iterable<readonly [client: number, ranges: Iterable<Range>]>): Ranges {
	const all = new Map<number, Range[]>();
	for (const [client, ranges] of parts) all.set(client, [...(all.get(client) ?? []), ...ranges]);
	return new Map([...all].map(([client, ranges]) => [client, joined(ranges)]));
}

/** Positions that are in any of these. */
export const union = (...sets: Ranges[]): Ranges => rangesOf(sets.flatMap((set) => [...set]));

function joined(ranges: Range[]): Range[] {
	const result: Range[] = [];
	for (const { clock, len } of ranges.filter((one) => one.len > 0).sort((a, b) => a.clock - b.clock)) {
		const last = result.at(-1);
		if (!last || last.clock + last.len < clock) result.push({ clock, len });
		else last.len = Math.max(last.len, clock + len - last.clock);
	}
	return result;
}

/** Cuts a run into parts that are wholly in a set or wholly outside, in order. */
export function partsOf(set: Ranges, client: number, { clock, len }: Range): (Range & { inside: boolean })[] {
	const end = clock + len;
	const parts: (Range & { inside: boolean })[] = [];
	let at = clock;
	const ranges = set.get(client) ?? [];
	for (let index = firstEndingAfter(ranges, clock); at < end; index++) {
		const range = ranges[index];
		if (!range || range.clock >= end) {
			parts.push({ clock: at, len: end - at, inside: false });
			break;
		}
		if (range.clock > at) parts.push({ clock: at, len: range.clock - at, inside: false });
		at = Math.max(at, range.clock);
		const until = Math.min(end, range.clock + range.len);
		parts.push({ clock: at, len: until - at, inside: true });
		at = until;
	}
	return parts;
}

/** Whether one position is in a set. */
export function includes(set: Ranges, client: number, clock: number): boolean {
	const ranges = set.get(client) ?? [];
	const range = ranges[firstEndingAfter(ranges, clock)];
	return range !== undefined && range.clock <= clock;
}

/** Positions of one set that are not in another. */
export const minus = (set: Ranges, other: Ranges): Ranges =>
	rangesOf(
		[...set].map(([client, ranges]): [number, Range[]] => [
			client,
			ranges.flatMap((range) => partsOf(other, client, range).filter(({ inside }) => !inside))
		])
	);

function firstEndingAfter(ranges: readonly Range[], clock: number): number {
	let low = 0;
	let high = ranges.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		const range = ranges[middle];
		if (range && range.clock + range.len <= clock) low = middle + 1;
		else high = middle;
	}
	return low;
}
