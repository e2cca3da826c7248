import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect as base, type Browser, type Page } from 'playwright/test';
import { answerSomehow } from '../../e2e/support/answer-somehow.ts';
import { CONSOLE, newDevice, startBrowser, type Device } from '../../e2e/support/people.ts';
import { join as joinWorkshop } from '../../e2e/support/phone.ts';
import { ServerProcess } from '../../e2e/support/server.ts';
import { DEPARTMENT, foundWorkshop, goToStep, statement, write } from '../../network/room/workshop.ts';
import { workTab } from '../../e2e/support/phone.ts';

const expect = base.configure({ timeout: 20_000 });

/**
 * Two versions of the app in one room, in real browsers: Ada and Cem have this one, Ben and later Dana the one in `folder`.
 * They join, write on one board, ask, and answer the quiz. Throws when one of them does not see what another did.
 *
 * @param later whether that one knows more than this: then what only it understands has to reach Dana by devices that don't
 */
export async function runVersions(folder: string, later: boolean): Promise<string[]> {
	const server = await ServerProcess.start();
	const browser = await startBrowser();
	const seen: string[] = [];
	try {
		const ada = (await newDevice(browser, { viewport: CONSOLE })).page;
		const link = await foundWorkshop(ada, server.url);
		const cem = (await newDevice(browser)).page;
		const ben = await otherDevice(browser, folder, server.url);
		await joinWorkshop(cem, link, 'Cem', DEPARTMENT);
		await joinWorkshop(ben.page, link, 'Ben', DEPARTMENT);
		await expect(ada.getByTestId('joined-count')).toHaveText('2');
		seen.push('both join, and the desk counts both');

		await goToStep(ada, 'Quiz before', 'before');
		await Promise.all([answerSomehow(cem), answerSomehow(ben.page)]);
		await expect(ada.getByTestId('sheets')).toHaveText('2 / 2');
		seen.push('sheets of both arrive and are receipted');

		await goToStep(ada, 'Department work', 'departments');
		for (const page of [cem, ben.page]) await workTab(page, 'board');
		await write(cem, ' words-of-cem');
		await expect(statement(ben.page)).toHaveValue(/words-of-cem/);
		await write(ben.page, ' words-of-ben');
		await expect(statement(cem)).toHaveValue(/words-of-ben/);
		seen.push('they write on one board');

		await asks(ben.page, 'What does Ben ask?');
		await sees(cem, 'What does Ben ask?');
		await asks(cem, 'What does Cem ask?');
		await sees(ben.page, 'What does Cem ask?');
		seen.push('each reads what the other asks');

		// Ben goes for good, with his device: what he said is with people who understand a part of it.
		await ben.context.close();
		await ada.reload();
		await cem.reload();
		const dana = await otherDevice(browser, folder, server.url);
		await joinWorkshop(dana.page, link, 'Dana', DEPARTMENT);
		await workTab(dana.page, 'board');
		await expect(statement(dana.page)).toHaveValue(/words-of-cem.*words-of-ben/);
		await sees(dana.page, 'What does Ben ask?');
		seen.push('who comes later with that version has all of it');
		if (later) {
			await expect
				.poll(() => dana.page.evaluate(() => (globalThis as unknown as { later: unknown }).later))
				.toEqual({ glints: ['Ben glints', 'Dana glints'], nicknames: ['Ben of later', 'Dana of later'] });
			seen.push('a kind and a field that this version does not know came to her through it');
		}
		return seen;
	} finally {
		await browser.close();
		await server.kill();
	}
}

async function asks(page: Page, text: string): Promise<void> {
	await page.getByTestId('questions').click();
	await page.getByTestId('question-text').fill(text);
	await page.getByTestId('question-send').click();
	await page.keyboard.press('Escape');
}

async function sees(page: Page, text: string): Promise<void> {
	await page.getByTestId('questions').click();
	await expect(page.getByTestId('question').filter({ hasText: text })).toBeVisible();
	await page.keyboard.press('Escape');
}

const TYPES: Record<string, string> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.woff2': 'font/woff2'
};

/** A device whose app comes from a folder, and everything else from the server: a phone that has not been updated yet. */
async function otherDevice(browser: Browser, folder: string, origin: string): Promise<Device> {
	const device = await newDevice(browser);
	// A page that comes from nowhere asks before it talks to this machine.
	await device.context.grantPermissions(['local-network-access']);
	await device.context.route(`${origin}/**`, (route) => {
		const { pathname } = new URL(route.request().url());
		if (pathname.startsWith('/config') || pathname.startsWith('/codes')) return route.continue();
		if (pathname === '/service-worker.js') return route.abort();
		const named = join(folder, pathname);
		const file = existsSync(named) && statSync(named).isFile() ? named : join(folder, 'index.html');
		return route.fulfill({
			body: readFileSync(file),
			contentType: TYPES[extname(file)] ?? 'application/octet-stream'
		});
	});
	return device;
}
