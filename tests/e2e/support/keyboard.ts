import type { Page } from 'playwright';
import { expect } from 'playwright/test';

/** What has the focus, and whether somebody can see that it has. */
interface Stop {
	what: string;
	/** An outline on the element itself, or on the label or frame that stands for it. */
	shown: boolean;
}

const look = (page: Page): Promise<Stop | null> =>
	page.evaluate(() => {
		const focused = document.activeElement;
		if (!(focused instanceof HTMLElement) || focused === document.body) return null;
		const outlined = (element: Element | null, depth: number): boolean => {
			if (!element || depth < 0) return false;
			const { outlineStyle, outlineWidth } = getComputedStyle(element);
			const seen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
			return seen || outlined(element.parentElement, depth - 1);
		};
		return {
			what: `${focused.tagName.toLowerCase()} ${(focused.getAttribute('aria-label') ?? focused.innerText ?? '').slice(0, 40)} ${focused.dataset.testid ?? ''}`.trim(),
			shown: outlined(focused, 3)
		};
	});

/** Goes through a page with the Tab key until it comes round; gives every stop on the way. */
export async function walk(page: Page, most = 80): Promise<Stop[]> {
	const stops: Stop[] = [];
	for (let presses = 0; presses < most; presses++) {
		await page.keyboard.press('Tab');
		const stop = await look(page);
		if (!stop) break;
		stops.push(stop);
	}
	return stops;
}

/** Presses Tab until something has the focus; fails when it does not come. */
export async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
	for (let presses = 0; presses < most; presses++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector)) return;
	}
	throw new Error(`The Tab key does not come to ${selector}`);
}

/** Leaves the dialog that is open, as a person does who has seen enough. */
export async function leaveDialog(page: Page): Promise<void> {
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
}
