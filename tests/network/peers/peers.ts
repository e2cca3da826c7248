import type { Browser, Page } from 'playwright';
import { peerScript } from './bundle.ts';
import type { PeerPage } from './page.ts';

/** One peer in a context of its own, on a server's origin: on a page that the server really gave, but no app. */
export async function openPeer(browser: Browser, origin: string): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	return makePeer(page, origin);
}

export async function makePeer(page: Page, origin: string): Promise<Page> {
	// Chromium lets a page that a test made up itself connect to nothing in the local network.
	await page.goto(`${origin}/health`);
	await page.evaluate(await peerScript());
	return page;
}

interface WithPeer {
	peer: PeerPage;
}

/** Calls one of the page's functions. */
export async function ask<K extends keyof PeerPage>(
	page: Page,
	name: K,
	...parameters: Parameters<PeerPage[K]>
): Promise<Awaited<ReturnType<PeerPage[K]>>> {
	return page.evaluate(
		([called, given]) => {
			const functions = (window as unknown as WithPeer).peer as unknown as Record<
				string,
				(...all: unknown[]) => unknown
			>;
			return functions[called]!(...given);
		},
		[name as string, parameters as unknown[]] as const
	) as Promise<Awaited<ReturnType<PeerPage[K]>>>;
}
