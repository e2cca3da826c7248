import { expect, test, type Page } from 'playwright/test';
import { CONSOLE, newDevice, WALL } from './support/people.ts';
import { join, workTab } from './support/phone.ts';
import { setClockOff } from './support/clock.ts';
import { picture } from './support/pictures.ts';
import { openHall } from './support/hall.ts';

const hall = openHall();

test('Ada slips, holds the wall, and says a line to all phones', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const desk = ada.page;
	const step = (id: string) => expect(desk.locator(`[data-testid="now"][data-step="${id}"]`)).toBeVisible();
	let wall!: Page;
	let link = '';
	const ben = await newDevice(hall.browser);

	await test.step('a sample workshop, the wall and a phone', async () => {
		await desk.goto(hall.server.url);
		await desk.getByRole('button', { name: 'Try the sample' }).click();
		await step('lobby');
		link = await desk.getByTestId('join-link').inputValue();
		const opening = ada.context.waitForEvent('page');
		await desk.getByTestId('open-projector').click();
		wall = await opening;
		await wall.setViewportSize(WALL);
		await expect(wall.locator('[data-screen="lobby"]')).toBeVisible();
		await desk.bringToFront();
		await join(ben.page, link, 'Ben', 'Production');
	});

	await test.step('a slip is taken back, by key, also after a reload', async () => {
		await desk.locator('nav').getByText('Strategy').click();
		await step('strategy');
		await desk.getByTestId('undo').click();
		await step('lobby');
		await desk.locator('nav').getByText('Strategy').click();
		await step('strategy');
		await desk.reload();
		await step('strategy');
		await desk.keyboard.press('u');
		await step('lobby');
		await expect(desk.getByTestId('undo')).toHaveCount(0);
	});

	await test.step('the wall is held while console and phones go on', async () => {
		await desk.locator('nav').getByText('Strategy').click();
		await step('strategy');
		await expect(wall.locator('[data-screen="strategy"]')).toBeVisible();
		await desk.keyboard.press('h');
		await expect(desk.getByTestId('hold')).toHaveAttribute('aria-pressed', 'true');
		await desk.locator('nav').getByText('Department work').click();
		await step('departments');
		await workTab(ben.page, 'board');
		await expect(ben.page.getByTestId('wig-statement')).toBeVisible();
		await wall.reload();
		await expect(wall.locator('[data-screen="strategy"]')).toBeVisible();
		await picture('held', { console: desk, projector: wall });
		await desk.getByTestId('hold').click();
		await expect(wall.locator('[data-screen="departments"]')).toBeVisible();
		await expect(desk.getByTestId('day-pace')).toContainText('of 80 min in this step');
	});

	await test.step('a phone whose clock is more than a day off shows the same time left', async () => {
		const cem = await newDevice(hall.browser);
		await setClockOff(cem.context, 26 * 3_600_000);
		await join(cem.page, link, 'Cem', 'Production');
		await desk.getByRole('button', { name: 'Start 80 minutes' }).click();
		const left = async (page: Page): Promise<number> =>
			Number(await page.getByRole('timer').first().getAttribute('data-seconds'));
		await expect.poll(async () => (await left(cem.page)) > 79 * 60).toBe(true);
		// Seconds tick on each page by themselves.
		await expect.poll(async () => Math.abs((await left(cem.page)) - (await left(ben.page)))).toBeLessThan(3);
		expect(await left(cem.page)).toBeLessThanOrEqual(80 * 60);
		await desk.getByRole('button', { name: 'Timer off' }).click();
		await expect(cem.page.getByRole('timer')).toHaveCount(0);
		expect(cem.errors).toEqual([]);
		await cem.context.close();
	});

	await test.step('one line to every phone, put away, said again, and taken away', async () => {
		await desk.keyboard.press('m');
		await desk.getByRole('button', { name: 'Five more minutes' }).click();
		await picture('broadcast', { console: desk });
		await desk.getByTestId('broadcast-send').click();
		const line = ben.page.getByTestId('broadcast');
		await expect(line).toContainText('Five more minutes');
		await picture('broadcast', { phone: ben.page });
		await line.getByRole('button').click();
		await expect(line).toHaveCount(0);
		await desk.getByTestId('speak').click();
		await desk.getByTestId('broadcast-text').fill('Five more minutes');
		await desk.keyboard.press('Enter');
		await expect(line).toContainText('Five more minutes');
		await desk.getByTestId('speak').click();
		await desk.getByTestId('broadcast-said').getByRole('button').click();
		await expect(line).toHaveCount(0);
	});

	expect([...ada.errors, ...ben.errors]).toEqual([]);
});
