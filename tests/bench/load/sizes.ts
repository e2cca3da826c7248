import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { answerSomehow } from '../../e2e/support/answer-somehow.ts';
import { PHONE } from '../../e2e/support/people.ts';
import type { Figure } from './figures.ts';

/** Slow 4G, as Lighthouse throttles it: what is not needed has not arrived before what is. */
const SLOW_4G = {
	offline: false,
	latency: 150,
	downloadThroughput: (1.6 * 1024 * 1024) / 8,
	uploadThroughput: (750 * 1024) / 8
};

/** Scripts that a page has downloaded, with their compressed bytes. */
class Scripts {
	readonly #bytes = new Map<string, number>();

	get kilobytes(): number {
		return [...this.#bytes.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000;
	}

	get urls(): string[] {
		return [...this.#bytes.keys()];
	}

	static async watch(page: Page): Promise<Scripts> {
		const scripts = new Scripts();
		const session = await page.context().newCDPSession(page);
		await session.send('Network.enable');
		await session.send('Network.emulateNetworkConditions', SLOW_4G);
		const urls = new Map<string, string>();
		session.on('Network.responseReceived', ({ requestId, type, response }) => {
			if (type === 'Script' || /javascript/.test(response.mimeType)) urls.set(requestId, response.url);
		});
		session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			const url = urls.get(requestId);
			if (url) scripts.#bytes.set(url, encodedDataLength);
		});
		return scripts;
	}
}

/** A phone without a worker that fetches in the background: what the page itself downloads. */
async function phonePage(browser: Browser): Promise<Page> {
	const context = await browser.newContext({
		viewport: PHONE,
		locale: 'en-GB',
		reducedMotion: 'reduce',
		serviceWorkers: 'block'
	});
	return context.newPage();
}

/** What the scripts that stand in the page itself add to it, compressed. */
async function inPage(url: string): Promise<number> {
	const page = await (await fetch(url)).text();
	const without = page.replace(/(<script>)[\s\S]*?(<\/script>)/g, '$1$2');
	const [all, rest] = [page, without].map((text) => brotliCompressSync(text).length) as [number, number];
	return (all - rest) / 1000;
}

/** What a phone downloads to join by code and by words, and to answer its first question. `link` leads into an open quiz. */
export async function sizes(browser: Browser, url: string, link: string): Promise<Figure[]> {
	const inline = await inPage(url);
	const byHand = await phonePage(browser);
	const byHandScripts = await Scripts.watch(byHand);
	await byHand.goto(`${url}/join`, { waitUntil: 'commit' });
	await byHand.getByTestId('join-text').waitFor();
	const usableByHand = byHandScripts.kilobytes;
	await byHand.context().close();

	const page = await phonePage(browser);
	const scripts = await Scripts.watch(page);
	await page.goto(link, { waitUntil: 'commit' });
	await page.getByTestId('join-name').getByRole('textbox').waitFor();
	const usable = scripts.kilobytes;
	await page.getByTestId('join-name').getByRole('textbox').fill('Ben');
	await page.getByTestId('join-department').locator('label').first().click();
	await page.getByTestId('join-submit').click();
	await answerSomehow(page, async (name) => {
		if (answered === null && name !== 'summary') answered = scripts.kilobytes;
		await Promise.resolve();
	});
	const foreign = await surfacesIn(scripts.urls);
	await page.context().close();
	return [
		{
			what: 'JavaScript before the join page (words) can be used',
			value: inline + usableByHand,
			unit: 'kB',
			reach: 60
		},
		{
			what: 'JavaScript before the join page (scanned code) can be used',
			value: inline + usable,
			unit: 'kB',
			reach: 60
		},
		{
			what: 'JavaScript to join and answer the first question',
			value: inline + (answered ?? NaN),
			unit: 'kB',
			reach: 190
		},
		{ what: 'scripts of console, wall or charts among them', value: foreign, unit: '', reach: 0 }
	];
}
let answered: number | null = null;

/** Words that stand in the code of one surface alone. */
const MARKS = [
	'console-menu',
	'open-projector',
	'calc(76 * var(--u))',
	'DumbbellChart',
	'room-results-chart'
];

async function surfacesIn(urls: string[]): Promise<number> {
	const texts = await Promise.all(urls.map(async (url) => (await fetch(url)).text()));
	return texts.filter((text) => MARKS.some((mark) => text.includes(mark))).length;
}
