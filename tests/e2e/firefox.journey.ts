import { expect, test } from 'playwright/test';
import type { Browser } from 'playwright';
import type { Browser as Firefox, Page as FirefoxPage } from 'puppeteer-core';
import { CONSOLE, newDevice, PHONE, startBrowser } from './support/people.ts';
import { findFirefox, startFirefox } from './support/firefox.ts';
import { workTab } from './support/phone.ts';
import { ServerProcess } from './support/server.ts';
import { keepWords } from './support/recovery-words.ts';

const INPUTS = 'tests/fixtures/inputs';
const PATIENCE = 30_000;

/** The command says so where there is no Firefox. */
if (findFirefox()) {
	let chromium: Browser;
	let firefox: Firefox;
	let server: ServerProcess;
	test.beforeAll(async () => {
		chromium = await startBrowser();
		firefox = await startFirefox();
		server = await ServerProcess.start();
	});
	test.afterAll(async () => {
		await chromium.close();
		await firefox.close();
		await server.kill();
	});

	test('a phone with Firefox, one with Chromium and the console are one room: quiz and board', async () => {
		const desk = (await newDevice(chromium, { viewport: CONSOLE })).page;
		const ben = (await newDevice(chromium)).page;
		const fay = await firefox.newPage();
		fay.setDefaultTimeout(PATIENCE);
		await fay.setViewport(PHONE);
		const step = (id: string) => expect(desk.locator(`[data-testid="now"][data-step="${id}"]`)).toBeVisible();

		await desk.goto(server.url);
		await desk.getByRole('button', { name: 'New workshop' }).click();
		const files = ['strategy.md', 'departments.csv', 'quiz.csv'].map((name) => `${INPUTS}/${name}`);
		await desk.getByTestId('plan-files').setInputFiles(files);
		await expect(desk.getByTestId('imports')).toContainText('quiz.csv: Quiz with 19 questions');
		await desk.getByTestId('create-workshop').click();
		await keepWords(desk);
		await step('lobby');
		const link = await desk.getByTestId('join-link').inputValue();

		await joinWithFirefox(fay, link, 'Fay', 'Communications');
		await ben.goto(link);
		await ben.getByTestId('join-name').getByRole('textbox').fill('Ben');
		await ben.getByTestId('join-department').locator('label').filter({ hasText: 'Communications' }).click();
		await ben.getByTestId('join-submit').click();
		await expect(desk.getByTestId('joined-count')).toHaveText('2');

		await test.step('her sheet arrives sealed, and is receipted', async () => {
			await desk.getByTestId('next').click();
			await step('before');
			await (await seen(fay, 'quiz-start')).click();
			await skipThrough(fay);
			await expect(desk.getByTestId('sheets')).toHaveText('1 / 2');
			await fay.waitForSelector('[data-testid="sheet-progress"][data-progress="delivered"]');
		});

		await test.step('they write one sentence', async () => {
			await desk.locator('nav').getByText('Department work').click();
			await step('departments');
			await (await seen(fay, 'tab-board')).click();
			await workTab(ben, 'board');
			const field = '[data-testid="wig-statement"] :is(textarea, input)';
			await (await fay.waitForSelector(field))?.click();
			await fay.keyboard.type('We answer questions');
			const his = ben.getByTestId('wig-statement').getByRole('textbox');
			await expect(his).toHaveValue('We answer questions');
			await his.press('End');
			await ben.keyboard.type(' within a day');
			await fay.waitForFunction(
				(where) =>
					document.querySelector<HTMLTextAreaElement>(where)?.value === 'We answer questions within a day',
				{},
				field
			);
		});
	});
}

const seen = async (page: FirefoxPage, id: string) => {
	const element = await page.waitForSelector(`[data-testid="${id}"]`, { visible: true });
	if (!element) throw new Error(`${id} is not there`);
	return element;
};

async function joinWithFirefox(
	page: FirefoxPage,
	link: string,
	name: string,
	department: string
): Promise<void> {
	await page.goto(link);
	// A locator looks again when the page is exchanged, as it is once the workshop has been opened.
	await page.locator('[data-testid="join-name"] input').fill(name);
	await page.locator(`[data-testid="join-department"] label ::-p-text(${department})`).click();
	await (await seen(page, 'join-submit')).click();
	await seen(page, 'step-name');
}

/** Goes through the quiz without an answer, and hands it in. */
async function skipThrough(page: FirefoxPage): Promise<void> {
	const question = () => page.$eval('[data-testid="quiz-question"]', (element) => element.textContent);
	while (!(await page.$('[data-testid="hand-in"]'))) {
		const before = await question();
		await (await seen(page, 'quiz-next')).click();
		await page.waitForFunction(
			(text) =>
				document.querySelector('[data-testid="hand-in"]') !== null ||
				document.querySelector('[data-testid="quiz-question"]')?.textContent !== text,
			{},
			before
		);
	}
	await (await seen(page, 'hand-in')).click();
}
