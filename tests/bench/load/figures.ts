/** One line of the table: what, how much, and what it should reach. */
export interface Figure {
	what: string;
	value: number;
	unit: 'kB' | 'ms' | '' | 's';
	/** At most this (or, for scores, at least). */
	reach: number;
	least?: boolean;
}

/** The value that 95 of 100 do not exceed (nearest rank). */
export const p95 = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(0.95 * values.length) - 1)] ?? NaN;

/** One line for a terminal. */
export function line({ what, value, unit, reach, least }: Figure): string {
	const good = least ? value >= reach : value <= reach;
	const shown = Number.isInteger(value) ? String(value) : value.toFixed(unit === '' ? 3 : 1);
	return `${good ? 'ok  ' : 'MISS'}  ${what.padEnd(66)} ${shown.padStart(8)} ${unit.padEnd(2)}  (${least ? '>=' : '<='} ${reach})`;
}
