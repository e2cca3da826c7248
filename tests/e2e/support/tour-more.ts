import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import type { Desk } from './desk.ts';
import { leaveDialog } from './keyboard.ts';
import { name } from './matrix.ts';
import type { Look } from './tour.ts';

/** The editors on the page where a workshop is prepared. */
export async function planning(page: Page, look: Look): Promise<void> {
	await page.getByTestId('quiz-editor').getByTestId('quiz-items').locator('.name').first().click();
	await expect(page.getByTestId('item-question')).toBeVisible();
	await look('plan-item', 'console', page);
	await page.getByTestId('quiz-try').click();
	await expect(page.getByTestId('try-next')).toBeVisible();
	await look('plan-try', 'console', page);
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('try-next')).toHaveCount(0);
	await page.getByTestId('settings-strategy').click();
	await expect(page.getByTestId('step-notes')).toBeVisible();
	await look('plan-step', 'console', page);
}

/** The console's menu opens a dialog: looked at and closed again. */
export async function menuDialog({ page }: Desk, entry: string, there: string, look: Look): Promise<void> {
	await page.getByTestId('menu').click();
	await page.getByTestId(`menu-${entry}`).click();
	await expect(page.getByTestId(there)).toBeVisible();
	await look(entry, 'console', page);
	await leaveDialog(page);
}

/** What a department spends its time on: a card, its judgement, what is in the way of it, and cards to think with. */
export async function focus(page: Page, look: Look): Promise<void> {
	await name(page, '1 2 3');
	await look('focus-cards', 'phone', page);
	await page.getByTestId('focus-next').click();
	await expect(page.getByTestId('judge-card')).toBeVisible();
	await look('focus-judge', 'phone', page);
	for (const scale of ['judge-urgent', 'judge-important'])
		await page.getByTestId(scale).getByRole('radio').last().click();
	await page.getByTestId('judged-all').click();
	await expect(page.getByTestId('matrix-card')).toHaveCount(1);
	await look('focus-matrix', 'phone', page);
	await page.getByTestId('focus-step-decide').click();
	await look('focus-decide', 'phone', page);
	await page.getByTestId('friction-other').click();
	await page.getByTestId('friction-text').fill('?');
	await look('friction', 'phone', page);
	await page.getByTestId('friction-send').click();
	await expect(page.getByTestId('friction')).toBeVisible();
	await page.getByTestId('focus-step-name').click();
	await page.getByTestId('prompts-open').click();
	await expect(page.getByTestId('prompt')).toBeVisible();
	await look('prompts', 'phone', page);
	await leaveDialog(page);
}

/** How one goes on with another phone. */
export async function anotherPhone(page: Page, look: Look): Promise<void> {
	await page.getByTestId('status').click();
	await page.getByTestId('move-phone').click();
	await page.getByTestId('move-show').click();
	await expect(page.getByTestId('move-code').getByRole('img')).toBeVisible();
	await look('another-phone', 'phone', page);
	await leaveDialog(page);
}

/** Earlier versions of a board. */
export async function history(page: Page, look: Look): Promise<void> {
	await page.getByTestId('history').click();
	await expect(page.getByTestId('versions')).toBeVisible();
	await look('history', 'phone', page);
	await leaveDialog(page);
}

/** The company map on a phone. */
export async function phoneMap(page: Page, look: Look): Promise<void> {
	await page.getByTestId('open-map').click();
	await expect(page.getByTestId('phone-map')).toBeVisible();
	await look('map', 'phone', page);
}
