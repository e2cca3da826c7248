import type { Browser } from 'playwright';
import { expect } from 'playwright/test';
import type { Desk } from './desk.ts';
import { leaveDialog } from './keyboard.ts';
import { newDevice, type Device } from './people.ts';
import type { Look } from './tour.ts';

/** What opens over the console by a key or a button of its own, each looked at and closed again. */
export async function consoleDialogs({ page }: Desk, look: Look): Promise<void> {
	const open = page.getByRole('dialog');
	for (const [key, name] of [
		['m', 'broadcast'],
		['s', 'find'],
		['p', 'help']
	] as const) {
		await page.keyboard.press(key);
		await expect(open).toBeVisible();
		await look(name, 'console', page);
		if (key === 'p') {
			await page.getByTestId('help-person').first().click();
			await expect(page.frameLocator('[data-testid="look-frame"]').getByTestId('step-name')).toBeVisible();
			await look('help-person', 'console', page);
		}
		await leaveDialog(page);
	}
	await page.getByTestId('moderate').click();
	await expect(page.getByTestId('people-search')).toBeVisible();
	await look('people', 'console', page);
	await page.getByTestId('remove').first().click();
	await expect(page.getByTestId('remove-sure')).toBeVisible();
	await look('remove', 'console', page);
	await page.keyboard.press('Escape');
	await expect(page.getByTestId('remove-sure')).toHaveCount(0);
	await page.getByTestId('moderation').getByRole('radio').last().click();
	await expect(page.getByTestId('entry-search')).toBeVisible();
	await look('entries', 'console', page);
	await leaveDialog(page);
	// The recovery words, and the key file: the menu's second and third.
	for (const [place, name] of [
		[1, 'words-again'],
		[2, 'key-file']
	] as const) {
		await page.getByTestId('menu').click();
		await page.getByRole('menuitem').nth(place).click();
		await expect(open).toBeVisible();
		await look(name, 'console', page);
		await leaveDialog(page);
	}
}

/** A room that lets people in one by one, and one that lets in nobody more, from both sides. */
export async function doors(browser: Browser, desk: Desk, locale: string, look: Look): Promise<Device> {
	const fay = await newDevice(browser, { locale });
	const joining = async (place: number) => {
		await desk.page.getByTestId('moderate').click();
		await desk.page.getByTestId('moderation').getByRole('radio').nth(place).click();
		await expect(desk.page.getByTestId('moderation').getByRole('radio').nth(place)).toBeChecked();
	};
	await joining(1);
	await leaveDialog(desk.page);
	await fay.page.goto(await desk.link);
	await fay.page.getByTestId('join-department').locator('label').first().click();
	await fay.page.getByTestId('join-submit').click();
	await expect(fay.page.getByTestId('door')).toHaveAttribute('data-why', 'waiting');
	await look('door-waiting', 'phone', fay.page);
	await joining(2);
	await expect(fay.page.getByTestId('door')).toHaveAttribute('data-why', 'closed');
	await look('door-closed', 'phone', fay.page);
	await expect(desk.page.getByTestId('waiting-person')).toBeVisible();
	await look('people-waiting', 'console', desk.page);
	await leaveDialog(desk.page);
	await joining(0);
	await leaveDialog(desk.page);
	await expect(fay.page.getByTestId('step-name')).toBeVisible();
	return fay;
}

/** The desk of a leader whom `link` invites, with a pledge to answer. */
export async function leader(browser: Browser, link: string, locale: string, look: Look): Promise<Device> {
	const lea = await newDevice(browser, { locale });
	await lea.page.goto(link);
	await lea.page.getByTestId('join-department').locator('label').last().click();
	await lea.page.getByTestId('join-submit').click();
	await lea.page.getByTestId('role-leader').getByRole('link').click();
	await expect(lea.page.getByTestId('leader-desk')).toBeVisible();
	await look('leader', 'phone', lea.page);
	await lea.page.locator('[data-testid^="row-"]').first().click();
	await expect(lea.page.getByTestId('pledge-detail')).toBeVisible();
	await look('leader-pledge', 'phone', lea.page);
	return lea;
}
