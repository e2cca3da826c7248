import { expect, type Page } from 'playwright/test';
import type { Row } from './quiz-file.ts';

/** Opens the invitation and joins, as a person who has just scanned the code. */
export async function join(page: Page, link: string, name: string, department: string): Promise<void> {
	await page.goto(link);
	await page.getByTestId('join-name').getByRole('textbox').fill(name);
	await page.getByTestId('join-department').locator('label').filter({ hasText: department }).click();
	await page.getByTestId('join-submit').click();
	await expect(page.getByTestId('step-name')).toBeVisible();
}

/** Turns to a part of the department work, which begins with the focus. */
export async function workTab(page: Page, tab: 'focus' | 'board' | 'asks'): Promise<void> {
	await page.getByTestId(`tab-${tab}`).click();
}

/** What a person does with one question: right, or wrong in a way that scores 0. */
export type Knows = (row: Row) => boolean;

/**
 * Goes through the whole quiz, one question a screen, and hands it in. Gives the slots with the score that the person
 * must get, in [0, 1].
 */
export async function answerQuiz(page: Page, rows: Row[], knows: Knows): Promise<Map<string, number>> {
	const scores = new Map<string, number>();
	await page.getByTestId('quiz-start').click();
	while ((await page.getByTestId('hand-in').count()) === 0) {
		const question = page.getByTestId('quiz-question');
		const text = (await question.textContent())?.trim() ?? '';
		const row = rows.find((candidate) => candidate.question === text);
		if (!row) throw new Error(`No such question in the file: ${text}`);
		const right = knows(row);
		await answer(page, row, right);
		scores.set(row.slot, right ? 1 : 0);
		await page.getByTestId('quiz-next').click();
		await expect(
			page
				.getByTestId('hand-in')
				.or(question.filter({ hasNotText: text }))
				.first()
		).toBeVisible();
	}
	await page.getByTestId('hand-in').click();
	await expect(page.getByTestId('sheet-progress')).toBeVisible();
	return scores;
}

async function answer(page: Page, row: Row, right: boolean): Promise<void> {
	switch (row.type) {
		case 'single':
			return choose(
				page,
				[right ? row.right[0] : row.options.findIndex((_, at) => !row.right.includes(at))],
				row
			);
		case 'multiple':
			return choose(
				page,
				right ? row.right : row.options.flatMap((_, at) => (row.right.includes(at) ? [] : [at])),
				row
			);
		case 'truefalse': {
			const isTrue = row.right[0] === 0;
			return page
				.getByTestId('quiz-options')
				.getByRole('radio', { name: isTrue === right ? 'True' : 'False', exact: true })
				.click();
		}
		case 'order':
			return arrange(page, right ? row.right : [...row.right].reverse(), row);
		case 'recall':
			for (let at = 0; at < row.need; at++) {
				const field = page.getByTestId('quiz-recall').getByRole('textbox').nth(at);
				await field.fill(right ? (row.accepted[at] ?? '') : `no idea ${'abc'[at]}`);
			}
			return;
		default:
			throw new Error(`No such type: ${row.type}`);
	}
}

async function choose(page: Page, picks: (number | undefined)[], row: Row): Promise<void> {
	const role = row.type === 'multiple' ? 'checkbox' : 'radio';
	for (const pick of picks) {
		const name = row.options[pick ?? 0] ?? '';
		await page.getByTestId('quiz-options').getByRole(role, { name, exact: true }).click();
	}
}

async function arrange(page: Page, sequence: number[], row: Row): Promise<void> {
	const list = page.getByTestId('quiz-order');
	for (const [target, option] of sequence.entries()) {
		const wanted = row.options[option] ?? '';
		for (;;) {
			const texts = await list.locator('.text').allTextContents();
			const at = texts.findIndex((text) => text.trim() === wanted);
			if (at === target) break;
			await page.getByTestId(`order-up-${at}`).click();
			await expect(list.locator('.text').nth(at - 1)).toHaveText(wanted);
		}
	}
	const confirm = page.getByTestId('order-confirm');
	if (await confirm.isVisible()) await confirm.click();
}

/** Fills in what is missing of the department's goal, and submits it. */
export async function submitPledge(page: Page, lag: string): Promise<void> {
	const statement = page.getByTestId('wig-statement').getByRole('textbox');
	if ((await statement.inputValue()) === '') await statement.fill('Double the monthly donors who stay');
	await page.getByTestId('wig-from').fill('10');
	await page.getByTestId('wig-to').fill('20');
	await page.getByTestId('wig-unit').getByRole('textbox').fill('%');
	await page.getByTestId('wig-by').fill('2030-12-31');
	await page.getByTestId('wig-lag').getByRole('textbox').fill(lag);
	await page.getByTestId('submit-pledge').click();
	await page.getByTestId('submit-pledge-confirm').click();
	await expect(page.getByTestId('pledge-state')).toBeVisible();
}

/** Settles when the device has the app itself, so that it opens without a network. */
export async function keptForOffline(page: Page): Promise<void> {
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
}
