import type { Browser } from 'playwright';
import { startBrowser } from '../../e2e/support/people.ts';
import type { Lan } from '../lan/lan.ts';
import { LanServer } from '../lan/server.ts';
import { ask, openPeer } from './peers.ts';

/** One record of the document; together they are 5 MB. */
const RECORDS = 500;
const BYTES = 10 * 1024;

/** Milliseconds. */
export interface DocumentFigures {
	/** From a newcomer's joining until he had the whole document, dialling included. */
	newcomer: number;
	/** From the writing of it until the other phone, connected already, had all of it. */
	live: number;
}

/** How long a 5 MB document takes from one real phone to another, each on a machine of its own. */
export async function measureDocument(lan: Lan): Promise<DocumentFigures> {
	const server = await LanServer.start(lan.host('server'));
	const browsers: Browser[] = [];
	const phone = async (name: string) => {
		const browser = await startBrowser(lan.host(name).wrapper(process.env.CHROMIUM_PATH ?? 'chromium'));
		browsers.push(browser);
		return openPeer(browser, server.url);
	};
	const [ada, ben] = [await phone('phone1'), await phone('phone2')];
	await ask(ada, 'write', 'first', RECORDS, BYTES);
	await ask(ada, 'join', 'document', []);
	const joined = await ben.evaluate(() => Date.now());
	await ask(ben, 'join', 'document', []);
	const newcomer = (await ask(ben, 'whenHolding', RECORDS)) - joined;
	const written = await ask(ada, 'write', 'second', RECORDS, BYTES);
	const live = (await ask(ben, 'whenHolding', 2 * RECORDS)) - written;
	const [hers, his] = [await ask(ada, 'digest'), await ask(ben, 'digest')];
	await Promise.all(browsers.map((browser) => browser.close()));
	await server.kill();
	if (hers !== his) throw new Error(`Not the same document: ${hers}, ${his}`);
	return { newcomer, live };
}
