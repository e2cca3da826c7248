import { test } from 'playwright/test';
import type { Browser } from 'playwright';
import { startBrowser } from './people.ts';
import { ServerProcess } from './server.ts';

/** Where a journey takes place: a browser for everybody's devices, and the server. */
export interface Hall {
	browser: Browser;
	server: ServerProcess;
}

/** A hall for the tests of a file: opened before the first, empty until then, and closed after the last. */
export function openHall(): Hall {
	const hall = {} as Hall;
	test.beforeAll(async () => {
		hall.browser = await startBrowser();
		hall.server = await ServerProcess.start();
	});
	test.afterAll(async () => {
		await hall.browser.close();
		await hall.server.kill();
	});
	return hall;
}
