/** Bounds of an ask: what its form lets in fits a record. Lengths are UTF-16 units. */
export const ASK_LIMITS = {
	/** What is asked, what is in and what is not, what was understood, and why not: a few sentences each. */
	text: 600,
	/** Of one KPI. */
	name: 120,
	unit: 40,
	number: 40,
	/** Two measurable signs at least, because one alone can be met without the thing that was meant. */
	leastKpis: 2,
	kpis: 5,
	/** That one person is writing at once. */
	drafts: 20,
	/** Turns of one ask. */
	turns: 60
} as const;
