import { expect as base, type Browser, type Page } from 'playwright/test';
import { CONSOLE, newDevice, startBrowser, type Device } from '../../e2e/support/people.ts';
import { join } from '../../e2e/support/phone.ts';
import { ServerProcess } from '../../e2e/support/server.ts';
import {
	DEPARTMENT,
	foundWorkshop,
	goToStep,
	statement,
	workTogether,
	write
} from '../../network/room/workshop.ts';

/** What the others have has to come over a network, and a failed write is tried again after two seconds. */
export const expect = base.configure({ timeout: 20_000 });

/** One department at work: the desk, the phone whose storage fails, and the phone of a colleague. */
export interface Room {
	server: ServerProcess;
	browser: Browser;
	desk: Page;
	ben: Device;
	cem: Page;
	/** Where the workshop opens on a phone. */
	place: string;
}

/** Opens the room; Ben's phone is in a second workshop too, whose room nobody is in any more. */
export async function openRoom(): Promise<Room> {
	const server = await ServerProcess.start();
	const browser = await startBrowser();
	const [other, ada, ben, cem] = (await Promise.all(
		[CONSOLE, CONSOLE, undefined, undefined].map((viewport) => newDevice(browser, { viewport }))
	)) as [Device, Device, Device, Device];
	await ben.context.addInitScript(mark);
	await join(ben.page, await foundWorkshop(other.page, server.url), 'Ben', DEPARTMENT);
	await other.context.close();
	const link = await foundWorkshop(ada.page, server.url);
	await workTogether(ada.page, [ben.page, cem.page], link);
	return { server, browser, desk: ada.page, ben, cem: cem.page, place: ben.page.url() };
}

export async function closeRoom({ server, browser }: Room): Promise<void> {
	await browser.close();
	await server.kill();
}

export async function ask(page: Page, text: string): Promise<void> {
	await page.getByTestId('questions').click();
	await page.getByTestId('question-text').fill(text);
	await page.getByTestId('question-send').click();
	await page.keyboard.press('Escape');
}

export async function sees(page: Page, question: string): Promise<void> {
	await page.getByTestId('questions').click();
	await expect(page.getByTestId('question').filter({ hasText: question })).toBeVisible();
	await page.keyboard.press('Escape');
}

/** Both write on the board, and Ben asks; settles when two other devices hold what he wrote. */
export async function workSome({ ben, cem }: Room, mark: string): Promise<void> {
	// Anew in each round: a goal is no longer than a few lines.
	await statement(ben.page).fill(`ben-${mark}`);
	await expect(statement(cem)).toHaveValue(new RegExp(`ben-${mark}`));
	await write(cem, ` cem-${mark}`);
	await expect(statement(ben.page)).toHaveValue(new RegExp(`cem-${mark}`));
	await ask(ben.page, `Asked ${mark}?`);
	await sees(cem, `Asked ${mark}?`);
	await expect(ben.page.getByTestId('delivery').locator('[data-delivery="shared"]')).toBeVisible();
}

/** That the sentence on the board has all of these words, wherever carets stood. */
export async function reads(page: Page, ...words: string[]): Promise<void> {
	for (const word of words) await expect(statement(page)).toHaveValue(new RegExp(word));
}

/** That Ben's phone shows all that was shared, and is Ben's. */
export async function isWhole({ ben }: Room, mark: string): Promise<void> {
	await reads(ben.page, `ben-${mark}`, `cem-${mark}`);
	await sees(ben.page, `Asked ${mark}?`);
	await ben.page.getByTestId('status').click();
	await expect(ben.page.getByText(`Ben, ${DEPARTMENT}`)).toBeVisible();
	await ben.page.keyboard.press('Escape');
}

/** Settles when the page says it; gives the time at which it did, milliseconds since 1970. */
export async function says(page: Page, what: string): Promise<number> {
	await page.locator(`[data-storage="${what}"]`).waitFor();
	return (await marksOf(page)).said[what] ?? NaN;
}

export const toDepartments = (desk: Page): Promise<void> => goToStep(desk, 'Department work', 'departments');
export const toStrategy = (desk: Page): Promise<void> => goToStep(desk, 'Strategy', 'strategy');

/** How many rows Ben's database has: workshops, the open one's records, pieces of documents. Read past the app. */
export const rowsOf = (page: Page): Promise<Record<'workshops' | 'records' | 'updates', number>> =>
	page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const opening = indexedDB.open('catchball');
				opening.onerror = () => reject(new Error('The database does not open'));
				opening.onsuccess = () => {
					const db = opening.result;
					const stores = ['workshops', 'records', 'updates'].filter((one) =>
						db.objectStoreNames.contains(one)
					);
					const rows = { workshops: 0, records: 0, updates: 0 };
					if (stores.length < 3) {
						db.close();
						return resolve(rows);
					}
					const reading = db.transaction(stores);
					for (const store of stores) {
						const rowsIn = reading.objectStore(store);
						// Records of a workshop that is not open come back from the others once it is.
						const open = location.pathname.split('/')[2] ?? '';
						const counting = store === 'records' ? rowsIn.index('workshop').count(open) : rowsIn.count();
						counting.onsuccess = () => (rows[store as keyof typeof rows] = counting.result);
					}
					reading.oncomplete = () => {
						db.close();
						resolve(rows);
					};
				};
			})
	);

interface Marks {
	/** When a write found no room first; milliseconds since 1970. */
	reached: number | null;
	/** When the page first said what, by the notice's name. */
	said: Record<string, number>;
}

/** Runs in the phone's page, before the app. */
function mark(): void {
	const marks: Marks = { reached: null, said: {} };
	Object.assign(window, { storageMarks: marks });
	const begin = Reflect.get(IDBDatabase.prototype, 'transaction');
	IDBDatabase.prototype.transaction = function (...given) {
		const transaction = begin.apply(this, given);
		transaction.addEventListener('abort', () => {
			if (transaction.error?.name === 'QuotaExceededError') marks.reached ??= Date.now();
		});
		return transaction;
	};
	const look = () => {
		const what = document.querySelector<HTMLElement>('[data-storage]')?.dataset.storage;
		if (what) marks.said[what] ??= Date.now();
	};
	new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

export const marksOf = (page: Page): Promise<Marks> =>
	page.evaluate(() => (window as unknown as { storageMarks: Marks }).storageMarks);
