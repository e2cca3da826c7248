/** Prints nested figures, one a line, with dotted names. */
export function print(result: object, prefix = ''): void {
	for (const [key, value] of Object.entries(result) as [string, unknown][]) {
		const name = prefix + key;
		if (value !== null && typeof value === 'object' && !Array.isArray(value)) print(value, `${name}.`);
		else console.log(`${name.padEnd(40)} ${String(value)}`);
	}
}
