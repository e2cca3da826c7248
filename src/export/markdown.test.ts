import { expect, test } from 'vitest';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { escapeMarkdown } from './markdown.ts';

test('any text reads in Markdown as it was typed', () => {
	const signs = fc.string({ unit: fc.constantFrom(...'\\`*_[]<>|~&#+-=.)!1ab :/()"\n') });
	fc.assert(
		fc.property(fc.oneof(signs, fc.string({ unit: 'grapheme' })), (text) => {
			const escaped = escapeMarkdown(text);
			const typed = text.replace(/\s+/g, ' ').trim();
			for (const [before, after] of [
				['', ''],
				['## ', ''],
				['- ', ''],
				['*', ' · x*']
			] as const) {
				const read = toString(fromMarkdown(`${before}${escaped}${after}`));
				const wanted = before === '*' ? `${typed} · x` : typed;
				if (typed && !(before === '*' && /^\P{L}|\P{L}$/u.test(typed)))
					expect(read).toBe(wanted.replaceAll('\u0000', '\uFFFD'));
			}
		}),
		{ numRuns: 500 }
	);
});
