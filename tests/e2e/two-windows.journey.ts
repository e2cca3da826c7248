import { expect, test, type Page } from 'playwright/test';
import { Desk } from './support/desk.ts';
import { openHall } from './support/hall.ts';
import { CONSOLE, newDevice } from './support/people.ts';
import { picture } from './support/pictures.ts';

const hall = openHall();

/** That it is neither dimmed nor dead. */
const leads = async (page: Page) => {
	await expect(page.getByTestId('next')).toBeEnabled();
	await expect(page.getByTestId('other-window')).toHaveCount(0);
};
const looksOn = (page: Page) => expect(page.getByTestId('other-window')).toBeVisible();

for (const locks of [true, false]) {
	test(`two windows of one facilitator: one leads, the other looks on and goes on after it${locks ? '' : ', without locks'}`, async () => {
		const { context, page: first } = await newDevice(hall.browser, { viewport: CONSOLE });
		// Plain http in a network has none.
		if (!locks) await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
		await first.goto(hall.server.url);
		await first.locator('.starts').getByRole('button').first().click();
		const desk = new Desk(first);
		await desk.at('lobby');
		await leads(first);

		const second = await context.newPage();
		const other = new Desk(second);
		await second.goto(first.url());
		await looksOn(second);
		await leads(first);
		await second.keyboard.press('ArrowRight');
		await desk.goTo(1, 'before');
		await other.at('before');
		await picture('two-windows', { second });

		await second.getByTestId('take-lead').click();
		await leads(second);
		await looksOn(first);
		await other.goTo(2, 'strategy');
		await desk.at('strategy');

		// What one window kept, the next one goes on with: the way back is known.
		await second.close();
		await leads(first);
		await expect(first.getByTestId('undo')).toBeVisible();
		await context.close();
	});
}
