import { expect, type Page } from 'playwright/test';
import { newDevice, startBrowser, CONSOLE, type Device } from '../../e2e/support/people.ts';
import { join } from '../../e2e/support/phone.ts';
import { ServerProcess } from '../../e2e/support/server.ts';
import { DEPARTMENT, foundWorkshop } from './workshop.ts';

/** One death of the server. */
export interface RestartFigures {
	/** Peer connections that were up before, and those of them that still are. */
	before: number;
	after: number;
	/** Milliseconds from the server's being back until the console counted a newcomer, who had nothing but the link. */
	newcomer: number;
}

interface Watched {
	/** All that were ever made. */
	connections: RTCPeerConnection[];
	/** Those that were up when the server died. */
	marked: RTCPeerConnection[];
}

/** Kills the server of a workshop and starts it again, `times` times; each time somebody new joins. */
export async function measureRestarts(
	times: number,
	said: (figures: RestartFigures) => void = () => undefined
): Promise<RestartFigures[]> {
	const server = await ServerProcess.start();
	const browser = await startBrowser();
	const device = async (options: Parameters<typeof newDevice>[1] = {}): Promise<Device> => {
		const made = await newDevice(browser, options);
		await made.context.addInitScript(watchConnections);
		return made;
	};
	const desk = await device({ viewport: CONSOLE });
	const link = await foundWorkshop(desk.page, server.url);
	const people = [await device(), await device(), await device()];
	for (const [index, { page }] of people.entries()) await join(page, link, `Person ${index}`, DEPARTMENT);
	const count = desk.page.getByTestId('joined-count');
	await expect(count).toHaveText(String(people.length));
	const pages = [desk, ...people].map(({ page }) => page);

	const all: RestartFigures[] = [];
	for (let round = 0; round < times; round++) {
		await expect.poll(() => sum(pages.map(mark))).toBeGreaterThanOrEqual(2 * people.length);
		const before = await sum(pages.map(mark));
		await server.kill();
		await server.start();
		const back = performance.now();
		const newcomer = await device();
		await join(newcomer.page, link, `Newcomer ${round}`, DEPARTMENT);
		await expect(count).toHaveText(String(people.length + round + 1));
		const took = performance.now() - back;
		const figures = { before, after: await sum(pages.map(stillUp)), newcomer: took };
		all.push(figures);
		said(figures);
		await newcomer.context.close();
	}
	await browser.close();
	await server.kill();
	return all;
}

function watchConnections(): void {
	const watched = window as unknown as Watched;
	watched.connections = [];
	window.RTCPeerConnection = class extends RTCPeerConnection {
		constructor(configuration?: RTCConfiguration) {
			super(configuration);
			watched.connections.push(this);
		}
	};
}

/** Counts the connections that are up, and remembers which they are. */
const mark = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const watched = window as unknown as Watched;
		watched.marked = watched.connections.filter(({ connectionState }) => connectionState === 'connected');
		return watched.marked.length;
	});

/** How many of those are still up. */
const stillUp = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const { marked } = window as unknown as Watched;
		return marked.filter(({ connectionState }) => connectionState === 'connected').length;
	});

async function sum(counts: Promise<number>[]): Promise<number> {
	return (await Promise.all(counts)).reduce((total, count) => total + count, 0);
}
