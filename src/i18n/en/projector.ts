/** Texts of projector. */
export const messages = {} as const;
