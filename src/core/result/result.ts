/** The outcome of a rule: a value, or problems that a person can act on. Rules return this; they never throw. */
export type Result<T, P = Problem> = { ok: true; value: T } | { ok: false; problems: P[] };

/** What is wrong, as a code that i18n turns into a sentence, with where it was found. */
export interface Problem {
	code: string;
	/** The file's name, when a file was read. */
	file?: string;
	/** 1-based line in that file. */
	line?: number;
	/** What the sentence needs: names, numbers, the offending text (already cut to 80 characters). */
	params?: Record<string, string | number>;
}

/** A successful result. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** A failed result with one or more problems. */
export const fail = <P = Problem>(...problems: P[]): { ok: false; problems: P[] } => ({
	ok: false,
	problems
});
