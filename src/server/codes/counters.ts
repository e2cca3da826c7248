/** What came of a request about a capsule. */
export const CODE_OUTCOMES = [
	'found',
	'unknown',
	'too-many',
	'kept',
	'dropped',
	'refused',
	'failed'
] as const;
export type CodeOutcome = (typeof CODE_OUTCOMES)[number];

/** How often each came about since the process began. */
export type CodeCounters = Record<CodeOutcome, number>;

export const newCodeCounters = (): CodeCounters =>
	Object.fromEntries(CODE_OUTCOMES.map((outcome) => [outcome, 0])) as CodeCounters;
