/** Texts of home. */
export const messages = {} as const;
