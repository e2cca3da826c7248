/**
 * A person's text as one line of Markdown that reads exactly as they typed it: nothing in it is taken for a heading, a
 * list, emphasis, a link or HTML.
 */
export const escapeMarkdown = (text: string): string =>
	text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[\\`*_[\]<>|~&]/g, (sign) => (sign === '&' ? '&amp;' : `\\${sign}`))
		.replace(/^([#+=-]|\d{1,9}[.)])/, (start) => start.replace(/.$/, (sign) => `\\${sign}`))
		// Number signs at a heading's end would be taken for its closing sequence.
		.replace(/(?<=\s)#+$/, '\\$&');
