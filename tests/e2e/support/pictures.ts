import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';

const folder = process.env.PICTURES;

/** Takes a picture when pictures are asked for (PICTURES names the folder); otherwise does nothing. */
export async function picture(name: string, pages: Record<string, Page>): Promise<void> {
	if (!folder) return;
	mkdirSync(folder, { recursive: true });
	for (const [surface, page] of Object.entries(pages)) {
		await page.screenshot({ path: join(folder, `${name}-${surface}.png`) });
	}
}
