/** Value below or at which a share (0 to 1) of a sample lies; 0 of nothing. */
export function quantile(sample: readonly number[], share: number): number {
	const sorted = [...sample].sort((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export interface Spread {
	min: number;
	median: number;
	p95: number;
	max: number;
}

export const spread = (sample: readonly number[]): Spread => ({
	min: quantile(sample, 0),
	median: quantile(sample, 0.5),
	p95: quantile(sample, 0.95),
	max: quantile(sample, 1)
});

export const mean = (sample: readonly number[]): number =>
	sample.length === 0 ? 0 : sample.reduce((sum, value) => sum + value, 0) / sample.length;

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));
