import type { Page } from 'playwright';
import { startBrowser } from '../../e2e/support/people.ts';
import { ServerProcess } from '../../e2e/support/server.ts';
import { ask, openPeer } from './peers.ts';

export interface CrowdFigures {
	/** Seconds from the first page's joining until all had one record of everybody's. */
	seconds: number;
	/** Sizes of the parts that the room falls into: one when all hang together. */
	components: number[];
	/** Open connections of a phone, sorted. */
	phones: number[];
	/** Milliseconds from a record's writing by one phone until the last page had it. */
	spread: number;
	/** Whether all hold the same content. */
	same: boolean;
}

/** `count` real pages in one browser, each in a context of its own; all of them phones. */
export async function measureCrowd(count: number): Promise<CrowdFigures> {
	const server = await ServerProcess.start();
	const browser = await startBrowser();
	const pages: Page[] = [];
	for (let number = 0; number < count; number++) pages.push(await openPeer(browser, server.url));
	const config = (await (await fetch(`${server.url}/config.json`)).json()) as { iceServers: RTCIceServer[] };

	const began = Date.now();
	for (const [index, page] of pages.entries()) {
		await ask(page, 'join', 'crowd', config.iceServers);
		await ask(page, 'write', `page${index}`, 1, 200);
	}
	const last = Math.max(...(await Promise.all(pages.map((page) => ask(page, 'whenHolding', count)))));
	const speaker = pages.at(-1) ?? pages[0]!;
	const written = await ask(speaker, 'write', 'late', 1, 200);
	const heard = Math.max(...(await Promise.all(pages.map((page) => ask(page, 'whenHolding', count + 1)))));

	const links = await Promise.all(pages.map((page) => ask(page, 'links')));
	const digests = new Set(await Promise.all(pages.map((page) => ask(page, 'digest'))));
	const degrees = links.map(({ others }) => others.length);
	await browser.close();
	await server.kill();
	return {
		seconds: (last - began) / 1000,
		components: components(links),
		phones: degrees.sort((one, other) => one - other),
		spread: heard - written,
		same: digests.size === 1
	};
}

/** Sizes of the connected parts, largest first. */
function components(links: { self: string | null; others: string[] }[]): number[] {
	const neighbours = new Map(links.map(({ self, others }) => [self ?? '', others]));
	const seen = new Set<string>();
	const sizes: number[] = [];
	for (const start of neighbours.keys()) {
		if (seen.has(start)) continue;
		let size = 0;
		const next = [start];
		for (let peer = next.pop(); peer !== undefined; peer = next.pop()) {
			if (seen.has(peer)) continue;
			seen.add(peer);
			size++;
			next.push(...(neighbours.get(peer) ?? []));
		}
		sizes.push(size);
	}
	return sizes.sort((one, other) => other - one);
}
