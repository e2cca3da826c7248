import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { CONSOLE, newDevice, type Device } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { openHall } from './support/hall.ts';

const hall = openHall();

const PHRASE = 'four warm paper lanterns';

/** What a page asked of other origins, and what its policy refused. */
async function watched(device: Device) {
	const strange: string[] = [];
	device.context.on('request', (request) => {
		const { protocol, origin } = new URL(request.url());
		if (protocol.startsWith('http') && origin !== hall.server.url) strange.push(request.url());
	});
	await device.context.exposeFunction('policyRefused', (what: string) => strange.push(what));
	await device.context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			(window as unknown as { policyRefused(what: string): void }).policyRefused(
				`${event.violatedDirective} ${event.blockedURI}`
			);
		});
	});
	return strange;
}

async function startSample(page: Page): Promise<void> {
	await page.goto(hall.server.url);
	await page.getByRole('button', { name: 'Try the sample' }).click();
	await expect(page.getByTestId('join-words').getByRole('listitem')).toHaveCount(4);
}

test('a backup goes to another device, and says what is wrong with it', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const strange = await watched(ada);
	const desk = ada.page;
	await startSample(desk);
	const title = (await desk.getByRole('heading', { level: 1 }).textContent()) ?? '';
	await desk.getByTestId('menu').click();
	await desk.getByRole('menuitem', { name: 'Save a backup' }).click();
	await desk.getByTestId('backup-phrase').fill('short');
	await desk.getByTestId('backup-save').click();
	await expect(desk.getByText('At least 12 characters are needed.')).toBeVisible();
	await desk.getByTestId('backup-phrase').fill(PHRASE);
	const downloading = desk.waitForEvent('download');
	await desk.getByTestId('backup-save').click();
	const path = await (await downloading).path();
	await expect(desk.getByText('The file is in your downloads')).toBeVisible();
	await picture('backup', { console: desk });
	const file = readFileSync(path);
	expect(file.toString('latin1')).not.toContain('participant');

	const other = await newDevice(hall.browser, { viewport: CONSOLE });
	const page = other.page;
	await page.goto(hall.server.url);
	const restore = async (buffer: Buffer, phrase: string) => {
		await page
			.getByTestId('restore-file')
			.setInputFiles({ name: 'day.catchball', mimeType: 'application/octet-stream', buffer });
		await page.getByTestId('restore-phrase').fill(phrase);
		await page.getByRole('button', { name: 'Restore', exact: true }).click();
	};
	await restore(file.subarray(0, 5000), PHRASE);
	await expect(page.getByText('This backup is damaged')).toBeVisible();
	await restore(Buffer.from('{}'), PHRASE);
	await expect(page.getByText('This is no backup of Catchball')).toBeVisible();
	await restore(file, 'not this one');
	await expect(page.getByText('This passphrase does not open the backup')).toBeVisible();
	await picture('restore', { console: page });
	await restore(file, PHRASE);
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	await page.goto(hall.server.url);
	await restore(file, PHRASE);
	await expect(page.getByText('is on this device already')).toBeVisible();
	expect(strange).toEqual([]);
});

test('storage that is cleared under an open page is said, and filled again', async () => {
	const { page, context } = await newDevice(hall.browser, { viewport: CONSOLE });
	await startSample(page);
	const cdp = await context.newCDPSession(page);
	await cdp.send('Storage.clearDataForOrigin', { origin: hall.server.url, storageTypes: 'indexeddb' });
	await expect(page.locator('[data-storage="lost"]')).toBeVisible();
	await picture('storage-lost', { console: page });
	await page.reload();
	await expect(page.getByTestId('join-words').getByRole('listitem')).toHaveCount(4);
});

test('the privacy page wipes the device, in every window', async () => {
	const device = await newDevice(hall.browser);
	const strange = await watched(device);
	const { page, context } = device;
	await startSample(page);
	const second = await context.newPage();
	await second.goto(hall.server.url);
	await second.getByTestId('privacy').click();
	await expect(second.getByText('1 workshop is on this device.')).toBeVisible();
	await picture('privacy', { phone: second });
	await second.getByTestId('wipe').click();
	await second.getByTestId('wipe-confirm').click();
	await expect(second.getByTestId('wiped')).toBeVisible();
	await expect(page).toHaveURL(`${hall.server.url}/`);
	const left = await second.evaluate(async () => {
		const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
		const counts = names.map(
			(name) =>
				new Promise<number>((resolve, reject) => {
					const opening = indexedDB.open(name);
					opening.onerror = () => reject(new Error(name));
					opening.onsuccess = () => {
						const counting = opening.result.transaction('workshops').objectStore('workshops').count();
						counting.onsuccess = () => resolve(counting.result);
					};
				})
		);
		return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
	});
	expect(left).toBe(0);
	expect(strange).toEqual([]);
});

test('every answer carries the headers that keep strangers out', async () => {
	for (const path of ['/', '/privacy', '/config.json', '/service-worker.js', '/nowhere']) {
		const headers = (await fetch(hall.server.url + path)).headers;
		const policy = headers.get('content-security-policy') ?? '';
		expect(policy, path).toContain("default-src 'none'");
		expect(policy, path).toContain("require-trusted-types-for 'script'");
		expect(policy, path).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:/);
		expect(headers.get('referrer-policy'), path).toBe('no-referrer');
		expect(headers.get('x-content-type-options'), path).toBe('nosniff');
	}
});
