import type { Browser, Page } from 'playwright';
import type { Desk } from '../../e2e/support/desk.ts';
import { newDevice } from '../../e2e/support/people.ts';
import { keptForOffline } from '../../e2e/support/phone.ts';
import { p95, type Figure } from './figures.ts';

/** Moments (milliseconds since 1970, one clock for all pages of this machine) at which a phone showed another step. */
const watchSteps = (page: Page) =>
	page.evaluate(() => {
		const phone = document.querySelector('.phone');
		const seen: { step: string; at: number }[] = [];
		Object.assign(globalThis, { seen });
		const look = () => seen.push({ step: phone?.getAttribute('data-screen') ?? '', at: Date.now() });
		if (phone)
			new MutationObserver(look).observe(phone, { attributes: true, attributeFilter: ['data-screen'] });
	});

const lastSeen = (page: Page, screen: string, after: number) =>
	page.evaluate(
		async ({ screen: wanted, after: since }) => {
			const { seen } = globalThis as unknown as { seen: { step: string; at: number }[] };
			for (;;) {
				const found = seen.find(({ step, at }) => step === wanted && at >= since);
				if (found) return found.at;
				await new Promise((resolve) => setTimeout(resolve, 20));
			}
		},
		{ screen, after }
	);

/**
 * People join one after the other, each in a browser of their own, and have what their phones fetch for the rest of the day:
 * a room that has settled, as it has by the first step of a real one.
 */
export async function people(browser: Browser, link: string, count: number): Promise<Page[]> {
	const pages: Page[] = [];
	for (let index = 0; index < count; index++) {
		const { page } = await newDevice(browser);
		await page.goto(link);
		await page
			.getByTestId('join-name')
			.getByRole('textbox')
			.fill(`Person ${index + 1}`);
		await page.getByTestId('join-department').locator('label').first().click();
		await page.getByTestId('join-submit').click();
		await page.getByTestId('step-name').waitFor();
		pages.push(page);
	}
	for (const page of pages) await keptForOffline(page);
	return pages;
}

/** From the click on the console to the moment at which the last phone shows the step. */
export async function stepChanges(desk: Desk, phones: Page[], rounds: number): Promise<Figure> {
	for (const page of phones) await watchSteps(page);
	const took: number[] = [];
	for (let round = 0; round < rounds; round++) {
		const [place, step] = round % 2 === 0 ? ([2, 'strategy'] as const) : ([0, 'lobby'] as const);
		const began = await desk.page.evaluate((at) => {
			const buttons = document.querySelectorAll<HTMLElement>('nav li button');
			const now = Date.now();
			buttons[at]?.click();
			return now;
		}, place);
		const ends = await Promise.all(phones.map((page) => lastSeen(page, step, began)));
		took.push(Math.max(...ends) - began);
	}
	return {
		what: `step change to the last of ${phones.length} phones, p95 of ${rounds}`,
		value: p95(took),
		unit: 'ms',
		reach: 400
	};
}

/** How long a key waits before the page has time for it, while others in the room type as well. */
export async function typing(desk: Desk, phones: Page[], keys: number): Promise<Figure> {
	await desk.goTo(3, 'departments');
	for (const page of phones) await page.getByTestId('work-tabs').locator('label').nth(1).click();
	const fields = phones.map((page) => page.getByTestId('wig-statement').getByRole('textbox'));
	for (const field of fields) await field.waitFor();
	const [first] = phones;
	const [own, ...others] = fields;
	if (!first || !own) throw new Error('Nobody is there');
	await first.evaluate(() => {
		const delays: number[] = [];
		Object.assign(globalThis, { delays });
		addEventListener('keydown', (event) => delays.push(performance.now() - event.timeStamp), {
			capture: true
		});
	});
	await own.click();
	const writers = others.slice(0, 3).map(async (field) => {
		await field.click();
		await field.pressSequentially('somebody else writes here too ', { delay: 120 });
	});
	await own.pressSequentially('From now on we answer within a day. '.repeat(4).slice(0, keys), { delay: 80 });
	await Promise.all(writers);
	const delays = await first.evaluate(() => (globalThis as unknown as { delays: number[] }).delays);
	return {
		what: `input delay on a board, ${phones.length} people in the room, p95 of ${delays.length} keys`,
		value: p95(delays),
		unit: 'ms',
		reach: 50
	};
}
