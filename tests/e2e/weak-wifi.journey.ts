import { expect, test } from 'playwright/test';
import { Desk } from './support/desk.ts';
import { openHall } from './support/hall.ts';
import { CONSOLE, newDevice } from './support/people.ts';
import { join } from './support/phone.ts';

const hall = openHall();

test('a Wi-Fi that drops every request once: a phone joins all the same, and nobody reloads anything', async () => {
	const { page: ada } = await newDevice(hall.browser, { viewport: CONSOLE });
	await ada.goto(hall.server.url);
	await ada.locator('.starts').getByRole('button').first().click();
	const desk = new Desk(ada);
	await desk.at('lobby');

	const { page, context } = await newDevice(hall.browser);
	const dropped = new Set<string>();
	await context.route('**/_app/immutable/**', (route) => {
		const url = route.request().url();
		if (dropped.has(url)) return route.continue();
		dropped.add(url);
		return route.abort('connectionreset');
	});
	await join(page, await desk.link, 'Ben', 'Production');
	await expect(ada.getByTestId('joined-count')).toHaveText('1');
	expect([...dropped].filter((url) => url.endsWith('.js')).length).toBeGreaterThan(8);
	// Styles were dropped as well: the phone's header is one.
	expect([...dropped].some((url) => url.endsWith('.css'))).toBe(true);
	await expect(page.locator('.phone')).toHaveCSS('display', 'flex');
});
