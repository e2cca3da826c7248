import type { WebSocketRoute } from 'playwright';
import { startBrowser } from '../../e2e/support/people.ts';
import { ServerProcess } from '../../e2e/support/server.ts';
import { ask, makePeer } from './peers.ts';

/** One meeting of two pages that dial each other at the same moment. */
export interface GlareFigures {
	/** Offers that went over the wire, by page. */
	offers: [number, number];
	/** Connections alive at each end when all was said. */
	alive: [number, number];
	/** Milliseconds from the moment that both heard of each other until each had what the other wrote. */
	took: number;
}

interface Publish {
	type?: string;
	topic?: string;
	data?: { type?: string; signal?: { type?: string } };
}

/**
 * Two real pages between which this test is the signaling server: it keeps what they announce until both have, then
 * lets both hear of each other at once, which makes both dial; and it keeps what they dial until both have.
 */
export async function meetInGlare(rounds: number): Promise<GlareFigures[]> {
	const server = await ServerProcess.start();
	const browser = await startBrowser();
	const all: GlareFigures[] = [];
	for (let round = 0; round < rounds; round++) {
		const sockets: WebSocketRoute[] = [];
		const announced: string[] = [];
		const offers: [number, number] = [0, 0];
		const crossing: [WebSocketRoute | undefined, string][] = [];
		let met = 0;
		const pages = [];
		for (const index of [0, 1] as const) {
			const context = await browser.newContext();
			await context.routeWebSocket(/\/signal/, (socket) => {
				sockets[index] = socket;
				socket.onMessage((text) => {
					const message = JSON.parse(String(text)) as Publish;
					if (message.type === 'ping') socket.send(JSON.stringify({ type: 'pong' }));
					if (message.type !== 'publish') return;
					if (message.data?.type === 'announce') {
						announced[index] ??= String(text);
						if (met || announced.filter(Boolean).length < 2) return;
						met = Date.now();
						sockets[0]?.send(announced[1]!);
						sockets[1]?.send(announced[0]!);
						return;
					}
					if (message.data?.signal?.type === 'offer') offers[index]++;
					crossing.push([sockets[1 - index], String(text)]);
					if (offers[0] === 0 || offers[1] === 0) return;
					for (const [to, what] of crossing.splice(0)) to?.send(what);
				});
			});
			pages.push(await makePeer(await context.newPage(), server.url));
		}
		const [ada, ben] = pages as [(typeof pages)[number], (typeof pages)[number]];
		await Promise.all(pages.map((page) => ask(page, 'join', `glare-${round}`, [])));
		await ask(ada, 'write', 'ada', 1, 100);
		await ask(ben, 'write', 'ben', 1, 100);
		const had = await Promise.all(pages.map((page) => ask(page, 'whenHolding', 2)));
		all.push({
			offers,
			alive: [await ask(ada, 'alive'), await ask(ben, 'alive')],
			took: Math.max(...had) - met
		});
		await Promise.all(pages.map((page) => page.context().close()));
	}
	await browser.close();
	await server.kill();
	return all;
}
