import { expect, type Page } from 'playwright/test';
import { join, workTab } from '../../e2e/support/phone.ts';
import { keepWords } from '../../e2e/support/recovery-words.ts';

const INPUTS = 'tests/fixtures/inputs';
export const DEPARTMENT = 'Communications';

/** Makes a workshop on the facilitator's page, as she would, and gives the link that people join by. */
export async function foundWorkshop(desk: Page, url: string): Promise<string> {
	await desk.goto(url);
	await desk.getByRole('button', { name: 'New workshop' }).click();
	const files = ['strategy.md', 'departments.csv', 'quiz.csv'].map((name) => `${INPUTS}/${name}`);
	await desk.getByTestId('plan-files').setInputFiles(files);
	await expect(desk.getByTestId('imports')).toContainText('quiz.csv: Quiz with 19 questions');
	await desk.getByTestId('create-workshop').click();
	await keepWords(desk);
	return desk.getByTestId('join-link').inputValue();
}

/** Everybody joins one department, and the room goes to its work. */
export async function workTogether(desk: Page, phones: Page[], link: string): Promise<void> {
	for (const [index, page] of phones.entries()) await join(page, link, nameOf(index), DEPARTMENT);
	await expect(desk.getByTestId('joined-count')).toHaveText(String(phones.length));
	await goToStep(desk, 'Department work', 'departments');
	for (const page of phones) {
		await workTab(page, 'board');
		await expect(statement(page)).toBeVisible();
	}
}

export async function goToStep(desk: Page, name: string, id: string): Promise<void> {
	await desk.locator('nav').getByText(name).click();
	await expect(desk.locator(`[data-testid="now"][data-step="${id}"]`)).toBeVisible();
}

/** The sentence that a department writes together. */
export const statement = (page: Page) => page.getByTestId('wig-statement').getByRole('textbox');

/** Names are in no particular order of importance. */
export const nameOf = (index: number): string =>
	['Ben', 'Cem', 'Dana', 'Emre', 'Fay', 'Gil', 'Hana', 'Ivo'][index % 8] ?? 'Ben';

/**
 * Writes at the end of the sentence that is there, in one piece, as a keyboard with suggestions does: what others write at
 * the same place meanwhile may not get between the letters of a word that is looked for.
 */
export async function write(page: Page, text: string): Promise<void> {
	await statement(page).press('End');
	await page.keyboard.insertText(text);
}
