import type { Page } from 'playwright';
import type { ServerProcess } from './server.ts';
import type { Device } from './people.ts';

/** What leaves the pages of a journey by other ways than the one that is sealed, and what they write down. */
export class Leaks {
	/** What was seen, by where. */
	readonly #seen: [where: string, what: string][] = [];
	readonly #pages: Page[] = [];

	/** From now on hears a device's console, its requests and what it sends to the server in the clear. */
	watch({ context, page }: Device): void {
		const see = (where: string, what: string | Buffer | null | undefined) => {
			if (what) this.#seen.push([where, what.toString()]);
		};
		const follow = (one: Page) => {
			this.#pages.push(one);
			one.on('console', (message) => see('console', `${message.text()} ${message.location().url}`));
			one.on('pageerror', (error) => see('console', String(error.stack ?? error)));
			one.on('websocket', (socket) => {
				see('socket', socket.url());
				socket.on('framesent', ({ payload }) => see('socket', payload));
			});
			one.on('framenavigated', (frame) => see('address', frame.url().split('#')[0]));
		};
		follow(page);
		context.on('page', follow);
		context.on('request', (request) => {
			// What stands behind the # never leaves the browser.
			see('request', request.url().split('#')[0]);
			see('request', JSON.stringify(request.headers()));
			see('request', request.postDataBuffer());
		});
	}

	/**
	 * Each place at which one of the secrets was seen, by the secret's name. Patterns, because words that stand together say
	 * more than each alone.
	 */
	async find(secrets: Record<string, RegExp>, server: ServerProcess): Promise<string[]> {
		for (const path of ['/metrics', '/health', '/config.json'])
			this.#seen.push([path, await (await fetch(server.url + path)).text()]);
		for (const page of this.#pages) if (!page.isClosed()) this.#seen.push(...(await keptBy(page)));
		const everything: [string, string][] = [...this.#seen, ['server', server.said]];
		const found = Object.entries(secrets).flatMap(([name, pattern]) =>
			everything.filter(([, what]) => pattern.test(what)).map(([where]) => `${name} in ${where}`)
		);
		return [...new Set(found)];
	}

	/** How much was looked through, by where: what was never heard holds no secret either. */
	get heard(): Map<string, number> {
		const counts = new Map<string, number>();
		for (const [where] of this.#seen) counts.set(where, (counts.get(where) ?? 0) + 1);
		return counts;
	}
}

/** What one can read off a page afterwards: the address bar, every entry of its history, its settings. */
async function keptBy(page: Page): Promise<[where: string, what: string][]> {
	const session = await page.context().newCDPSession(page);
	const { entries } = await session.send('Page.getNavigationHistory');
	await session.detach();
	const settings = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
	return [
		...entries.map(({ url, title }): [string, string] => ['history', `${url} ${title}`]),
		['settings', settings]
	];
}
