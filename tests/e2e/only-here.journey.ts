import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { Desk } from './support/desk.ts';
import { openHall } from './support/hall.ts';
import { CONSOLE, newDevice } from './support/people.ts';
import { join } from './support/phone.ts';
import { picture } from './support/pictures.ts';

const hall = openHall();

const open = async (page: Page) => {
	await page.getByTestId('status').click();
	await page.getByTestId('on-this-phone').click();
	await expect(page.getByTestId('only-here-list')).toBeVisible();
};
const waiting = (page: Page) => page.getByTestId('only-here-waiting');

test('what is only on a phone is said in words, and is nothing once others have it', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	await ada.page.goto(hall.server.url);
	await ada.page.getByRole('button', { name: 'Try the sample' }).click();
	const desk = new Desk(ada.page);
	await desk.at('lobby');
	const link = await desk.link;
	const workshop = ada.page.url();
	const ben = await newDevice(hall.browser);
	const cleo = await newDevice(hall.browser);
	await join(ben.page, link, 'Ben', 'Sales');
	await join(cleo.page, link, 'Cleo', 'Production');
	const phone = ben.page;
	const place = phone.url();
	await open(phone);
	await expect(phone.getByTestId('only-here-list')).toContainText('has reached at least two other devices');
	await picture('only-here-nothing', { phone });
	await phone.keyboard.press('Escape');

	await test.step('Ben is alone and asks something: the phone says what of it is nowhere else', async () => {
		await Promise.all([ada.page.close(), cleo.page.close()]);
		await phone.getByTestId('questions').click();
		await phone.getByTestId('question-text').fill('Who keeps the customers that we have?');
		await phone.getByTestId('question-send').click();
		await expect(phone.getByTestId('question')).toBeVisible();
		await phone.keyboard.press('Escape');
		await open(phone);
		await expect(waiting(phone).locator('li')).toHaveText(['1 question to the stage']);
		await picture('only-here-question', { phone });
	});

	await test.step('the privacy page says the same from the disk, with the workshop closed', async () => {
		await phone.getByTestId('privacy').click();
		const section = phone.getByTestId('only-here');
		await expect(section.getByRole('heading', { level: 3 })).not.toHaveText('Workshop without a title');
		await expect(section.getByTestId('only-here-waiting').locator('li')).toHaveText([
			'1 question to the stage'
		]);
		await section.scrollIntoViewIfNeeded();
		await picture('only-here-privacy', { phone });
	});

	await test.step('the others come back: nothing of his is here alone, and stays so when they go again', async () => {
		const [desktop, other] = await Promise.all([ada.context.newPage(), cleo.context.newPage()]);
		await Promise.all([phone.goto(place), desktop.goto(workshop), other.goto(place)]);
		await open(phone);
		await expect(waiting(phone)).toHaveCount(0);
		await expect(phone.getByTestId('only-here-list')).toContainText('has reached at least two other devices');
		await Promise.all([desktop.close(), other.close()]);
		await phone.reload();
		await open(phone);
		await expect(phone.getByTestId('only-here-stays')).toBeVisible();
		await expect(waiting(phone)).toHaveCount(0);
	});
});
