import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { findBrowser } from '../../support/chromium.ts';
import { CHROMIUM_FLAGS, PHONE } from '../../e2e/support/people.ts';

/** Where Chromium says how to reach it, once it can be reached. */
const ADDRESS = 'DevToolsActivePort';

/** A browser with a profile on disk, whose processes can all be killed at one moment. */
export class KillableBrowser {
	readonly page: Page;
	readonly #browser: Browser;
	readonly #child: ChildProcess;

	private constructor(child: ChildProcess, browser: Browser, page: Page) {
		this.#child = child;
		this.#browser = browser;
		this.page = page;
	}

	/** @param profile folder of the profile: what was killed before goes on from there */
	static async start(profile: string): Promise<KillableBrowser> {
		const file = join(profile, ADDRESS);
		rmSync(file, { force: true });
		const child = spawn(
			process.env.CHROMIUM_PATH ?? findBrowser().path,
			[
				...CHROMIUM_FLAGS,
				'--headless=new',
				'--remote-debugging-port=0',
				`--user-data-dir=${profile}`,
				'--no-default-browser-check',
				'--hide-crash-restore-bubble',
				'about:blank'
			],
			// A group of its own: all of its processes are reached by one signal.
			{ stdio: 'ignore', detached: true }
		);
		const port = await written(file, child);
		const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
		const [context] = browser.contexts();
		if (!context) throw new Error('The browser has no window');
		context.setDefaultTimeout(30_000);
		const page = context.pages()[0] ?? (await context.newPage());
		await page.setViewportSize(PHONE);
		return new KillableBrowser(child, browser, page);
	}

	/** As when the system takes the memory back: no process of it runs on, and nothing is told. */
	async kill(): Promise<void> {
		const { pid } = this.#child;
		if (pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null) return;
		const gone = once(this.#child, 'exit');
		process.kill(-pid, 'SIGKILL');
		await gone;
		await this.#browser.close().catch(() => undefined);
	}
}

/** The port in the file, when it is there. */
async function written(file: string, child: ChildProcess): Promise<string> {
	const folder = watch(join(file, '..'));
	const ended = once(child, 'exit').then(() => {
		throw new Error('The browser ended before it could be reached');
	});
	ended.catch(() => undefined);
	try {
		for (;;) {
			const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
			if (port && path) return port;
			await Promise.race([once(folder, 'change'), ended]);
		}
	} finally {
		folder.close();
	}
}
