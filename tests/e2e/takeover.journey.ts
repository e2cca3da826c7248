import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';
import { Desk } from './support/desk.ts';
import { answerQuiz, join, type Knows } from './support/phone.ts';
import { CONSOLE, newDevice } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { readQuizFile } from './support/quiz-file.ts';
import { openHall } from './support/hall.ts';

const rows = readQuizFile('tests/fixtures/inputs/quiz.csv');
const slots = [...new Set(rows.map(({ slot }) => slot))];
const firstSlots =
	(count: number): Knows =>
	({ slot }) =>
		slots.indexOf(slot) < count;
const percent = (scores: Map<string, number>): number =>
	(100 * [...scores.values()].reduce((sum, score) => sum + score, 0)) / scores.size;
const PASSPHRASE = 'four quite ordinary words';
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
/** What the agreement with the facilitator says, milliseconds. */
const WITHIN = 60_000;

const hall = openHall();

/** Types the words, as they stand on paper, into the page that takes over. */
async function takeOver(page: Page, words: string[]): Promise<void> {
	await page.goto(hall.server.url);
	await page.getByTestId('open-takeover').click();
	await page.getByTestId('takeover-words').fill(words.join(' '));
	await page.getByTestId('takeover').click();
}

/** Saves the workshop's key under a passphrase; gives where the file lies. */
async function saveKeyFile(desk: Page): Promise<string> {
	await desk.getByTestId('menu').click();
	await desk.getByRole('menuitem', { name: 'Key file' }).click();
	await desk.getByTestId('file-passphrase').fill(PASSPHRASE);
	await desk.getByTestId('file-repeat').fill(PASSPHRASE);
	const downloading = desk.waitForEvent('download');
	await desk.getByTestId('file-save').click();
	const path = test.info().outputPath('key.json');
	await (await downloading).saveAs(path);
	return path;
}

/** An invitation to lead that nobody has used yet. */
async function inviteLeader(desk: Page): Promise<string> {
	await desk.getByTestId('menu').click();
	await desk.getByRole('menuitem', { name: 'Invite' }).click();
	await desk.getByTestId('make-invite').click();
	const link = await desk.getByTestId('invite-link').inputValue();
	await desk.keyboard.press('Escape');
	return link;
}

const fourWords = (desk: Page) => desk.getByTestId('join-words').getByRole('listitem');

async function results(desk: Page): Promise<{ matched: number; total: { before: number; after: number } }> {
	await desk.getByTestId('menu').click();
	const downloading = desk.waitForEvent('download');
	await desk.getByRole('menuitem', { name: 'Results as JSON' }).click();
	const file = await (await downloading).path();
	return JSON.parse(readFileSync(file, 'utf8')) as Awaited<ReturnType<typeof results>>;
}

test('the facilitator’s device goes twice, and the workshop goes on with every sheet', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const people = await Promise.all([1, 2, 3, 4, 5].map(() => newDevice(hall.browser)));
	const phones = people.map(({ page }) => page);
	const first = new Desk(ada.page);
	const second = await newDevice(hall.browser, { viewport: CONSOLE });
	const third = await newDevice(hall.browser, { viewport: CONSOLE });
	const lea = await newDevice(hall.browser);
	const took: number[] = [];
	const before: number[] = [];
	const after: number[] = [];
	let keyFile = '';
	let invitation = '';
	let onTheWall: string[] = [];

	await test.step('a workshop, five people, and a quiz before whose sheets are all in', async () => {
		await ada.page.goto(hall.server.url);
		await ada.page.getByRole('button', { name: 'New workshop' }).click();
		await first.makeWorkshop();
		const link = await first.link;
		for (const [index, page] of phones.entries()) await join(page, link, `P${index}`, 'Legal');
		invitation = await inviteLeader(ada.page);
		await expect(fourWords(ada.page)).toHaveCount(4);
		onTheWall = await fourWords(ada.page).allTextContents();
		await first.next();
		await first.at('before');
		for (const page of phones) before.push(percent(await answerQuiz(page, rows, firstSlots(3))));
		await expect(ada.page.getByTestId('sheets')).toHaveText('5 / 5');
		await first.next();
		await first.next();
		await first.at('strategy');
		for (const page of phones) await expect(page.getByTestId('strategy-page')).toBeVisible();
	});

	await test.step('words that are none, do not fit, or nobody has are refused', async () => {
		const { page } = second;
		await page.goto(`${hall.server.url}/takeover?workshop=another`);
		const said = page.getByTestId('takeover-problems');
		const attempt = async (text: string) => {
			await page.getByTestId('takeover-words').fill(text);
			await page.getByTestId('takeover').click();
		};
		await attempt('zebra zoo zumba');
		await expect(said).toContainText('“zumba” (word 3)');
		await attempt('zebra zoo');
		await expect(said).toContainText('Twelve words');
		await attempt(Array.from({ length: 12 }, () => 'zoo').join(' '));
		await expect(said).toContainText('do not fit together');
		await attempt(first.words.join(' '));
		await expect(said).toContainText('another workshop');
		await picture('takeover-problem', { console: page });
	});

	await test.step('another device takes over while the old one is still alive: it is told', async () => {
		const began = Date.now();
		await takeOver(second.page, first.words);
		await new Desk(second.page).at('strategy');
		took.push(Date.now() - began);
		await expect(ada.page.getByTestId('succeeded')).toBeVisible();
		await picture('succeeded', { console: ada.page });
		await ada.page.reload();
		await expect(ada.page.getByTestId('succeeded')).toBeVisible();
		// Every phone brings its sheet of a wave that is long over to the device that leads now.
		await new Desk(second.page).goTo(4, 'shareout');
		for (const page of phones) await expect(page.getByTestId('step-name')).toBeVisible();
		await picture('taken', { console: second.page });
		keyFile = await saveKeyFile(second.page);
	});

	await test.step('that one is shut for good, and a third goes on with a key file, to the results', async () => {
		await ada.context.close();
		// What was on the wall and in somebody's pocket before the first laptop went still works.
		await expect(fourWords(second.page)).toHaveText(onTheWall);
		await join(lea.page, invitation, 'Lea', 'Legal');
		await expect(lea.page.getByTestId('role-leader')).toBeVisible();
		await lea.context.close();
		await second.context.close();
		await third.page.goto(`${hall.server.url}/takeover`);
		await third.page.getByTestId('takeover-other').click();
		await third.page.getByTestId('key-file').setInputFiles(keyFile);
		await third.page.getByTestId('key-passphrase').fill('four quite other words');
		await third.page.getByTestId('takeover').click();
		await expect(third.page.getByTestId('takeover-problems')).toContainText('passphrase');
		await third.page.getByTestId('key-passphrase').fill(PASSPHRASE);
		const began = Date.now();
		await third.page.getByTestId('takeover').click();
		const desk = new Desk(third.page);
		await desk.at('shareout');
		took.push(Date.now() - began);
		await desk.goTo(5, 'after');
		for (const page of phones) after.push(percent(await answerQuiz(page, rows, firstSlots(7))));
		await expect(third.page.getByTestId('sheets')).toHaveText('5 / 6');
		await desk.next();
		await desk.next();
		await desk.at('results');
		await desk.next();
		await expect(third.page.getByTestId('now')).toHaveAttribute('data-phase', 'revealed');
		await expect(phones[0]!.getByTestId('own-after')).toContainText(`${Math.round(after[0]!)}`);
		const { matched, total } = await results(third.page);
		expect(matched).toBe(5);
		expect(total.before).toBeCloseTo(mean(before), 0);
		expect(total.after).toBeCloseTo(mean(after), 0);
	});

	console.log(`Taken over within ${took.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(' and ')}`);
	for (const ms of took) expect(ms).toBeLessThan(WITHIN);
	expect([ada, second, third, lea, ...people].flatMap(({ errors }) => errors)).toEqual([]);
});
