import { excerpt } from './excerpt.ts';
import type { ProblemCode, ProblemParams } from './codes.ts';
import type { Problem } from './result.ts';

/** Where something was found: nothing for what was not read from a file. */
export interface Place {
	file?: string;
	/** 1-based. */
	line?: number;
}

/** A problem of a known code. Texts among the params are cut to 80 characters. */
export const problem = <C extends ProblemCode>(code: C, place: Place, params: ProblemParams<C>): Problem => {
	const cut: Record<string, string | number> = {};
	for (const [name, value] of Object.entries<string | number>(params)) {
		cut[name] = typeof value === 'string' ? excerpt(value) : value;
	}
	return { code, ...place, params: cut };
};

/** Problems in the order of their lines; those without a line come last. */
export const byLine = (problems: readonly Problem[]): Problem[] =>
	[...problems].sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0);
