import { expect, test, type Page } from 'playwright/test';
import { Desk } from './support/desk.ts';
import { openHall } from './support/hall.ts';
import { CONSOLE, newDevice } from './support/people.ts';
import { join } from './support/phone.ts';
import { picture } from './support/pictures.ts';

const hall = openHall();

const takesPart = (page: Page) => expect(page.getByTestId('questions')).toBeVisible();
const waits = (page: Page) => expect(page.getByTestId('other-page')).toBeVisible();

async function asks(page: Page, text: string): Promise<void> {
	await page.getByTestId('questions').click();
	await page.getByTestId('question-text').fill(text);
	await page.getByTestId('question-send').click();
	await expect(page.getByTestId('question').filter({ hasText: text })).toBeVisible();
	await page.keyboard.press('Escape');
}

for (const locks of [true, false]) {
	test(`two tabs of one phone: one writes, the other says so and goes on after it${locks ? '' : ', without locks'}`, async () => {
		const ada = await newDevice(hall.browser, { viewport: CONSOLE });
		await ada.page.goto(hall.server.url);
		await ada.page.getByRole('button', { name: 'Try the sample' }).click();
		const desk = new Desk(ada.page);
		await desk.at('lobby');

		const { context, page: first } = await newDevice(hall.browser);
		// Plain http in a network has none.
		if (!locks) await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
		await join(first, await desk.link, 'Ben', 'Sales');
		await takesPart(first);
		await asks(first, 'Who decides this?');

		const second = await context.newPage();
		await second.goto(first.url());
		await waits(second);
		await takesPart(first);
		await picture('two-tabs', { second });

		await second.getByTestId('take-page').click();
		await takesPart(second);
		await waits(first);
		await asks(second, 'And by when?');

		// What one tab wrote, the next one goes on with: as the same person, with all that was asked.
		await second.close();
		await takesPart(first);
		await first.getByTestId('questions').click();
		for (const text of ['Who decides this?', 'And by when?'])
			await expect(first.getByTestId('question').filter({ hasText: text })).toBeVisible();
		await expect(ada.page.getByTestId('joined-count')).toHaveText('1');
		await context.close();
		await ada.context.close();
	});
}
