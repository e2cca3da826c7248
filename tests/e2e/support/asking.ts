import type { Page } from 'playwright/test';

/** How one end of an ask is measured. */
type Kpi = [name: string, number: string, unit: string];

/** What is in, what is not, and how both sides will know. */
export interface Terms {
	includes: string;
	excludes: string;
	kpis: [Kpi, Kpi];
}

export async function fillKpi(page: Page, n: number, [name, number, unit]: Kpi): Promise<void> {
	const card = page.getByTestId(`ask-kpi-${n}`);
	await card.getByTestId('kpi-name').fill(name);
	await card.getByTestId('kpi-number').fill(number);
	await card.getByTestId('kpi-unit').fill(unit);
}

/** Fills in a whole ask, up to the page where it is read once more. */
export async function writeAsk(page: Page, to: string, what: string, terms: Terms): Promise<void> {
	const next = page.getByTestId('ask-part-next');
	await page.getByTestId('ask-to').locator('label').filter({ hasText: to }).click();
	await next.click();
	await page.getByTestId('ask-what').fill(what);
	await next.click();
	await page.getByTestId('ask-includes').fill(terms.includes);
	await next.click();
	await page.getByTestId('ask-excludes').fill(terms.excludes);
	await next.click();
	await page.getByTestId('ask-by').fill('2040-03-31');
	await next.click();
	for (const [n, kpi] of terms.kpis.entries()) await fillKpi(page, n, kpi);
	await next.click();
}
