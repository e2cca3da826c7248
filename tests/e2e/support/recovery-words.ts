import { expect, type Page } from 'playwright/test';

/**
 * Writes the twelve words down, as the facilitator of a new workshop does, types the three that are asked for, and is on
 * the console then. Gives the words.
 */
export async function keepWords(page: Page, look?: (name: string) => Promise<void>): Promise<string[]> {
	const list = page.getByTestId('recovery-words').locator('li');
	await expect(list).toHaveCount(12);
	const words = await list.allTextContents();
	await page.getByTestId('words-done').click();
	const asked = page.locator('[data-testid^="prove-"]');
	await expect(asked).toHaveCount(3);
	for (const field of await asked.all()) {
		const position = Number((await field.getAttribute('data-testid'))?.slice('prove-'.length));
		await field.fill(words[position - 1] ?? '');
	}
	await look?.('words-check');
	await page.getByTestId('words-prove').click();
	await expect(page.getByTestId('now')).toBeVisible();
	return words;
}
