import type { Page } from 'playwright/test';

/** What a page showed in one frame while it also said that it is saved. */
export interface Claim {
	/** The department's sentence; null where the page shows none. */
	sentence: string | null;
	/** The question of the quiz, and what is answered to it; null where the page shows none. */
	question: string | null;
	answer: string | null;
	/** Whether the sheet is handed in. */
	handedIn: boolean;
}

declare global {
	/** What the page shows now, in words that compare. */
	var shownNow: (() => Claim) | undefined;
}

/** Calls `hear` with all that the page shows as saved, each time it shows something else as saved. */
export async function hearClaims(page: Page, hear: (claim: Claim) => void): Promise<void> {
	await page.exposeBinding('claim', (_, claim: Claim) => hear(claim));
	// The compiler of commands wraps functions in a helper of its own, which pages don't have.
	await page.addInitScript('globalThis.__name ??= (one) => one');
	await page.addInitScript(() => {
		const byId = (id: string) => document.querySelector(`[data-testid="${id}"]`);
		const textOf = (element: Element | null | undefined) => element?.textContent?.trim() ?? null;
		const answer = (): string | null => {
			const options = byId('quiz-options');
			if (options) {
				const picked = [...options.querySelectorAll<HTMLInputElement>('input:checked')];
				return picked.length === 0 ? null : picked.map((one) => textOf(one.closest('label'))).join(' + ');
			}
			const order = byId('quiz-order');
			if (order) {
				// The order drawn by chance is nobody's answer.
				if (byId('order-confirm')) return null;
				return [...order.querySelectorAll('.text')].map(textOf).join(' > ');
			}
			const fields = byId('quiz-recall')?.querySelectorAll<HTMLInputElement>('input, textarea');
			const texts = [...(fields ?? [])].map(({ value }) => value);
			return texts.some((text) => text !== '') ? texts.join(' / ') : null;
		};
		globalThis.shownNow = () => ({
			sentence: byId('wig-statement')?.querySelector<HTMLTextAreaElement>('textarea, input')?.value ?? null,
			question: textOf(byId('quiz-question')),
			answer: answer(),
			handedIn: byId('sheet-progress') !== null
		});
		const said = globalThis as unknown as { claim: (claim: Claim) => Promise<void> };
		let last = '';
		// In a frame, so that it is what a person could see.
		const look = () => {
			const state = byId('delivery')?.querySelector('[data-delivery]')?.getAttribute('data-delivery');
			if (state === 'saved' || state === 'shared') {
				const now = globalThis.shownNow?.();
				const text = JSON.stringify(now);
				if (now && text !== last) {
					last = text;
					void said.claim(now);
				}
			}
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
}

/** What the page shows now. */
export const shown = (page: Page): Promise<Claim> => page.evaluate(() => globalThis.shownNow?.() as Claim);
