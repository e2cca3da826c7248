/**
 * Number of letters to insert, drop, replace or swap with a neighbour to get from one text to the other: optimal
 * string alignment, the restricted form of Damerau-Levenshtein distance (Boytsov 2011, section 2.2). Stops early and
 * returns `most + 1` once it must be more than `most`.
 */
export const distance = (a: string, b: string, most: number): number => {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let beforeLast: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
			row.push(cost);
		}
		if (Math.min(...row) > most && Math.min(...last) > most) return most + 1;
		beforeLast = last;
		last = row;
	}
	return Math.min(last[b.length] ?? 0, most + 1);
};
