/**
 * A clock that never goes back, over one that people and networks set: what was set back goes on from where it was. Waits
 * and patience are counted by it; after two days back nothing of this page would be due for two days.
 * @param wall milliseconds
 */
export function steady(wall: () => number): () => number {
	let last = wall();
	let behind = 0;
	return () => {
		const at = wall();
		if (at < last) behind += last - at;
		last = at;
		return at + behind;
	};
}
