import { expect, test } from 'playwright/test';
import type { Page } from 'playwright';
import { CONSOLE, newDevice } from './support/people.ts';
import { join, workTab } from './support/phone.ts';
import { picture } from './support/pictures.ts';
import { countRoomsLeft } from './support/rooms-left.ts';
import { openHall } from './support/hall.ts';

const hall = openHall();

const door = (page: Page, why: string) => page.locator(`[data-testid="door"][data-why="${why}"]`);

test('Ada keeps her room in hand: an entry, a pause, the door, and somebody who has to go', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const [ben, cem, mallory, dana] = [
		await newDevice(hall.browser),
		await newDevice(hall.browser),
		await newDevice(hall.browser),
		await newDevice(hall.browser)
	];
	const desk = ada.page;
	const place = desk.getByTestId('moderation');
	const here = (name: string) => desk.getByTestId('person').filter({ hasText: name });
	const openPlace = () => desk.getByTestId('moderate').click();
	const linkNow = () => desk.getByTestId('join-link').inputValue();
	const members = [ada, ben, cem, dana].map(({ page }) => ({ left: countRoomsLeft(page), before: 0 }));
	const words = desk.getByTestId('join-words').getByRole('listitem');
	let link = '';
	let spoken: string[] = [];

	await test.step('a sample workshop and three phones', async () => {
		await desk.goto(hall.server.url);
		await desk.getByRole('button', { name: 'Try the sample' }).click();
		await expect(desk.locator('[data-testid="now"][data-step="lobby"]')).toBeVisible();
		link = await linkNow();
		await expect(words).toHaveCount(4);
		spoken = await words.allTextContents();
		await join(ben.page, link, 'Ben', 'Production');
		await join(cem.page, link, 'Cem', 'Production');
		await join(mallory.page, link, 'Mallory', 'Production');
	});

	await test.step('an entry is hidden, and shown again', async () => {
		await mallory.page.getByTestId('questions').click();
		await mallory.page.getByTestId('question-text').fill('Who wrote this nonsense?');
		await mallory.page.getByTestId('question-send').click();
		await expect(desk.getByTestId('desk-question')).toHaveCount(1);
		await openPlace();
		await place.getByRole('radio', { name: /Entries/ }).click();
		await desk.getByTestId('hide-entry').click();
		await expect(desk.getByTestId('desk-question')).toHaveCount(0);
		await picture('entries', { console: desk });
		await desk.keyboard.press('Escape');
	});

	await test.step('input is paused in the middle of a sentence, which is kept', async () => {
		await desk.locator('nav').getByText('Department work').click();
		await workTab(ben.page, 'board');
		const goal = ben.page.getByTestId('wig-statement').getByRole('textbox').first();
		await goal.fill('Win back ten');
		await openPlace();
		await desk.getByTestId('pause-input').click();
		await expect(ben.page.getByTestId('paused')).toBeVisible();
		await expect(ben.page.locator('main')).toHaveAttribute('inert', '');
		await picture('paused', { phone: ben.page, console: desk });
		await desk.getByTestId('pause-input').click();
		await expect(ben.page.getByTestId('paused')).toHaveCount(0);
		await expect(goal).toHaveValue('Win back ten');
		await goal.fill('Win back ten customers');
	});

	await test.step('newcomers are let in one by one', async () => {
		const comesBack = desk.getByText('this person can come back as somebody else');
		await here('Mallory').getByTestId('remove').click();
		await expect(comesBack).toBeVisible();
		await picture('remove-open', { console: desk });
		await desk.getByRole('button', { name: 'Cancel' }).click();
		await expect(comesBack).toHaveCount(0);
		await place.getByRole('radio', { name: 'Only whom I let in' }).click();
		await dana.page.goto(link);
		await dana.page.getByTestId('join-name').getByRole('textbox').fill('Dana');
		await dana.page.getByTestId('join-department').locator('label').filter({ hasText: 'Production' }).click();
		await dana.page.getByTestId('join-submit').click();
		await expect(door(dana.page, 'waiting')).toBeVisible();
		await expect(desk.getByTestId('waiting-person')).toContainText('Dana');
		await picture('waiting', { phone: dana.page, console: desk });
		await desk.getByTestId('let-in').click();
		await expect(door(dana.page, 'waiting')).toHaveCount(0);
		await expect(here('Dana')).toBeVisible();
		await expect(here('Ben')).toBeVisible();
	});

	await test.step('Mallory is removed while Cem is away', async () => {
		await cem.page.goto('about:blank');
		for (const member of members) member.before = member.left();
		await here('Mallory').getByTestId('remove').click();
		await expect(desk.getByTestId('remove-sure')).toBeVisible();
		await expect(desk.getByText('this person can come back as somebody else')).toHaveCount(0);
		await picture('remove', { console: desk });
		await desk.getByTestId('remove-sure').click();
		await expect(here('Mallory')).toHaveCount(0);
		await expect(door(mallory.page, 'removed')).toBeVisible();
		await picture('removed', { phone: mallory.page, console: desk });
		await desk.keyboard.press('Escape');
		await expect.poll(linkNow).not.toBe(link);
		await expect(words).toHaveCount(4);
		await expect(words).not.toHaveText(spoken);
	});

	await test.step('who stays works on in the new room, and Cem comes back to it', async () => {
		await desk.getByTestId('speak').click();
		await desk.getByTestId('broadcast-text').fill('We are among ourselves');
		await desk.getByTestId('broadcast-send').click();
		await expect(ben.page.getByTestId('broadcast')).toContainText('among ourselves');
		await expect(dana.page.getByTestId('broadcast')).toContainText('among ourselves');
		await cem.page.goto(link);
		await expect(cem.page.getByTestId('broadcast')).toContainText('among ourselves');
		// For a moment after a removal everybody is still in the old room.
		for (const { left, before } of members) await expect.poll(left).toBeGreaterThan(before);
		await desk.getByTestId('speak').click();
		await desk.getByTestId('broadcast-text').fill('Here we go on');
		await desk.getByTestId('broadcast-send').click();
		for (const { page } of [ben, cem, dana])
			await expect(page.getByTestId('broadcast')).toContainText('Here we go on');
		await expect(mallory.page.getByTestId('broadcast').filter({ hasText: 'Here we go on' })).toHaveCount(0);
	});

	for (const { errors } of [ada, ben, cem, dana, mallory]) expect(errors).toEqual([]);
});
