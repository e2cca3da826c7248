/** Why a statistic has no value. */
export type Undefinedness =
	/** Nobody to compute it of. */
	| 'no-data'
	/** Fewer people than it needs. */
	| 'too-few'
	/** Fewer than two items. */
	| 'too-few-items'
	/** No variance where the formula divides by one. */
	| 'constant'
	/** Nobody changed. */
	| 'no-change'
	/** Everything was right before: there was nothing to gain. */
	| 'ceiling';

/** A statistic with the number of people that it is of, or why it has no value. */
export type Estimate<Values extends object = { value: number }> =
	({ defined: true; n: number } & Values) | { defined: false; n: number; reason: Undefinedness };

/** A statistic that has a value. */
export const known = <Values extends object>(n: number, values: Values): Estimate<Values> => ({
	defined: true,
	n,
	...values
});

/** A statistic that has none, with the reason. */
export const unknown = (
	n: number,
	reason: Undefinedness
): { defined: false; n: number; reason: Undefinedness } => ({
	defined: false,
	n,
	reason
});
