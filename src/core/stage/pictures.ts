/**
 * Pictures of the results, in the order in which the room sees them: the one figure first, then what it is made of, the
 * one that needs the longest look last. `stage.focus` names them.
 */
export const RESULT_PICTURES = [
	'total',
	'priorities',
	'departments',
	'slots',
	'sure',
	'distribution'
] as const;
export type ResultPicture = (typeof RESULT_PICTURES)[number];
