/** Whether `index` lies between the two halves of one character outside the basic plane (an emoji, say). */
export const splitsPair = (text: string, index: number): boolean =>
	index > 0 &&
	index < text.length &&
	(text.charCodeAt(index - 1) & 0xfc00) === 0xd800 &&
	(text.charCodeAt(index) & 0xfc00) === 0xdc00;

/** The text with every lone half replaced by U+FFFD, as UTF-8 would have it: what all devices agree on. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** The first `length` UTF-16 units, one fewer where the cut would go through a character. */
export const cutText = (text: string, length: number): string =>
	text.length <= length ? text : text.slice(0, splitsPair(text, length) ? length - 1 : length);
