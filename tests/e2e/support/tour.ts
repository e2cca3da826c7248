import type { Browser, Page } from 'playwright';
import { expect } from 'playwright/test';
import { Desk } from './desk.ts';
import { leaveDialog } from './keyboard.ts';
import { CONSOLE, newDevice, type Device } from './people.ts';
import { consoleDialogs, doors, leader } from './tour-dialogs.ts';
import { anotherPhone, focus, history, menuDialog, phoneMap, planning } from './tour-more.ts';
import { answerSomehow } from './answer-somehow.ts';
import { submitPledge } from './phone.ts';

/** Looks at one screen. `surface` is home, console, projector or phone. */
export type Look = (name: string, surface: Surface, page: Page) => Promise<void>;
export type Surface = 'home' | 'console' | 'projector' | 'phone';

/** Steps of the sample's agenda, in its order. */
const PLACES = { departments: 3, shareout: 4, after: 5, results: 6, close: 7 };

/**
 * Walks through a whole workshop with the sample, and calls `look` at every screen of every surface. Knows no words of
 * any language, so that it can be taken in each.
 * @returns every device that was in it, for its errors
 */
export async function tour(browser: Browser, url: string, locale: string, look: Look): Promise<Device[]> {
	const ada = await newDevice(browser, { viewport: CONSOLE, locale });
	const [ben, dana, emre] = await Promise.all([1, 2, 3].map(() => newDevice(browser, { locale })));
	if (!ben || !dana || !emre) throw new Error('No devices');
	const desk = new Desk(ada.page);
	const console = (name: string) => look(name, 'console', desk.page);
	const phone = (name: string, device = ben) => look(name, 'phone', device.page);

	await home(ada, look);
	const { wall, invitation } = await lobby({ ada, desk, look, phones: [ben, dana, emre] });
	const fay = await doors(browser, desk, locale, look);
	const more: Device[] = [fay];
	const everywhere = async (name: string) => {
		await console(name);
		await look(name, 'projector', wall);
		await phone(name);
	};

	for (const [wave, place] of [
		['before', 1],
		['after', PLACES.after]
	] as const) {
		if (wave === 'after') {
			await throughTheDay({ desk, wall, look, phones: [ben, dana, emre], everywhere });
			more.push(await leader(browser, invitation, locale, look));
		}
		await desk.goTo(place, wave);
		await expect(ben.page.getByTestId('quiz-start')).toBeVisible();
		await everywhere(`quiz-${wave}`);
		// Every type of question is seen once.
		const seen = wave === 'before' ? (name: string) => phone(`quiz-${name}`) : undefined;
		await answerSomehow(ben.page, seen);
		await phone(`quiz-${wave}-sent`);
		await answerSomehow(dana.page);
		await desk.next();
		await expect(ben.page.getByTestId('quiz-closed')).toBeVisible();
		await everywhere(`quiz-${wave}-closed`);
	}

	await desk.goTo(PLACES.results, 'results');
	await everywhere('results-hidden');
	await desk.next();
	await expect(ben.page.getByTestId('own-after')).toBeVisible();
	await everywhere('results');
	await desk.page.getByTestId('menu').click();
	await desk.page.getByTestId('menu-quiz').click();
	await expect(desk.page.getByTestId('quiz-edit')).toBeVisible();
	await look('quiz-edit', 'console', desk.page);
	await desk.page.getByTestId('quiz-edit-close').click();
	await menuDialog(desk, 'raw', 'raw-agree', look);
	await menuDialog(desk, 'backup', 'backup-phrase', look);
	await menuDialog(desk, 'papers', 'paper-people', look);
	await ben.page.getByTestId('read-again').first().click();
	await phone('results-read-again');
	await desk.goTo(PLACES.close, 'close');
	await expect(ben.page.getByTestId('promised').or(ben.page.getByTestId('step-name')).first()).toBeVisible();
	await everywhere('close');
	await look('returning', 'home', await again(ada, url));
	return [ada, ben, dana, emre, ...more];

	async function home(device: Device, see: Look): Promise<void> {
		const { page } = device;
		await page.goto(url);
		await see('home', 'home', page);
		await page.goto(`${url}/join`);
		await page.getByTestId('join-text').fill('ab');
		await see('join-by-hand', 'home', page);
		for (const path of ['privacy', 'takeover']) {
			await page.goto(`${url}/${path}`);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await see(path, 'home', page);
		}
		await page.getByTestId('takeover-other').click();
		await expect(page.getByTestId('key-passphrase')).toBeVisible();
		await see('takeover-file', 'home', page);
		await page.goto(`${url}/w/unknown`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await see('unknown', 'home', page);
		await page.goto(`${url}/new`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await see('plan-empty', 'console', page);
		await desk.makeWorkshop(async (name) => {
			await see(name, 'console', page);
			if (name === 'plan') await planning(page, see);
		});
		await page.goto(url);
		// The sample stands first on both languages' home page.
		await page.locator('.starts').getByRole('button').first().click();
		await desk.at('lobby');
	}
}

interface Room {
	desk: Desk;
	look: Look;
	phones: [Device, Device, Device];
}

async function lobby({
	ada,
	desk,
	look,
	phones
}: Room & { ada: Device }): Promise<{ wall: Page; invitation: string }> {
	await expect(desk.page.getByTestId('join-words').getByRole('listitem')).toHaveCount(4);
	await look('lobby-empty', 'console', desk.page);
	const wall = await desk.openWall(ada.context);
	await expect(wall.getByRole('heading').first()).toBeVisible();
	await look('lobby-empty', 'projector', wall);
	for (const [index, { page }] of phones.entries()) {
		await page.goto(await desk.link);
		await expect(page.getByTestId('join-department')).toBeVisible();
		if (index === 0) await look('join', 'phone', page);
		await page
			.getByTestId('join-name')
			.getByRole('textbox')
			.fill(['Ben', 'Dana', 'Emre'][index] ?? '');
		// Ben and Dana are in one department, Emre in another one.
		await page
			.getByTestId('join-department')
			.locator('label')
			.nth(index === 2 ? 1 : 0)
			.click();
		await page.getByTestId('join-submit').click();
		await expect(page.getByTestId('step-name')).toBeVisible();
	}
	await expect(desk.page.getByTestId('joined-count')).toHaveText('3');
	const [ben] = phones;
	await look('lobby', 'console', desk.page);
	await look('lobby', 'projector', wall);
	await look('lobby', 'phone', ben.page);
	await ben.page.getByTestId('change-me').click();
	await look('change-me', 'phone', ben.page);
	await ben.page.getByTestId('me-save').click();
	await ben.page.getByTestId('status').click();
	await look('status', 'phone', ben.page);
	await ben.page.keyboard.press('Escape');
	await anotherPhone(ben.page, look);
	await wallKeys(desk, wall, look);
	const invitation = await menus(desk, look);
	await consoleDialogs(desk, look);
	return { wall, invitation };
}

async function wallKeys(desk: Desk, wall: Page, look: Look): Promise<void> {
	for (const [key, name] of [
		['q', 'code'],
		['b', 'blank']
	] as const) {
		await desk.page.keyboard.press(key);
		await expect(wall.locator(`[data-screen="${name}"]`)).toBeVisible();
		await look(name, 'projector', wall);
		await desk.page.keyboard.press(key);
		await expect(wall.locator('[data-screen="lobby"]')).toBeVisible();
	}
}

/** @returns the link that makes somebody a leader */
async function menus(desk: Desk, look: Look): Promise<string> {
	const { page } = desk;
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toBeVisible();
	await look('keys', 'console', page);
	await page.keyboard.press('Escape');
	await page.getByTestId('menu').click();
	await expect(page.getByRole('menu')).toBeVisible();
	await look('menu', 'console', page);
	await page.getByRole('menuitem').first().click();
	await expect(page.getByRole('dialog')).toBeVisible();
	await look('invite', 'console', page);
	await page.getByTestId('make-invite').click();
	await expect(page.getByTestId('invite-link')).toBeVisible();
	await look('invite-code', 'console', page);
	const link = await page.getByTestId('invite-link').inputValue();
	await leaveDialog(page);
	return link;
}

interface Day extends Room {
	wall: Page;
	everywhere: (name: string) => Promise<void>;
}

/** The strategy, the departments' work and the share-out. */
async function throughTheDay({ desk, wall, look, phones: [ben, , emre], everywhere }: Day): Promise<void> {
	await desk.next();
	await desk.at('strategy');
	await expect(ben.page.getByTestId('strategy-page')).toBeVisible();
	await everywhere('strategy');
	await desk.next();
	await everywhere('strategy-priority');

	await desk.goTo(PLACES.departments, 'departments');
	await expect(ben.page.getByTestId('work-tabs')).toBeVisible();
	await look('focus', 'phone', ben.page);
	await focus(ben.page, look);
	// Focus, the board, asks.
	const tab = (place: number, device = ben) =>
		device.page.getByTestId('work-tabs').locator('label').nth(place).click();
	for (const device of [ben, emre]) await tab(1, device);
	await expect(ben.page.getByTestId('wig-statement')).toBeVisible();
	await everywhere('departments-empty');
	await tab(2);
	await expect(ben.page.getByTestId('ask-new')).toBeVisible();
	await look('asks', 'phone', ben.page);
	await ben.page.getByTestId('ask-new').click();
	await expect(ben.page.getByTestId('ask-to')).toBeVisible();
	await look('ask-form', 'phone', ben.page);
	await ben.page.getByTestId('asks-back').first().click();
	await tab(1);
	for (const { page } of [ben, emre]) await submitPledge(page, '%');
	await look('pledge', 'phone', ben.page);
	await history(ben.page, look);
	await expect(desk.page.locator('[data-status="submitted"]').first()).toBeVisible();
	await everywhere('departments');
	await ben.page.getByTestId('questions').click();
	await ben.page.getByTestId('question-text').fill('?');
	await look('questions', 'phone', ben.page);
	await ben.page.getByTestId('question-send').click();
	await expect(desk.page.getByTestId('desk-question')).toHaveCount(1);
	await ben.page.keyboard.press('Escape');
	await desk.page.getByTestId('question-stage').click();
	await expect(wall.locator('[data-screen="spotlight"]')).toBeVisible();
	await everywhere('question');
	await desk.page.getByTestId('map-open').click();
	await expect(desk.page.getByTestId('map-dialog')).toBeVisible();
	await look('map', 'console', desk.page);
	await desk.page.getByTestId('map-dialog').getByRole('radio').last().click();
	await look('map-table', 'console', desk.page);
	await desk.page.getByTestId('map-on-wall').click();
	await expect(wall.locator('[data-screen="map"]')).toBeVisible();
	await look('map', 'projector', wall);
	await desk.page.getByTestId('map-close').click();

	await desk.goTo(PLACES.shareout, 'shareout');
	await everywhere('shareout');
	await desk.page.locator('[data-testid^="department-"] button:enabled').first().click();
	await expect(wall.locator('[data-testid="wall-pledge"], h1').first()).toBeVisible();
	await everywhere('shareout-pledge');
	await phoneMap(ben.page, look);
}

/** The home page of somebody who has been here before. */
async function again({ context }: Device, url: string): Promise<Page> {
	const page = await context.newPage();
	await page.setViewportSize(CONSOLE);
	await page.goto(url);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	return page;
}
