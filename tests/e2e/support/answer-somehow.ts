import type { Page } from 'playwright';
import { expect } from 'playwright/test';

/**
 * Goes through a quiz in any language, answers each question with what comes first, and hands in. `seen` is called at
 * the first question of each type, and at the summary.
 */
export async function answerSomehow(page: Page, seen?: (name: string) => Promise<void>): Promise<void> {
	await page.getByTestId('quiz-start').click();
	await answerTheRest(page, seen);
}

/** The same from the question on which the person is. */
export async function answerTheRest(page: Page, seen?: (name: string) => Promise<void>): Promise<void> {
	const types = new Set<string>();
	const position = page.getByTestId('quiz-position');
	while ((await page.getByTestId('hand-in').count()) === 0) {
		const at = await position.textContent();
		const type = await answer(page);
		if (!types.has(type)) {
			types.add(type);
			await seen?.(type);
		}
		await page.getByTestId('quiz-next').click();
		await expect(
			page
				.getByTestId('hand-in')
				.or(position.filter({ hasNotText: at ?? '' }))
				.first()
		).toBeVisible();
	}
	await seen?.('summary');
	await page.getByTestId('hand-in').click();
	await expect(page.getByTestId('sheet-progress')).toBeVisible();
}

/** Answers the question on the screen. Gives its type. */
export async function answer(page: Page): Promise<string> {
	const recall = page.getByTestId('quiz-recall').getByRole('textbox');
	if ((await recall.count()) > 0) {
		for (const field of await recall.all()) await field.fill('Lorem ipsum');
		return 'recall';
	}
	if ((await page.getByTestId('quiz-order').count()) > 0) {
		const confirm = page.getByTestId('order-confirm');
		if (await confirm.isVisible()) await confirm.click();
		return 'order';
	}
	const options = page.getByTestId('quiz-options');
	const many = (await options.getByRole('checkbox').count()) > 0;
	await options
		.getByRole(many ? 'checkbox' : 'radio')
		.first()
		.click();
	return many ? 'multiple' : 'single';
}
