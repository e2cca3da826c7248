import { expect, test, type Locator, type Page } from 'playwright/test';
import { Desk } from './support/desk.ts';
import { openHall } from './support/hall.ts';
import { openFront } from './support/newer.ts';
import { CONSOLE, newDevice } from './support/people.ts';
import { join, keptForOffline, workTab } from './support/phone.ts';
import { picture } from './support/pictures.ts';

const hall = openHall();

const lookFor = (page: Page) =>
	page.evaluate(() =>
		navigator.serviceWorker.getRegistration().then((one) => one?.update().then(() => true))
	);

const offer = (page: Page) => page.getByRole('button', { name: 'Update now' });

/** Makes sure that what a person may want to press is under nothing. */
async function uncovered(...controls: Locator[]): Promise<void> {
	for (const control of controls) await control.click({ trial: true });
}

const accept = (page: Page) => Promise.all([page.waitForEvent('load'), offer(page).click()]);

test('a new version waits for each person’s yes: nothing typed is lost, the wall shows none of it', async () => {
	const front = await openFront(hall.server.port);
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const ben = await newDevice(hall.browser);
	const desk = new Desk(ada.page);
	await ada.page.goto(front.url);
	await ada.page.getByRole('button', { name: 'Try the sample' }).click();
	await desk.at('lobby');
	const wall = await desk.openWall(ada.context);
	await join(ben.page, await desk.link, 'Ben', 'Production');
	for (const { page } of [ada, ben]) await keptForOffline(page);
	await ada.page.bringToFront();
	await desk.goTo(3, 'departments');
	await workTab(ben.page, 'board');
	const field = ben.page.getByTestId('wig-statement').getByRole('textbox');
	await field.fill('Nobody waits lon');
	front.publish();
	for (const { page } of [ada, ben]) await lookFor(page);

	await test.step('a phone on its first visit is asked too, and goes on where it was', async () => {
		await expect(offer(ben.page)).toBeVisible();
		await uncovered(ben.page.getByTestId('status'), ben.page.getByTestId('questions'));
		await picture('update', { phone: ben.page });
		await field.press('End');
		await ben.page.keyboard.type('ger');
		await accept(ben.page);
		await workTab(ben.page, 'board');
		await expect(field).toHaveValue('Nobody waits longer');
		await expect(offer(ben.page)).toHaveCount(0);
	});

	await test.step('the console is asked, the wall is not; a yes on one page leaves the others as they are', async () => {
		const home = await ada.context.newPage();
		await home.goto(front.url);
		await expect(offer(home)).toBeVisible();
		await expect(offer(ada.page)).toBeVisible();
		await expect(offer(wall)).toHaveCount(0);
		await uncovered(
			ada.page.getByTestId('menu'),
			ada.page.getByTestId('next'),
			home.getByRole('radio', { name: 'Deutsch' })
		);
		// The console is as high as its window all the same: the large button is where it was.
		await expect(ada.page.getByTestId('next')).toBeInViewport({ ratio: 1 });
		await picture('update', { console: ada.page, home });
		await accept(home);
		await expect(offer(home)).toHaveCount(0);
		await accept(ada.page);
		await desk.at('departments');
		await desk.goTo(2, 'strategy');
		await expect(wall.locator('[data-screen="strategy"]')).toBeVisible();
	});
	expect([...ada.errors, ...ben.errors]).toEqual([]);
	for (const { context } of [ada, ben]) await context.close();
	front.close();
});
