/** Number of avatar colours. */
const HUES = 8;

/** `Ada Lovelace` -> `AL`; at most two letters; a bullet for the nameless. */
export function initials(name: string): string {
	const words = name.trim().split(/\s+/u).filter(Boolean);
	const first = words[0];
	const last = words.length > 1 ? words[words.length - 1] : undefined;
	return (
		[first, last]
			.map((word) => (word ? ([...word][0] ?? '') : ''))
			.join('')
			.toLocaleUpperCase() || '•'
	);
}

/** The same colour for the same id on every device: 0 to 7. */
export function hueOf(id: string): number {
	let hash = 0;
	for (const char of id) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
	return hash % HUES;
}
