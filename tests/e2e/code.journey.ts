import { expect, test } from 'playwright/test';
import { CONSOLE, LAN_NAME, newDevice, WALL } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { openHall } from './support/hall.ts';

const hall = openHall();

test('four words instead of a code, over plain http in a network', async () => {
	// No crypto.subtle, no clipboard, no service worker: what a phone has without a certificate.
	const origin = `http://${LAN_NAME}:${hall.server.port}`;
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const desk = ada.page;
	const listed = desk.getByTestId('join-words').getByRole('listitem');
	let words: string[] = [];

	await test.step('the console and the wall show them', async () => {
		await desk.goto(origin);
		await desk.getByRole('button', { name: 'Try the sample' }).click();
		await expect(listed).toHaveCount(4);
		words = await listed.allTextContents();
		const opening = ada.context.waitForEvent('page');
		await desk.getByTestId('open-projector').click();
		const wall = await opening;
		await wall.setViewportSize(WALL);
		await expect(wall.getByText(words.join(' '))).toBeVisible();
		await picture('code-lobby', { projector: wall, console: desk });
		await desk.keyboard.press('q');
		await expect(wall.getByRole('heading', { name: 'Join in' })).toBeVisible();
		await expect(wall.getByText(words.join(' '))).toBeVisible();
		await picture('code', { projector: wall });
		await desk.keyboard.press('q');
		// Without a clipboard the invitation stands there selected.
		await desk.getByTestId('copy-invitation').click();
		await expect(desk.getByTestId('invitation-text')).toBeFocused();
		await expect(desk.getByTestId('invitation-text')).toHaveValue(new RegExp(words.join(' ')));
	});

	await test.step('Ben types them as people type', async () => {
		const ben = (await newDevice(hall.browser)).page;
		await ben.goto(`${origin}/join`);
		const field = ben.getByTestId('join-text');
		const [first = '', second = '', third = '', fourth = ''] = words;
		await field.click();
		// A capital, a word that is chosen, one whose letters are swapped, one that is nearly finished.
		await ben.keyboard.type(first.charAt(0).toUpperCase() + first.slice(1) + ' ');
		await ben.keyboard.type(second.slice(0, -1));
		await ben.getByRole('button', { name: second, exact: true }).click();
		await expect(field).toBeFocused();
		await ben.keyboard.type(`${third} ${fourth}`);
		await expect(ben.getByText('4 of 4 words')).toBeVisible();
		await picture('code-typed', { phone: ben });
		await ben.keyboard.press('Enter');
		await expect(ben.getByTestId('join-name')).toBeVisible();
		await ben.getByTestId('join-name').getByRole('textbox').fill('Ben');
		await ben.getByTestId('join-department').locator('label').first().click();
		await ben.getByTestId('join-submit').click();
		await expect(desk.getByTestId('joined-count')).toHaveText('1');
	});

	await test.step('what is wrong is said, and costs nothing that was typed', async () => {
		const { page } = await newDevice(hall.browser);
		await page.goto(`${origin}/join`);
		const field = page.getByTestId('join-text');
		await field.fill('qqqqq');
		await page.keyboard.press('Enter');
		await expect(page.getByText('Four words are needed; this is one.')).toBeVisible();
		await field.fill('qqqqq abacus abacus abacus');
		await page.keyboard.press('Enter');
		await expect(page.getByText('There is no word like “qqqqq” (word 1).')).toBeVisible();
		await field.fill('abacus abacus abacus abacus');
		await page.keyboard.press('Enter');
		await expect(page.getByText('These four words open nothing.')).toBeVisible();
		await expect(field).toHaveValue('abacus abacus abacus abacus');
		await picture('code-unknown', { phone: page });
	});

	await test.step('new words, and the old ones open nothing any more', async () => {
		const { page } = await newDevice(hall.browser, { locale: 'de-DE' });
		const old = words.join(' ');
		await desk.getByTestId('new-words').click();
		await expect(desk.getByTestId('join-words').getByRole('list')).not.toHaveText(words.join(''));
		words = await listed.allTextContents();
		await page.goto(`${origin}/join`);
		await page.getByTestId('join-text').fill(old);
		await page.keyboard.press('Enter');
		await expect(page.getByText('Diese vier Wörter öffnen nichts.')).toBeVisible();
		await page.getByTestId('join-text').fill(words.join(' '));
		await page.keyboard.press('Enter');
		await expect(page.getByTestId('join-name')).toBeVisible();
	});

	await test.step('a server that was started again knows them soon, and one that is gone is named', async () => {
		const { page } = await newDevice(hall.browser);
		await page.goto(`${origin}/join`);
		await page.getByTestId('join-text').fill(words.slice(0, 3).join(' '));
		await expect(page.getByText('3 of 4 words')).toBeVisible();
		await page.waitForLoadState('networkidle');
		await hall.server.kill();
		await page.getByTestId('join-text').fill(words.join(' '));
		await page.keyboard.press('Enter');
		await expect(page.getByText('it alone knows the words')).toBeVisible();
		await hall.server.start();
		await expect(async () => {
			await page.getByTestId('join-text').press('Enter');
			await expect(page.getByTestId('join-name')).toBeVisible({ timeout: 3000 });
		}).toPass({ timeout: 60_000 });
	});
});
