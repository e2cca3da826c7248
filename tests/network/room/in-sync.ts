import { expect, type Page } from 'playwright/test';

/** What everybody has to see: words in the department's sentence, and whether the facilitator's timer runs. */
export interface Seen {
	words: string[];
	timer: boolean;
}

/**
 * Milliseconds until the pages all show the same, and all of `seen`: the board's room and the plenary's have both
 * arrived everywhere. Rejects after `patience` milliseconds, with what each page shows.
 */
export async function untilInSync(pages: Page[], seen: Seen, patience: number): Promise<number> {
	const began = performance.now();
	const waits = pages.map((page) =>
		page.waitForFunction(
			({ words, timer }) => {
				const field = document.querySelector<HTMLTextAreaElement>(
					'[data-testid="wig-statement"] textarea, [data-testid="wig-statement"] input'
				);
				const text = field?.value ?? '';
				const hasTimer = document.querySelector('header .timer') !== null;
				return hasTimer === timer && words.every((word) => text.includes(word));
			},
			seen,
			{ polling: 50, timeout: patience }
		)
	);
	try {
		await Promise.all(waits);
	} catch {
		throw new Error(
			`Not in sync after ${patience} ms: wanted ${JSON.stringify(seen)}; ${await shown(pages)}`
		);
	}
	const took = performance.now() - began;
	const texts = new Set(await Promise.all(pages.map(sentence)));
	if (texts.size > 1) throw new Error(`The same words in different sentences: ${[...texts].join(' | ')}`);
	return took;
}

/** Settles when every page has the same signed records on its disk, byte for byte; rejects after `patience` milliseconds. */
export async function untilSameRecords(pages: Page[], patience: number): Promise<void> {
	const different = async (): Promise<number> => new Set(await Promise.all(pages.map(keptRecords))).size;
	await expect.poll(different, { timeout: patience, intervals: [100] }).toBe(1);
}

/** All signed records on a page's disk, in one text. */
const keptRecords = (page: Page): Promise<string> =>
	page.evaluate(
		() =>
			new Promise<string>((resolve, reject) => {
				const opening = indexedDB.open('catchball');
				opening.onerror = () => reject(opening.error ?? new Error('The database can not be read'));
				opening.onsuccess = () => {
					const database = opening.result;
					const reading = database.transaction('records').objectStore('records').getAll() as IDBRequest<
						{ slot: string; bytes: Uint8Array }[]
					>;
					reading.onsuccess = () => {
						database.close();
						resolve(
							reading.result
								.map(({ slot, bytes }) => `${slot} ${bytes.join()}`)
								.sort()
								.join()
						);
					};
				};
			})
	);

export const sentence = (page: Page): Promise<string> =>
	page.getByTestId('wig-statement').getByRole('textbox').inputValue();

async function shown(pages: Page[]): Promise<string> {
	const each = pages.map(async (page, index) => {
		const connection = await page.locator('[data-connection]').first().getAttribute('data-connection');
		return `${index}: "${await sentence(page)}", ${(await page.locator('header .timer').count()) ? 'timer' : 'no timer'}, ${connection}`;
	});
	return (await Promise.all(each)).join('; ');
}
