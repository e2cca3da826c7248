/** A LAN without internet, `npm start -- --https`: a phone that trusts the authority, and one that does not. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { CONSOLE } from '../e2e/support/people.ts';
import { join as joinWorkshop, workTab } from '../e2e/support/phone.ts';
import { Lan } from './lan/lan.ts';
import { LanServer } from './lan/server.ts';
import { hasCertutil, trust } from './lan/trust.ts';
import { takeSeat, type Seat } from './room/seat.ts';
import { DEPARTMENT, foundWorkshop, goToStep, statement, write } from './room/workshop.ts';

let lan: Lan;
let server: LanServer;
let folder: string;
const seats: Seat[] = [];

const seat = async (...parameters: Parameters<typeof takeSeat>): Promise<Seat> => {
	const taken = await takeSeat(...parameters);
	seats.push(taken);
	return taken;
};

test.beforeAll(async () => {
	lan = new Lan();
	folder = mkdtempSync(join(tmpdir(), 'catchball-authority-'));
	server = await LanServer.start(lan.host('server'), ['--https', '--data', folder]);
});
test.afterAll(async () => {
	await Promise.all(seats.map(({ browser }) => browser.close()));
	await server.kill();
	lan.close();
	rmSync(folder, { recursive: true });
});

/** As a person does it: opens the page that explains, and takes the certificate from there. */
async function installCertificate(name: string): Promise<void> {
	const { page, browser } = await takeSeat(lan.host(name));
	await page.goto(`${server.url.replace('https', 'http')}/ca`);
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Download the certificate' }).click();
	const file = join(folder, `${name}.crt`);
	await (await download).saveAs(file);
	await browser.close();
	trust(lan.host(name), file);
}

test.describe('with the root installed', () => {
	// The command says so where there is no certutil.
	if (!hasCertutil()) return;

	test('the service worker registers, and the page is reloaded without network and server', async () => {
		await installCertificate('laptop');
		await installCertificate('phone');
		const desk = await seat(lan.host('laptop'), { viewport: CONSOLE });
		const phone = await seat(lan.host('phone'));
		const link = await foundWorkshop(desk.page, server.url);
		expect(link).toMatch(/^https:/);
		await joinWorkshop(phone.page, link, 'Ben', DEPARTMENT);
		await expect(phone.page.getByTestId('change-me')).toBeVisible();
		await phone.page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
		await expect(phone.page.getByTestId('offline-notice')).toHaveCount(0);
		await goToStep(desk.page, 'Department work', 'departments');
		await workTab(phone.page, 'board');
		await write(phone.page, 'Contracts are short');
		await expect(phone.page.getByTestId('delivery').locator('[data-delivery]')).not.toHaveAttribute(
			'data-delivery',
			'saving'
		);

		const devtools = await phone.context.newCDPSession(phone.page);
		const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
		// A test's browser context is a private window, which is the one thing that may stand against it.
		expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);

		await server.kill();
		phone.host.unplug();
		await phone.page.reload();
		await workTab(phone.page, 'board');
		await expect(statement(phone.page)).toHaveValue('Contracts are short');
		await write(phone.page, ' and clear');
		phone.host.plugIn();
		await server.start();
	});
});

test('with a certificate that was clicked away everything works, and the app says what does not', async () => {
	const { page, errors } = await seat(lan.host('other'));
	await page.goto(server.url).catch(() => undefined);
	// As a person passes Chromium's warning. Its buttons are waited for: keys that come before it is drawn are lost.
	await page.locator('#details-button').click();
	await page.locator('#proceed-link').click();
	await expect(page.getByRole('button', { name: 'New workshop' })).toBeVisible();
	const notice = page.getByTestId('offline-notice');
	await expect(notice).toHaveAttribute('data-refusal', 'refused');
	await notice.getByRole('link', { name: 'How to trust it' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('trust the workshop');
	expect(errors.filter((error) => !/certificate|ERR_CERT/i.test(error))).toEqual([]);
});
