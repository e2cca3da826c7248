/** The group minimum that applies, in people: 3 to 10. */
export const allowedMinimum = (wanted: number): number => Math.min(10, Math.max(3, Math.round(wanted)));

/** Whether a number of people is too small to be told. */
export const isFew = (people: number, minimum: number): boolean => people > 0 && people < minimum;
