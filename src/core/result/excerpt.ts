/** Longest piece of a person's own text that goes into a problem's params. */
const EXCERPT_MAX = 80;

/** `text` on one line, at most 80 characters long, with an ellipsis where it was cut. Never cuts a character in half. */
export const excerpt = (text: string): string => {
	const line = [...text.replace(/\s+/g, ' ').trim()];
	return line.length <= EXCERPT_MAX ? line.join('') : line.slice(0, EXCERPT_MAX - 1).join('') + '…';
};
