import { expect, test, type Page } from 'playwright/test';
import { CONSOLE, newDevice, WALL } from './support/people.ts';
import { Desk } from './support/desk.ts';
import { join, submitPledge, workTab } from './support/phone.ts';
import { leaveDialog } from './support/keyboard.ts';
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
		await desk.keyboard.press('t');
		const left = async (page: Page): Promise<number> =>
			Number(await page.getByRole('timer').first().getAttribute('data-seconds'));
		await expect.poll(async () => (await left(cem.page)) > 79 * 60).toBe(true);
		// Seconds tick on each page by themselves.
		await expect.poll(async () => Math.abs((await left(cem.page)) - (await left(ben.page)))).toBeLessThan(3);
		expect(await left(cem.page)).toBeLessThanOrEqual(80 * 60);
		await desk.keyboard.press('+');
		await expect.poll(async () => await left(cem.page)).toBeGreaterThan(80 * 60);
		await desk.getByRole('button', { name: 'Timer off' }).click();
		await expect(cem.page.getByRole('timer')).toHaveCount(0);
		// Of one number on the board both have the one that was written last, whatever their clocks say.
		await workTab(cem.page, 'board');
		for (const [writer, number] of [
			[cem, '31'],
			[ben, '32'],
			[cem, '33']
		] as const) {
			await writer.page.getByTestId('wig-to').fill(number);
			for (const { page } of [ben, cem]) await expect(page.getByTestId('wig-to')).toHaveValue(number);
		}
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

test('a slide that can’t be shown leaves the wall calm, and comes when it can', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const desk = new Desk(ada.page);
	await ada.page.goto(hall.server.url);
	await ada.page.getByRole('button', { name: 'Try the sample' }).click();
	await desk.at('lobby');
	const link = await desk.link;
	const ben = await newDevice(hall.browser);
	const opening = ada.context.waitForEvent('page');
	await ada.page.getByTestId('open-projector').click();
	const wall = await opening;
	await wall.setViewportSize(WALL);
	const thrown: string[] = [];
	wall.on('pageerror', ({ message }) => thrown.push(message));
	await expect(wall.locator('[data-screen="lobby"]')).toBeVisible();
	// Slides watch their size; what they do that with breaks.
	await wall.evaluate(() => {
		const Whole = ResizeObserver;
		class Broken {
			constructor() {
				throw new Error('A slide broke');
			}
		}
		Object.assign(globalThis, { ResizeObserver: Broken, mend: () => (globalThis.ResizeObserver = Whole) });
	});
	await ada.page.locator('nav').getByText('Strategy').click();
	await desk.at('strategy');
	await expect(wall.getByTestId('calm')).toBeVisible();
	await expect(wall.locator('[data-screen="strategy"] h1')).toHaveCount(0);
	await expect(wall.getByText(/error|wrong|broke/i)).toHaveCount(0);
	await picture('calm', { wall });
	// The same slide, with the next thing that happens.
	await wall.evaluate(() => (globalThis as unknown as { mend: () => void }).mend());
	await join(ben.page, link, 'Ben', 'Production');
	await expect(wall.getByTestId('calm')).toHaveCount(0);
	await expect(wall.locator('[data-screen="strategy"] h1')).toBeVisible();
	expect(thrown).toEqual([]);
	for (const { context } of [ada, ben]) await context.close();
});

test('Ada puts anything on the wall, found by a word and by keyboard alone', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const desk = new Desk(ada.page);
	const ben = await newDevice(hall.browser);
	await ada.page.goto(hall.server.url);
	await ada.page.getByRole('button', { name: 'Try the sample' }).click();
	await desk.at('lobby');
	const wall = await desk.openWall(ada.context);
	await join(ben.page, await desk.link, 'Ben', 'Production');
	await desk.goTo(3, 'departments');
	await workTab(ben.page, 'board');
	await submitPledge(ben.page, 'Share of donors');
	await desk.goTo(7, 'close');
	await ada.page.bringToFront();

	/** Types words into the search and takes what is first. */
	const find = async (words: string) => {
		await ada.page.keyboard.press('s');
		await expect(ada.page.getByTestId('spotlight-search')).toBeFocused();
		await ada.page.keyboard.type(words);
		await picture(`find-${words}`, { console: ada.page });
		await ada.page.keyboard.press('Enter');
		await expect(ada.page.getByRole('dialog')).toHaveCount(0);
	};

	await test.step('a goal, which phones read as well, until next takes it away', async () => {
		await find('donors stay');
		await expect(wall.locator('[data-screen="spotlight"]')).toContainText(
			'Double the monthly donors who stay'
		);
		await expect(ben.page.getByTestId('spotlight')).toContainText('A goal of Production');
		await picture('spotlight-goal', { console: ada.page, projector: wall, phone: ben.page });
		await ada.page.keyboard.press('ArrowRight');
		await expect(wall.locator('[data-screen="close"]')).toBeVisible();
		await expect(ben.page.getByTestId('spotlight')).toHaveCount(0);
		await desk.at('close');
	});

	await test.step('a department’s whole answer and a page of the strategy, from any step', async () => {
		await find('Production');
		await expect(wall.locator('[data-screen="shareout"]')).toContainText('Production');
		await find('one-day');
		await expect(wall.locator('[data-screen="strategy"]')).toContainText('One-day installation');
		await picture('spotlight-strategy', { projector: wall });
		await ada.page.getByTestId('spotlight-off').click();
		await expect(wall.locator('[data-screen="close"]')).toBeVisible();
	});

	await test.step('results are not found before they are out', async () => {
		await ada.page.keyboard.press('/');
		await ada.page.getByTestId('spotlight-search').fill('results');
		await expect(ada.page.getByText('Nothing here has these words.')).toBeVisible();
		await expect(ada.page.getByTestId('spotlight-row')).toHaveCount(0);
		await leaveDialog(ada.page);
	});
	expect([...ada.errors, ...ben.errors]).toEqual([]);
	for (const { context } of [ada, ben]) await context.close();
});

test('Carla runs the room from another device, until Ada takes that right away', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const desk = new Desk(ada.page);
	const carla = await newDevice(hall.browser, { viewport: CONSOLE });
	await setClockOff(carla.context, 26 * 3_600_000);
	const ben = await newDevice(hall.browser);
	await ada.page.goto(hall.server.url);
	await ada.page.getByRole('button', { name: 'Try the sample' }).click();
	await desk.at('lobby');
	await join(ben.page, await desk.link, 'Ben', 'Production');

	const openRoles = async () => {
		await ada.page.getByTestId('menu').click();
		await ada.page.getByRole('menuitem').first().click();
	};

	await openRoles();
	await ada.page.getByRole('radio', { name: 'Co-facilitator' }).click();
	await ada.page.getByTestId('make-invite').click();
	await join(carla.page, await ada.page.getByTestId('invite-link').inputValue(), 'Carla', 'Production');
	await carla.page.getByTestId('role-run').getByRole('link').click();
	const second = new Desk(carla.page);
	await second.at('lobby');

	await test.step('she moves the room, speaks to phones, covers the wall', async () => {
		await second.goTo(2, 'strategy');
		await desk.at('strategy');
		await expect(ben.page.getByTestId('strategy-page')).toBeVisible();
		await carla.page.keyboard.press('m');
		await carla.page.getByTestId('broadcast-text').fill('Carla says hello');
		await carla.page.keyboard.press('Enter');
		await expect(ben.page.getByTestId('broadcast')).toContainText('Carla says hello');
		await picture('co-facilitator', { console: carla.page });
		await carla.page.keyboard.press('u');
		await desk.at('lobby');
	});

	await test.step('what is said last counts everywhere, though her clock is a day ahead', async () => {
		await ada.page.keyboard.press('Escape');
		await expect(ada.page.getByRole('dialog')).toHaveCount(0);
		await ada.page.keyboard.press('m');
		await ada.page.getByTestId('broadcast-text').fill('Ada was the last');
		await ada.page.keyboard.press('Enter');
		await expect(ben.page.getByTestId('broadcast')).toContainText('Ada was the last');
		await desk.goTo(2, 'strategy');
		await second.at('strategy');
		await expect(ben.page.getByTestId('strategy-page')).toBeVisible();
		await second.goTo(0, 'lobby');
		await desk.at('lobby');
		await expect(ben.page.getByTestId('strategy-page')).toHaveCount(0);
		await carla.page.getByTestId('speak').click();
		await expect(carla.page.getByTestId('broadcast-said')).toContainText('Ada was the last');
		await carla.page.keyboard.press('Escape');
		await openRoles();
	});

	await test.step('the right is taken while she is on the console', async () => {
		await ada.page.getByRole('button', { name: 'Take the role back from Carla' }).click();
		await expect(carla.page.getByTestId('now')).toHaveCount(0);
		await expect(carla.page.getByRole('heading', { level: 1 })).toBeVisible();
		await picture('co-facilitator-revoked', { console: carla.page });
		await carla.page.keyboard.press('ArrowRight');
		await ada.page.keyboard.press('Escape');
		await ada.page.keyboard.press('ArrowRight');
		await desk.at('before');
		await expect(ben.page.getByTestId('quiz-start')).toBeVisible();
		await carla.page.reload();
		await expect(carla.page.getByTestId('now')).toHaveCount(0);
	});

	await test.step('she is somebody in the room again, with a phone’s page', async () => {
		await carla.page.getByRole('button', { name: 'Go on as a participant' }).click();
		await expect(carla.page.getByTestId('quiz-start')).toBeVisible();
	});
	expect([...ada.errors, ...carla.errors, ...ben.errors]).toEqual([]);
	for (const { context } of [ada, carla, ben]) await context.close();
});

test('Ada helps Ben with his phone and sees its screen, but none of his answers', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const desk = new Desk(ada.page);
	const ben = await newDevice(hall.browser, { locale: 'de-DE' });
	await ada.page.goto(hall.server.url);
	await ada.page.getByRole('button', { name: 'Try the sample' }).click();
	await desk.at('lobby');
	await join(ben.page, await desk.link, 'Ben', 'Production');
	await desk.goTo(1, 'before');
	await ben.page.getByTestId('quiz-start').click();
	await ben.page.getByTestId('status').click();
	const code = await ben.page.getByTestId('help-code').textContent();
	await picture('help-code', { phone: ben.page });
	const dialog = ada.page.getByTestId('help-dialog');
	const frame = ada.page.frameLocator('[data-testid="look-frame"]');

	await test.step('by the code that he reads out, in his language', async () => {
		await ada.page.keyboard.press('p');
		// she types at once: no press of Tab stands between the key and the code
		await expect(ada.page.getByTestId('help-code')).toBeFocused();
		await ada.page.getByTestId('help-code').fill(code?.toLowerCase() ?? '');
		await expect(ada.page.getByTestId('help-facts')).toContainText('Production');
		await expect(ada.page.getByTestId('help-facts')).toContainText('Deutsch');
		await expect(ada.page.getByTestId('help-facts')).toContainText('Connected.');
		await expect(frame.getByTestId('quiz-start')).toBeVisible();
		await expect(frame.locator('html')).toHaveAttribute('lang', 'de');
		await picture('help', { console: ada.page });
	});

	await test.step('she can go on in it while she talks, and nothing of that is anybody’s', async () => {
		await frame.getByTestId('quiz-start').click();
		await expect(frame.getByTestId('quiz-start')).toHaveCount(0);
		await expect(ada.page.getByTestId('here-production')).toHaveText('1');
		await ada.page.getByTestId('help-code').fill('Be');
		await expect(ada.page.getByTestId('look-frame')).toHaveCount(0);
		await ada.page.getByTestId('help-person').click();
		await expect(frame.getByTestId('quiz-start')).toBeVisible();
	});

	await test.step('the screen goes on with the room', async () => {
		await ada.page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
		await desk.goTo(2, 'strategy');
		await ada.page.getByTestId('assist').click();
		await ada.page.getByTestId('help-code').fill('Ben');
		await ada.page.getByTestId('help-person').click();
		await expect(frame.getByTestId('strategy-page')).toBeVisible();
		// An old code tells of a phone that has not heard of the new step.
		await ada.page.getByTestId('help-code').fill(code ?? '');
		await expect(ada.page.getByTestId('help-facts')).toContainText('has not heard of it');
		await expect(frame.getByTestId('quiz-start')).toBeVisible();
		await ada.page.getByTestId('help-code').fill('Nobody at all');
		await expect(dialog).toContainText('Nobody here is called that');
	});
	expect([...ada.errors, ...ben.errors]).toEqual([]);
	for (const { context } of [ada, ben]) await context.close();
});
