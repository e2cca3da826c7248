/**
 * Text as it may be typed or pasted into a field, made plain: line ends of every system and of word processors become
 * line feeds, hard spaces become spaces, control characters go. On one line, line breaks become spaces.
 */
export function plainText(text: string, multiline: boolean): string {
	const lines = text
		.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
		.replace(/\u00a0/g, ' ')
		.replace(/[^\P{Cc}\n\t]|[\ufeff\ufffc]/gu, '');
	return multiline ? lines : lines.replace(/[ \t]*\n\s*/g, ' ').replace(/\t/g, ' ');
}
