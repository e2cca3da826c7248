import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const RULES: RunOptions = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	resultTypes: ['violations']
};

/** What axe finds on a page as it stands, one line for each element: rule, element, what is wrong. */
export async function audit(page: Page): Promise<string[]> {
	// Evaluated and not inserted: the Content-Security-Policy takes no strange script.
	await page.evaluate(source);
	const { violations } = await page.evaluate(
		(rules) => (globalThis as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(rules),
		RULES
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, html, any, all, none }) => {
			const said = [...any, ...all, ...none].map(({ message }) => message).join('; ');
			return `${id} | ${target.join(' ')} | ${html.slice(0, 140)} | ${said}`;
		})
	);
}

/** Elements that stick out of the page to the right, where a person would have to scroll sideways. */
export function stickingOut(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width) return [];
		return [...document.querySelectorAll('body *')]
			.filter((element) => element.getBoundingClientRect().right > width + 1)
			.slice(-5)
			.map((element) => element.outerHTML.slice(0, 140));
	});
}
