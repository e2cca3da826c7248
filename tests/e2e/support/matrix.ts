import { expect, type Page } from 'playwright/test';

/** Writes down something that the department spends its time on. */
export async function name(page: Page, text: string): Promise<void> {
	await page.getByTestId('card-text').fill(text);
	await page.getByTestId('card-add').click();
	await expect(page.getByTestId('card-list')).toContainText(text);
}

/** Answers how urgent and how important the card is that comes next, in the words of the scales. */
export async function judge(page: Page, text: string, urgent: string, important: string): Promise<void> {
	await expect(page.getByTestId('judge-card')).toContainText(text);
	await page.getByTestId('judge-urgent').getByRole('radio', { name: urgent, exact: true }).click();
	await page.getByTestId('judge-important').getByRole('radio', { name: important, exact: true }).click();
}

/**
 * Takes hold of a card with the mouse. Gives what drops it at a place of the field, in shares of its width and height from
 * the upper left.
 */
export async function hold(
	page: Page,
	text: string
): Promise<(to: { x: number; y: number }) => Promise<void>> {
	const card = page.locator(`[data-testid="matrix-card"][data-text="${text}"]`);
	// A card glides to its place: the mouse waits until it lies still.
	await card.hover();
	await page.mouse.down();
	return async ({ x, y }) => {
		const field = (await page.getByTestId('matrix').locator('.field').boundingBox())!;
		await page.mouse.move(field.x + field.width / 2, field.y + field.height / 2, { steps: 4 });
		await page.mouse.move(field.x + field.width * x, field.y + field.height * y, { steps: 4 });
		await page.mouse.up();
	};
}

/** Drags a card to a place of the field; see `hold`. */
export async function drag(page: Page, text: string, to: { x: number; y: number }): Promise<void> {
	const drop = await hold(page, text);
	await drop(to);
}
