/** What a department may be given at the share-out, in minutes: the facilitator chooses one. */
export const PACES = [0.5, 1, 1.5, 2, 3, 4, 5, 7, 10] as const;
