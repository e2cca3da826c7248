/** The group minimum lies between these, in people; where nobody has chosen one it is the last. */
export const LEAST_MINIMUM = 3;
export const MOST_MINIMUM = 10;
export const USUAL_MINIMUM = 5;

/** The group minimum that applies, in people: 3 to 10. */
export const allowedMinimum = (wanted: number): number =>
	Math.min(MOST_MINIMUM, Math.max(LEAST_MINIMUM, Math.round(wanted)));

/** Whether a number of people is too small to be told. */
export const isFew = (people: number, minimum: number): boolean => people > 0 && people < minimum;
