/**
 * `npm run pictures`: walks through whole workshops in a real browser and takes a picture of every screen of every
 * surface, in both languages, light and dark, and of every phone screen at 320 pixels with large text, into pictures/;
 * then lays the most telling ones out as the README's contact sheet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from './chromium.ts';

const FOLDER = resolve('pictures');
const SHEET = 'tests/e2e/contact-sheet.png';

/** What the README shows: the wall large, console and phones beside it. */
const SHOWN = [
	['cascade-shareout-wall', 'wide'],
	['lobby-projector', 'wide'],
	['en-light-departments-console', 'wide'],
	['results-projector', 'wide'],
	['en-light-find-console', 'wide'],
	['cascade-map-wall', 'wide'],
	['en-light-join-phone', 'tall'],
	['en-light-quiz-single-phone', 'tall'],
	['asks-countered-ben', 'tall'],
	['en-dark-leader-pledge-phone', 'tall'],
	['results-phone', 'tall']
] as const;

const browser = findBrowser();
console.log(browser.note);
mkdirSync(FOLDER, { recursive: true });
const { status } = spawnSync(
	process.execPath,
	[
		'node_modules/playwright/cli.js',
		'test',
		'--config=tests/e2e/playwright.config.ts',
		'workshop',
		'accessibility',
		'asks',
		'cascade'
	],
	{ stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: browser.path, PICTURES: FOLDER } }
);
if (status !== 0) process.exit(status ?? 1);

const tiles = SHOWN.filter(([name]) => existsSync(join(FOLDER, `${name}.png`))).map(([name, shape]) => {
	const data = readFileSync(join(FOLDER, `${name}.png`)).toString('base64');
	return `<img class="${shape}" src="data:image/png;base64,${data}">`;
});
const page = await (
	await chromium.launch({ executablePath: browser.path, args: ['--no-sandbox', '--disable-gpu'] })
).newPage({ viewport: { width: 1600, height: 1000 } });
await page.setContent(`<style>
	body { margin: 0; padding: 32px; background: #d9d1bf; display: flex; flex-wrap: wrap; gap: 24px; justify-content: center }
	img { border-radius: 12px; box-shadow: 0 8px 28px #14212e33 }
	.wide { width: 744px; height: 418px; object-fit: cover; object-position: top }
	.tall { height: 590px }
</style>${tiles.join('')}`);
await page.screenshot({ path: SHEET, fullPage: true });
await page.context().browser()?.close();
console.log(`Pictures: ${FOLDER}; contact sheet: ${SHEET}`);
