/** People as indices 0..people-1; a group is the list of its members. */
export type Group = readonly number[];

/** Above this many candidate sets the search stops and the answer is the careful one. */
const SEARCH_LIMIT = 20_000;
const EPSILON = 1e-9;

/**
 * Whether figures of these groups, put together, tell of somebody alone or of a group under the minimum.
 *
 * A mean with its n is a sum over people, so that everything that adding and subtracting published figures can
 * give is a linear combination of the groups' indicator vectors. The groups are safe if no such combination,
 * other than nothing at all, is carried by fewer than `minimum` people. This covers the department against the
 * total, slot against slot, unions, overlaps and chains of differences alike (linear-programming disclosure
 * audit in the sense of Cox 1980, "Suppression methodology and statistical disclosure control", but for
 * exact values: rounding of what is published only makes the attacker's position worse).
 *
 * @param groups  the groups whose figures are shown, each of distinct members
 * @param minimum least number of people that a figure may be of
 */
export function isolates(groups: readonly Group[], minimum: number): boolean {
	const { rows, sizes } = atoms(groups);
	if (rows.some((row) => weight(row, sizes) < minimum)) return true;
	const small = sizes.flatMap((size, atom) => (size < minimum ? [atom] : []));
	if (small.length === 0) return false;
	// Only combinations that vanish on every large atom can be carried by few people.
	const rest = vanishingOn(
		rows,
		sizes.flatMap((size, atom) => (size < minimum ? [] : [atom]))
	).map((row) => small.map((atom) => row[atom] ?? 0));
	if (rest.length === 0) return false;
	return carriedByFew(
		rest,
		small.map((atom) => sizes[atom] ?? 0),
		minimum
	);
}

/** People who are in exactly the same groups can't be told apart: they make one atom. */
function atoms(groups: readonly Group[]): { rows: number[][]; sizes: number[] } {
	const distinct = new Map(groups.map((group) => [[...group].sort((a, b) => a - b).join(), group]));
	const membership = new Map<number, string>();
	[...distinct.values()].forEach((group, g) => {
		for (const person of group) membership.set(person, `${membership.get(person) ?? ''}${g},`);
	});
	const sizes = new Map<string, number>();
	for (const signature of membership.values()) sizes.set(signature, (sizes.get(signature) ?? 0) + 1);
	const columns = [...sizes.keys()].map(
		(signature) => new Set(signature.split(',').slice(0, -1).map(Number))
	);
	return {
		rows: [...distinct.keys()].map((_, g) => columns.map((column) => (column.has(g) ? 1 : 0))),
		sizes: [...sizes.values()]
	};
}

const weight = (row: readonly number[], sizes: readonly number[]): number =>
	row.reduce((sum, value, atom) => sum + (Math.abs(value) > EPSILON ? (sizes[atom] ?? 0) : 0), 0);

/** A basis of those combinations of the rows that are zero on all the given columns. */
function vanishingOn(rows: readonly number[][], columns: readonly number[]): number[][] {
	const left = rows.map((row) => [...row]);
	for (const column of columns) eliminate(left, column);
	// What is left may still be dependent: keep the rows that carry something.
	const basis: number[][] = [];
	for (let column = 0; left.length > 0 && column < (left[0]?.length ?? 0); column++) {
		const pivot = eliminate(left, column);
		if (pivot) basis.push(pivot);
	}
	return basis;
}

/** Takes the row that is largest in the column out of the rows, and the column out of the others. */
function eliminate(rows: number[][], column: number): number[] | null {
	let best = -1;
	let size = EPSILON;
	rows.forEach((row, index) => {
		const value = Math.abs(row[column] ?? 0);
		if (value > size) [best, size] = [index, value];
	});
	if (best < 0) return null;
	const [pivot] = rows.splice(best, 1);
	if (!pivot) return null;
	const head = pivot[column] ?? 1;
	for (const row of rows) {
		const factor = (row[column] ?? 0) / head;
		if (Math.abs(factor) <= EPSILON) continue;
		pivot.forEach((value, index) => (row[index] = (row[index] ?? 0) - factor * value));
		row[column] = 0;
	}
	return pivot;
}

/** Looks for a set of atoms under the minimum that carries a combination: outside it, the rank must fall. */
function carriedByFew(rows: readonly number[][], sizes: readonly number[], minimum: number): boolean {
	let looked = 0;
	const search = (from: number, people: number, left: number[][]): boolean => {
		if (++looked > SEARCH_LIMIT) return true;
		let grown = false;
		for (let atom = from; atom < sizes.length; atom++) {
			const size = sizes[atom] ?? 0;
			if (people + size >= minimum) continue;
			grown = true;
			const cleared = left.map((row) => row.map((value, index) => (index === atom ? 0 : value)));
			if (search(atom + 1, people + size, cleared)) return true;
		}
		// A set that can still grow is contained in one that was looked at.
		return !grown && vanishingOn(left, []).length < rows.length;
	};
	return search(
		0,
		0,
		rows.map((row) => [...row])
	);
}
