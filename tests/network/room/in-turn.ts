import type { Page } from 'playwright/test';
import { untilInSync } from './in-sync.ts';
import { write } from './workshop.ts';

/**
 * Each page writes its word, and all of them see it before the next one writes: words that two people begin at the same
 * place at the same time may fall into each other.
 * @param words one a page
 * @param timer whether the facilitator's timer is to be seen meanwhile
 */
export async function writeInTurn(pages: Page[], words: string[], timer: boolean): Promise<void> {
	for (const [index, page] of pages.entries()) {
		await write(page, ` ${words[index]}`);
		await untilInSync(pages, { words: words.slice(0, index + 1), timer }, 60_000);
	}
}
