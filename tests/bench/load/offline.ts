import type { Browser } from 'playwright';
import { newDevice } from '../../e2e/support/people.ts';
import type { Figure } from './figures.ts';

/** The server is gone and the tab was closed: how long until a phone that had joined can be used again. */
export async function offlineStart(
	browser: Browser,
	link: string,
	stopServer: () => Promise<void>
): Promise<Figure> {
	const { page, context } = await newDevice(browser);
	await page.goto(link);
	await page.getByTestId('join-department').locator('label').first().click();
	await page.getByTestId('join-submit').click();
	await page.getByTestId('step-name').waitFor();
	const address = page.url();
	// The worker has taken everything it needs before it is ready.
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	await page.close();
	await stopServer();
	await context.setOffline(true);
	const again = await context.newPage();
	const began = Date.now();
	await again.goto(address, { waitUntil: 'commit' });
	await again.getByTestId('step-name').waitFor();
	return { what: 'cold start offline to usable', value: (Date.now() - began) / 1000, unit: 's', reach: 1 };
}
