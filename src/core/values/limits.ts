/**
 * How much of everything a workshop may hold. One table, because forms, imports and the guard against hostile peers
 * must agree: what a form lets in has to survive the trip to another device. Lengths are UTF-16 units.
 */
export const LIMITS = {
	/** Names of people's things: title, company, priority, department, unit of a step. */
	name: 120,
	/** Running text: vision, text of a priority, speaker notes. */
	text: 4000,
	/** One line: an indicator, a non-goal, an answer option. */
	line: 400,
	question: 1000,
	explanation: 1000,
	/** Texts on a department's board. */
	boardText: 2000,
	/** Numbers and units as typed. */
	number: 40,

	/** The method asks for three to five; outside of 1 to 7 it is no strategy to cascade. */
	priorities: 7,
	/** Indicators, and non-goals. */
	lines: 20,
	departments: 60,
	/** Headcount of one department. */
	people: 1_000_000,
	items: 60,
	options: 12,
	/** Accepted wordings of one recall item. */
	accepted: 40,
	/** Answers that one recall item may ask for. */
	need: 12,
	steps: 40,
	/** Length of a step: one day. */
	minutes: 1440,
	wigs: 3,
	/** Lead measures of one WIG; more than three are warned of, the cap only keeps a record small. */
	leads: 10,
	stops: 40
} as const;
