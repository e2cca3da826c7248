/** Longest text of one recall answer, in UTF-16 units: a sheet of many of them must still fit its seal. */
export const RECALL_MAX = 60;

/** Longest key of a recall answer: folding writes letters out, and some signs become whole words. */
export const RECALL_KEY_MAX = 200;

/** Most bytes an encoded sheet may have: every sheet is padded to one size, so that its length says nothing. */
export const SHEET_MAX = 2046;
