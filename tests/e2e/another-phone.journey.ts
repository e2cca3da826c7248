import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test, type Page } from 'playwright/test';
import { answer, answerSomehow, answerTheRest } from './support/answer-somehow.ts';
import { Desk } from './support/desk.ts';
import { openHall } from './support/hall.ts';
import { CONSOLE, newDevice } from './support/people.ts';
import { join, keptForOffline } from './support/phone.ts';
import { picture } from './support/pictures.ts';

const hall = openHall();

/** The link in the code that a phone shows for the person's next one. */
async function showsCode(phone: Page): Promise<string> {
	await phone.getByTestId('status').click();
	await phone.getByTestId('move-phone').click();
	await phone.getByTestId('move-show').click();
	await expect(phone.getByTestId('move-code').getByRole('img')).toBeVisible();
	await picture('another-phone-code', { phone });
	await phone.getByTestId('move-type').click();
	return phone.getByTestId('move-link').inputValue();
}
const moved = (phone: Page) => phone.getByTestId('moved');
const delivered = (phone: Page) =>
	expect(phone.getByTestId('sheet-progress')).toHaveAttribute('data-progress', 'delivered');

test('a person goes on with another phone in the middle of the quiz, and before and after are one person', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	await ada.page.goto(hall.server.url);
	await ada.page.getByRole('button', { name: 'New workshop' }).click();
	const desk = new Desk(ada.page);
	await desk.makeWorkshop();
	const old = await newDevice(hall.browser);
	const next = await newDevice(hall.browser);
	await join(old.page, await desk.link, 'Ben', 'Legal');
	await keptForOffline(old.page);
	await old.page.reload();

	let code = '';
	await test.step('Ben answers three questions, and his phone shows the code while the server is down', async () => {
		await desk.next();
		await desk.at('before');
		const position = old.page.getByTestId('quiz-position');
		await old.page.getByTestId('quiz-start').click();
		for (let n = 0; n < 3; n++) {
			const at = (await position.textContent()) ?? '';
			await answer(old.page);
			await old.page.getByTestId('quiz-next').click();
			await expect(position).not.toHaveText(at);
		}
		await hall.server.kill();
		code = await showsCode(old.page);
		await hall.server.start();
	});

	await test.step('the new phone asks for nothing: same person, same department, same place in the quiz', async () => {
		await next.page.goto(code);
		await expect(next.page.getByTestId('quiz-question')).toBeVisible();
		expect(next.page.url()).not.toContain('#');
		await expect(next.page.getByTestId('quiz-position')).toHaveText(/^\D*4\b/);
		await next.page.getByTestId('status').click();
		await expect(next.page.getByText('Ben, Legal')).toBeVisible();
		await next.page.keyboard.press('Escape');
		await expect(moved(old.page)).toBeVisible();
		await old.page.keyboard.press('Escape');
		await picture('another-phone', { old: old.page, next: next.page });
		await old.page.reload();
		await expect(moved(old.page)).toBeVisible();
		await answerTheRest(next.page);
		await delivered(next.page);
		await expect(ada.page.getByTestId('sheets')).toHaveText('1 / 1');
	});

	await test.step('the second wave is answered on the new phone, and pairs up with the first', async () => {
		await desk.next();
		await ada.page.locator('nav').getByText('Quiz after').click();
		await desk.at('after');
		await answerSomehow(next.page);
		await delivered(next.page);
		await desk.next();
		await desk.next();
		await desk.at('results');
		await desk.next();
		await expect(next.page.getByTestId('own-before')).toBeVisible();
		await expect(next.page.getByTestId('own-after')).toBeVisible();
		await picture('another-phone-results', { next: next.page });
		await ada.page.getByTestId('menu').click();
		await ada.page.getByRole('menuitem', { name: 'Raw scores as CSV' }).click();
		await ada.page.getByTestId('raw-agree').check();
		const downloading = ada.page.waitForEvent('download');
		await ada.page.getByTestId('raw-save').click();
		const text = readFileSync(await (await downloading).path(), 'utf8');
		expect(parse(text, { columns: true, bom: true })).toHaveLength(1);
	});

	await test.step('the code is used up: who opens it later is not Ben, and Ben can come back to his old phone', async () => {
		const stranger = await newDevice(hall.browser);
		await stranger.page.goto(code);
		await expect(moved(stranger.page)).toBeVisible();
		await expect(next.page.getByTestId('own-after')).toBeVisible();
		await old.page.getByTestId('come-back').click();
		await expect(moved(next.page)).toBeVisible();
		await expect(moved(old.page)).toHaveCount(0);
	});

	await test.step('without a camera: four words do the same, once, and the server has to be there', async () => {
		const third = await newDevice(hall.browser);
		await showsCode(old.page);
		await hall.server.kill();
		await old.page.getByTestId('move-speak').click();
		await expect(old.page.getByTestId('move').getByRole('alert')).toContainText('can’t be reached');
		await hall.server.start();
		await old.page.getByTestId('move-speak').click();
		const words = (await old.page.getByTestId('move-words').textContent()) ?? '';
		expect(words.split(' ')).toHaveLength(4);
		await picture('another-phone-words', { phone: old.page });
		const types = async (page: Page) => {
			await page.goto(`${hall.server.url}/join`);
			await page.getByTestId('join-text').fill(words);
			await page.keyboard.press('Enter');
		};
		await types(third.page);
		await expect(moved(old.page)).toBeVisible();
		await third.page.getByTestId('status').click();
		await expect(third.page.getByText('Ben, Legal')).toBeVisible();
		// What opened it is gone with the page that showed it.
		const stranger = await newDevice(hall.browser);
		await types(stranger.page);
		await expect(stranger.page.getByText('These four words open nothing.')).toBeVisible();
		await old.page.keyboard.press('Escape');
		await old.page.getByTestId('come-back').click();
		await expect(moved(third.page)).toBeVisible();
	});

	await test.step('a phone on which somebody else takes part says so and stays as it is', async () => {
		const cleo = await newDevice(hall.browser);
		await join(cleo.page, await desk.link, 'Cleo', 'Legal');
		await cleo.page.goto(await showsCode(old.page));
		await expect(cleo.page.getByText('as somebody else')).toBeVisible();
	});
});
