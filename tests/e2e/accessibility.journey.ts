import { expect, test } from 'playwright/test';
import { audit, stickingOut } from './support/audit.ts';
import { Desk } from './support/desk.ts';
import { tabTo, walk } from './support/keyboard.ts';
import { CONSOLE, newDevice, PHONE } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { openHall } from './support/hall.ts';
import { tour, type Look } from './support/tour.ts';

const hall = openHall();

/** The narrowest phone, with the device's text half as large again. */
const NARROW = { width: 320, height: 640 };

for (const [language, locale] of [
	['English', 'en-GB'],
	['German', 'de-DE']
] as const) {
	test(`nothing stands in anybody's way on any screen, in ${language}`, async () => {
		test.setTimeout(900_000);
		const look: Look = async (name, surface, page) => {
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
				const where = `${locale.slice(0, 2)}-${colorScheme}-${name}`;
				await picture(where, { [surface]: page });
				// Soft: one walk tells of everything that is in the way.
				expect.soft(await audit(page), `${surface} ${where}`).toEqual([]);
			}
			await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
			if (surface !== 'phone' && surface !== 'home') return;
			const before = page.viewportSize() ?? PHONE;
			await page.setViewportSize(NARROW);
			await page.evaluate(() => document.documentElement.style.setProperty('font-size', '150%'));
			expect.soft(await stickingOut(page), `${surface} ${name} sticks out`).toEqual([]);
			await picture(`${locale.slice(0, 2)}-narrow-${name}`, { [surface]: page });
			await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
			await page.setViewportSize(before);
		};

		const devices = await tour(hall.browser, hall.server.url, locale, look);
		expect(devices.flatMap(({ errors }) => errors)).toEqual([]);
		for (const { context } of devices) await context.close();
	});
}

test('a workshop by keyboard alone, with steps that are announced', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const desk = new Desk(ada.page);
	await ada.page.goto(hall.server.url);
	await tabTo(ada.page, '.starts button');
	await ada.page.keyboard.press('Enter');
	await desk.at('lobby');
	const link = await desk.link;

	const ben = (await newDevice(hall.browser)).page;
	await ben.goto(link);
	await expect(ben.getByTestId('join-department')).toBeVisible();
	await tabTo(ben, '[data-testid="join-name"]');
	await ben.keyboard.type('Ben');
	await tabTo(ben, '[data-testid="join-department"]');
	await ben.keyboard.press('Space');
	await tabTo(ben, '[data-testid="join-submit"]');
	await ben.keyboard.press('Enter');
	await expect(ben.getByTestId('step-name')).toBeVisible();

	const hidden = async (page: typeof ben) => (await walk(page)).filter(({ shown }) => !shown);
	expect(await hidden(ben)).toEqual([]);
	expect(await hidden(ada.page)).toEqual([]);

	const announced = ben.getByTestId('announcement');
	const lobby = await announced.textContent();
	await tabTo(ada.page, '[data-testid="next"]');
	await ada.page.keyboard.press('Enter');
	await desk.at('before');
	await expect(announced).not.toHaveText(lobby ?? '');
	await tabTo(ben, '[data-testid="quiz-start"]');
	await ben.keyboard.press('Enter');
	await expect(ben.getByTestId('quiz-question')).toBeFocused();
	await tabTo(ben, '[data-testid="quiz-options"], [data-testid="quiz-order"], [data-testid="quiz-recall"]');
	expect(await hidden(ben)).toEqual([]);
});
