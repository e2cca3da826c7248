import { expect, test, type Page } from 'playwright/test';
import { breakRow, newestCheckpoint, type Break, type Rows } from '../faults/storage/broken-row.ts';
import { statement } from '../network/room/workshop.ts';
import { answer } from './support/answer-somehow.ts';
import { Desk } from './support/desk.ts';
import { openHall } from './support/hall.ts';
import { CONSOLE, newDevice } from './support/people.ts';
import { join, keptForOffline, workTab } from './support/phone.ts';
import { picture } from './support/pictures.ts';

const hall = openHall();

/** What broken rows may cost at most, milliseconds. */
const WITHIN = 3000;
const GOAL = 'Answer every question within a day';
const BOARD = 'board-';
const PLENARY = 'plenary';
const QUESTION = 'Who keeps the customers that we have?';

/** Opens the workshop and the board on it; gives the milliseconds until what was saved is on the screen. */
async function opens(page: Page, place: string): Promise<number> {
	await page.goto(place);
	await workTab(page, 'board');
	await expect(statement(page)).toHaveValue(GOAL);
	return page.evaluate(() => performance.now());
}

test('rows break on a phone that is alone: it opens at once, says what it did, and nothing that was saved is lost', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const { page, errors } = await newDevice(hall.browser);
	const desk = new Desk(ada.page);
	const bare = `${hall.server.url}/config.json`;
	const notice = page.getByTestId('storage-notice');
	let place = '';
	let healthy = 0;

	await test.step('Ben answers, asks and writes; then everybody else goes', async () => {
		await ada.page.goto(hall.server.url);
		await ada.page.getByRole('button', { name: 'New workshop' }).click();
		await desk.makeWorkshop();
		await join(page, await desk.link, 'Ben', 'Legal');
		await keptForOffline(page);
		await page.getByTestId('questions').click();
		await page.getByTestId('question-text').fill(QUESTION);
		await page.getByTestId('question-send').click();
		await page.keyboard.press('Escape');
		await desk.next();
		await page.getByTestId('quiz-start').click();
		await answer(page);
		await page.getByTestId('quiz-next').click();
		await ada.page.locator('nav').getByText('Department work').click();
		await workTab(page, 'board');
		await statement(page).fill(GOAL);
		await expect(page.getByTestId('delivery').locator('[data-delivery="saved"]')).toBeVisible();
		await ada.context.close();
		place = page.url();
		await expect.poll(() => newestCheckpoint(page, BOARD)).toBeGreaterThan(0);
		healthy = await opens(page, place);
		expect(await notice.count()).toBe(0);
	});

	/** What becomes of which row, and what the person is told. */
	const rows: [what: string, rows: Rows, how: Break, says: string | null][] = [
		// First: the next checkpoint takes the log's place.
		['a row of the board’s log', { store: 'updates', of: BOARD }, 'flip', 'damaged'],
		['a bit of the board’s checkpoint', { store: 'checkpoints', of: BOARD }, 'flip', 'damaged'],
		// The log and the one before it have all of it: nobody would know.
		['the board’s newest checkpoint is gone', { store: 'checkpoints', of: BOARD }, 'delete', null],
		['the board’s checkpoint is nonsense', { store: 'checkpoints', of: BOARD }, 'nonsense', 'damaged'],
		['a bit of the plenary’s checkpoint', { store: 'checkpoints', of: PLENARY }, 'flip', 'damaged'],
		// It lies in the plenary as well.
		['what Ben asked', { store: 'records', of: 'card/' }, 'flip', null],
		['the workshop’s own row, with its keys', { store: 'workshops', of: '' }, 'flip', 'mended'],
		['the answers to the quiz', { store: 'drafts', of: 'before' }, 'nonsense', 'mended']
	];
	for (const [what, row, how, says] of rows)
		await test.step(what, async () => {
			await page.goto(bare);
			await breakRow(page, row, how);
			const document = row.of === PLENARY ? PLENARY : BOARD;
			const left = await newestCheckpoint(page, document);
			const opened = await opens(page, place);
			if (says === null) await expect(notice).toHaveCount(0);
			else await expect(notice).toHaveAttribute('data-storage', says);
			await picture(`broken-${row.store}-${how}`, { phone: page });
			await page.getByTestId('questions').click();
			await expect(page.getByTestId('question')).toContainText(QUESTION);
			await page.keyboard.press('Escape');
			// All of it is in two places again: the next row that breaks takes no more.
			if (row.store === 'checkpoints' || row.store === 'updates')
				await expect.poll(() => newestCheckpoint(page, document)).toBeGreaterThan(left);
			console.log(`${what}: open after ${opened.toFixed(0)} ms, whole after ${healthy.toFixed(0)} ms`);
			expect(opened - healthy).toBeLessThan(WITHIN);
		});

	await test.step('his answers, which nobody has collected, are still his', async () => {
		await page.getByTestId('status').click();
		await page.getByTestId('on-this-phone').click();
		await expect(page.getByTestId('only-here-list')).toContainText('the answers of one quiz');
		await expect(page.getByText('Ben, Legal')).toBeVisible();
	});
	// The page that runs no app asks for an icon that there is not.
	expect(errors.filter((one) => !one.includes('404'))).toEqual([]);
});
