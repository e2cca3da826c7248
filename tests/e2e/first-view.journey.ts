import { expect, test } from 'playwright/test';
import type { Locator, Page } from 'playwright';
import { audit } from './support/audit.ts';
import { openHall } from './support/hall.ts';
import { CONSOLE, newDevice, PHONE, startBrowser, type DeviceOptions } from './support/people.ts';
import { picture } from './support/pictures.ts';

const hall = openHall();

/** A device whose app starts when it is told to; until then there is what the page itself brings. */
async function heldBack(options: DeviceOptions = {}, browser = hall.browser) {
	const device = await newDevice(browser, options);
	let start = (): void => undefined;
	const started = new Promise<void>((resolve) => (start = resolve));
	await device.context.route('**/_app/immutable/entry/*.js', async (route) => {
		await started;
		await route.continue();
	});
	return { ...device, start };
}

const large = (page: Page): Locator[] => [
	page.getByRole('heading', { level: 1 }),
	page
		.getByText(/^(One strategy day|Ein Strategietag|Scan the code|Den Code an der Wand)/)
		.filter({ visible: true })
		.first()
];

/** Where the large texts stand, in whole pixels, once their letters are there. */
async function places(page: Page): Promise<unknown> {
	// Before its styles have come, the page would say everything at once; a browser paints nothing of that.
	await expect(page.locator('html')).toHaveAttribute('data-painted');
	for (const one of large(page)) await expect(one).toBeVisible();
	await page.evaluate(() => document.fonts.ready);
	const boxes = await Promise.all(large(page).map((one) => one.boundingBox()));
	return boxes.map((box) => box && Object.values(box).map(Math.round));
}

const NARROW = { width: 320, height: 640 };
for (const [name, viewport, flags] of [
	['a phone', PHONE],
	['a narrow phone', NARROW],
	['a narrow phone with text twice as large', NARROW, ['--blink-settings=defaultFontSize=32']],
	['a tablet', { width: 768, height: 1024 }],
	['a laptop', CONSOLE]
] as [string, typeof PHONE, string[]?][])
	test(`the first view is there before the app, and stays where it is, on ${name}`, async () => {
		const browser = flags ? await startBrowser(undefined, flags) : hall.browser;
		for (const path of ['', 'join'])
			for (const locale of ['en-GB', 'de-DE']) {
				const { page, start, context, errors } = await heldBack({ viewport, locale }, browser);
				await page.goto(`${hall.server.url}/${path}`, { waitUntil: 'commit' });
				const before = await places(page);
				expect(await audit(page), `${path} ${locale}`).toEqual([]);
				await picture(`first-view-${path || 'home'}-${locale}-before`, { home: page });
				await page.evaluate(() => {
					new PerformanceObserver((list) => {
						document.documentElement.dataset.shifted = JSON.stringify(list.getEntries());
					}).observe({ type: 'layout-shift' });
				});
				start();
				await expect(page.locator('[data-surface="home"]')).toBeVisible();
				await expect(page.locator('#boot')).not.toBeAttached();
				expect(await places(page), `${path} ${locale}`).toEqual(before);
				await picture(`first-view-${path || 'home'}-${locale}-after`, { home: page });
				expect(await page.evaluate(() => document.documentElement.dataset.shifted)).toBeUndefined();
				expect(errors).toEqual([]);
				await context.close();
			}
		if (flags) await browser.close();
	});

test('it is shown only where the page will say the same', async () => {
	const { page, start } = await heldBack();
	const url = hall.server.url;
	const opens = async (address: string) => {
		await page.goto('about:blank');
		await page.goto(address, { waitUntil: 'commit' });
		await expect(page.locator('#boot')).toBeVisible();
	};
	await opens(`${url}/join#v1.scanned`);
	await expect(page.getByRole('heading')).toHaveCount(0);
	await opens(`${url}/privacy`);
	await expect(page.getByRole('heading')).toHaveCount(0);
	// Who has wiped this device reads that first.
	await page.evaluate(() => sessionStorage.setItem('catchball:wiped', '1'));
	await opens(url);
	await expect(page.getByRole('heading')).toHaveCount(0);
	await page.evaluate(() => sessionStorage.clear());
	await opens(url);
	await expect(page.getByRole('heading', { name: 'Throw your strategy.' })).toBeVisible();
	// Somebody who has workshops here will see their list.
	await page.evaluate(() => localStorage.setItem('catchball/returning', '1'));
	await opens(url);
	await expect(page.getByRole('heading')).toHaveCount(0);
	start();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('where it stands, the scripts come after it', async () => {
	for (const path of ['', 'join']) {
		const { page, context } = await newDevice(hall.browser);
		await page.goto(`${hall.server.url}/${path}`);
		await expect(page.locator('#boot')).not.toBeAttached();
		const [painted, begun] = await page.evaluate(() => {
			const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
			const paint = performance.getEntriesByName('first-contentful-paint')[0];
			return [paint?.startTime, Math.min(...scripts.map(({ startTime }) => startTime))] as const;
		});
		expect(begun).toBeGreaterThan(painted ?? Infinity);
		await context.close();
	}
});

test('where none stands, or none can be painted, the scripts wait for nothing', async () => {
	const { page, context } = await newDevice(hall.browser);
	// Nothing is painted without these styles, which don't come.
	await context.route('**/assets/first.*.css', () => undefined);
	for (const address of ['join#v1.scanned', '']) {
		await page.goto('about:blank');
		const asked = page.waitForRequest('**/_app/immutable/entry/*.js');
		await page.goto(`${hall.server.url}/${address}`, { waitUntil: 'commit' });
		await asked;
	}
	await context.close();
});

test('on a slow Wi-Fi it says so below the first view', async () => {
	const { page } = await heldBack({ viewport: NARROW, locale: 'de-DE' });
	await page.goto(hall.server.url, { waitUntil: 'commit' });
	const note = page.getByText('Das WLAN ist hier langsam.');
	await expect(note).toBeVisible();
	const [text, lead] = [await note.boundingBox(), await large(page)[1]?.boundingBox()];
	expect(text?.y).toBeGreaterThanOrEqual((lead?.y ?? 0) + (lead?.height ?? Infinity));
	await picture('first-view-slow', { home: page });
});
