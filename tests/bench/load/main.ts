/**
 * `npm run bench:load`: what a phone pays to join, how soon it can be used, and how quickly the room follows. Prints a
 * table and ends with 1 when something is missed. `--only sizes,lighthouse,room,offline` measures a part,
 * `--people 30` says how many real browsers type.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { Desk } from '../../e2e/support/desk.ts';
import { CONSOLE, newDevice, startBrowser } from '../../e2e/support/people.ts';
import { ServerProcess } from '../../e2e/support/server.ts';
import build from '../../e2e/support/build.ts';
import { findBrowser } from '../../support/chromium.ts';
import { line, type Figure } from './figures.ts';
import { lighthouse } from './lighthouse.ts';
import { offlineStart } from './offline.ts';
import { people, stepChanges, typing } from './room.ts';
import { sizes } from './sizes.ts';

const { values } = parseArgs({
	options: {
		only: { type: 'string', default: 'sizes,lighthouse,room,offline' },
		people: { type: 'string', default: '30' }
	}
});
const wanted = new Set(values.only.split(','));
/** Folder of a browser whose phone has joined; made when it is first needed. */
let kept: string | undefined;
const found = findBrowser();
process.env.CHROMIUM_PATH = found.path;
build();

const browser = await startBrowser();
const server = await ServerProcess.start();
const figures: Figure[] = [];
const report = (...more: Figure[]) => {
	for (const figure of more) console.log(line(figure));
	figures.push(...more);
};

const ada = await newDevice(browser, { viewport: CONSOLE });
const desk = new Desk(ada.page);
await ada.page.goto(server.url);
await ada.page.locator('.starts').getByRole('button').first().click();
await desk.at('lobby');
const link = await desk.link;

if (wanted.has('sizes')) {
	await desk.goTo(1, 'before');
	report(...(await sizes(browser, server.url, link)));
}
if (wanted.has('lighthouse')) {
	await desk.goTo(0, 'lobby');
	report(...lighthouse('home', `${server.url}/`, found.path ?? ''));
	report(...lighthouse('join', `${server.url}/join`, found.path ?? ''));
	report(...lighthouse('phone', await joinedProfile(), found.path ?? '', profile()));
}
if (wanted.has('room')) {
	await desk.goTo(0, 'lobby');
	const phones = await people(browser, link, 12);
	report(await stepChanges(desk, phones, 40));
	const more = await people(browser, link, Math.max(0, Number(values.people) - phones.length));
	report(await typing(desk, [...phones, ...more], 140));
	// What follows is about a phone by itself, and these share its processor.
	for (const page of [...phones, ...more]) await page.context().close();
}
if (wanted.has('offline')) report(await offlineStart(browser, link, () => server.kill()));

await browser.close();
await server.kill();
process.exit(figures.every(({ value, reach, least }) => (least ? value >= reach : value <= reach)) ? 0 : 1);

function profile(): string {
	kept ??= mkdtempSync(join(tmpdir(), 'catchball-phone-'));
	return kept;
}

/** Joins in a browser that keeps its storage, and gives the address of the phone's page. */
async function joinedProfile(): Promise<string> {
	const context = await chromium.launchPersistentContext(profile(), {
		executablePath: found.path,
		args: ['--no-sandbox', '--disable-gpu'],
		serviceWorkers: 'block'
	});
	const page = await context.newPage();
	await page.goto(link);
	await page.getByTestId('join-department').locator('label').first().click();
	await page.getByTestId('join-submit').click();
	await page.getByTestId('step-name').waitFor();
	const address = page.url();
	await context.close();
	return address;
}
