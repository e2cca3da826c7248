import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import adapter from '@sveltejs/adapter-static';

const ROOT = 'build';
const PAGE = 'index.html';
const EARLY = 'early-files.json';

/** boot.js's place for what early-files.ts has found, in whatever quotes it is by now. */
const EARLY_PLACE = /(["'`])%catchball\.early-files%\1/;
/** What the framework would fetch at once. */
const PRELOADS = /\s*<link href="[^"]*" rel="modulepreload">/g;
const START = /Promise\.all\(\[\s*(import\("[^"]+"\)),\s*(import\("[^"]+"\))\s*\]\)/;

/**
 * The adapter for an app of static files and one page for all addresses, with this page's scripts begun by boot.js: at
 * once, or after the first paint where a picture stands for the page.
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function pageAdapter() {
	const files = adapter({ pages: ROOT, fallback: PAGE, strict: false });
	return {
		name: 'one-page',
		async adapt(builder) {
			await files.adapt(builder);
			const html = readFileSync(join(ROOT, PAGE), 'utf8');
			const early = readFileSync(join(ROOT, EARLY), 'utf8').trim();
			writeFileSync(join(ROOT, PAGE), begunByBoot(html, early));
			rmSync(join(ROOT, EARLY));
			await builder.compress(ROOT);
		}
	};
}

/**
 * @param {string} html the page as the framework made it
 * @param {string} early JSON of the files to fetch early
 * @returns {string} the same page, begun by boot.js
 * @throws when the page is no longer made the way this knows
 */
export function begunByBoot(html, early) {
	for (const part of [EARLY_PLACE, START])
		if (html.search(part) < 0) throw new Error(`The framework's page has changed: it has no ${part.source}`);
	return html
		.replace(EARLY_PLACE, () => early)
		.replace(PRELOADS, '')
		.replace(START, 'catchballBegun.then(() => Promise.all([$1, $2]))');
}
