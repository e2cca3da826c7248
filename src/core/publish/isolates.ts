/** People as indices; a group is the list of its members, each once. */
export type Group = readonly number[];

/** After so many sets of people the search stops, and the answer is the careful one. */
const SEARCH_LIMIT = 30_000;
const EPSILON = 1e-9;

/**
 * Whether figures of these groups, put together, tell of somebody alone or of a group under the minimum.
 *
 * A mean with its n is a sum over people, so that all that adding and subtracting published figures can give is a
 * linear combination of the groups' indicator vectors. The groups are safe if no such combination, other than
 * nothing at all, is carried by fewer than `minimum` people. That covers the department against the total, slot
 * against slot, unions, overlaps and chains of differences alike. It takes published figures as exact: rounding
 * only makes it harder for who tries.
 *
 * The combinations are the vectors v with N v = 0, where N has as many rows as the groups leave open; one that is
 * carried by a set of people exists exactly where the columns of N of that set are linearly dependent.
 * Source of the problem: Cox (1980), "Suppression methodology and statistical disclosure control", JASA 75, 377-385.
 *
 * @param minimum least number of people that a figure may be of
 */
export function isolates(groups: readonly Group[], minimum: number): boolean {
	const { rows, sizes } = atomsOf(groups);
	const small = sizes.flatMap((size, atom) => (size < minimum ? [atom] : []));
	if (small.length === 0) return false;
	const columns = openColumns(rows, sizes.length);
	return hasDependentSet(
		small.map((atom) => ({ column: columns[atom] ?? [], size: sizes[atom] ?? 0 })),
		minimum
	);
}

/** People who are in exactly the same groups can't be told apart: they make one atom. */
function atomsOf(groups: readonly Group[]): { rows: number[][]; sizes: number[] } {
	const memberships = new Map<number, number[]>();
	groups.forEach((group, index) => {
		for (const person of group) {
			const known = memberships.get(person);
			if (known) known.push(index);
			else memberships.set(person, [index]);
		}
	});
	const atoms = new Map<string, { inside: Set<number>; size: number }>();
	for (const membership of memberships.values()) {
		const signature = membership.join();
		const atom = atoms.get(signature);
		if (atom) atom.size++;
		else atoms.set(signature, { inside: new Set(membership), size: 1 });
	}
	const columns = [...atoms.values()];
	return {
		rows: groups.map((_, index) => columns.map((atom) => (atom.inside.has(index) ? 1 : 0))),
		sizes: columns.map((atom) => atom.size)
	};
}

/** The columns of N, one for each atom: see `isolates`. */
function openColumns(rows: readonly number[][], atoms: number): number[][] {
	const { reduced, pivots } = reduce(rows, atoms);
	const isPivot = new Set(pivots);
	const free = Array.from({ length: atoms }, (_, atom) => atom).filter((atom) => !isPivot.has(atom));
	return Array.from({ length: atoms }, (_, atom) => {
		const row = reduced[pivots.indexOf(atom)];
		return free.map((column) => (row ? -(row[column] ?? 0) : column === atom ? 1 : 0));
	});
}

/** Gauss-Jordan elimination with partial pivoting. */
function reduce(rows: readonly number[][], width: number): { reduced: number[][]; pivots: number[] } {
	const left = rows.map((row) => [...row]);
	const reduced: number[][] = [];
	const pivots: number[] = [];
	for (let column = 0; column < width && left.length > 0; column++) {
		const best = left.reduce(
			(most, row, index) => (Math.abs(row[column] ?? 0) > Math.abs(left[most]?.[column] ?? 0) ? index : most),
			0
		);
		const head = left[best]?.[column] ?? 0;
		if (Math.abs(head) <= EPSILON) continue;
		const pivot = left.splice(best, 1).flatMap((row) => row.map((value) => value / head));
		for (const row of [...left, ...reduced]) subtract(row, pivot, row[column] ?? 0);
		reduced.push(pivot);
		pivots.push(column);
	}
	return { reduced, pivots };
}

function subtract(row: number[], other: readonly number[], times: number): void {
	if (times === 0) return;
	for (let index = 0; index < row.length; index++) {
		const value = (row[index] ?? 0) - times * (other[index] ?? 0);
		row[index] = Math.abs(value) <= EPSILON ? 0 : value;
	}
}

interface Atom {
	column: number[];
	size: number;
}

/** Looks for atoms of together fewer people than the minimum whose columns are linearly dependent. */
function hasDependentSet(atoms: readonly Atom[], minimum: number): boolean {
	let looked = 0;
	const search = (from: number, people: number, basis: readonly { row: number[]; at: number }[]): boolean => {
		for (let index = from; index < atoms.length; index++) {
			const { column, size } = atoms[index] ?? { column: [], size: minimum };
			if (people + size >= minimum) continue;
			if (++looked > SEARCH_LIMIT) return true;
			const rest = [...column];
			for (const { row, at } of basis) subtract(rest, row, (rest[at] ?? 0) / (row[at] ?? 1));
			const at = rest.findIndex((value) => Math.abs(value) > EPSILON);
			if (at < 0) return true;
			if (search(index + 1, people + size, [...basis, { row: rest, at }])) return true;
		}
		return false;
	};
	return search(0, 0, []);
}
