/** Rows that a list shows at once; the rest is found by searching. */
export const MOST_ROWS = 200;

/** Whether one of some texts holds what was typed, whatever the case. Nothing typed: everything matches. */
export const matches = (wanted: string, ...texts: string[]): boolean => {
	const word = wanted.trim().toLocaleLowerCase();
	return word === '' || texts.some((text) => text.toLocaleLowerCase().includes(word));
};
