import { expect, test, type Page } from 'playwright/test';
import * as Y from 'yjs';
import { sample } from '../../src/core/program/sample/sample.ts';
import { parseLink } from '../../src/crypto/link.ts';
import { roomTopic } from '../../src/crypto/topic.ts';
import { join, keptForOffline, workTab } from './support/phone.ts';
import { CONSOLE, newDevice } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { openHall } from './support/hall.ts';
import { Rogue } from './support/rogue.ts';

const hall = openHall();
/** What is promised from the wiping on, milliseconds. */
const WITHIN = 10_000;
const GOAL = 'Win back ten customers a month who left us in the last two years, and keep nine of them';
const LAG = 'Customers won back who are still with us a quarter later';

const field = (page: Page, id: string) => page.getByTestId(id).first().getByRole('textbox');

test('a board that somebody wipes is put back with one tap, for everybody, and who was away brings what they wrote', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const people = [
		await newDevice(hall.browser),
		await newDevice(hall.browser),
		await newDevice(hall.browser)
	] as const;
	const [desk, ben, dana, mallory] = [ada.page, people[0].page, people[1].page, people[2].page];
	const department = sample('en').departments.find(({ name }) => name === 'Production');
	let link = '';
	let wipedAt = 0;

	await test.step('three of Production at one board', async () => {
		await desk.goto(hall.server.url);
		await desk.getByRole('button', { name: 'Try the sample' }).click();
		link = await desk.getByTestId('join-link').inputValue();
		await join(ben, link, 'Ben', 'Production');
		await join(dana, link, 'Dana', 'Production');
		await join(mallory, link, 'Mallory', 'Production');
		await desk.locator('nav').getByText('Department work').click();
		for (const page of [ben, dana, mallory]) await workTab(page, 'board');
		await field(ben, 'wig-statement').fill(GOAL);
		await field(ben, 'wig-lag').fill(LAG);
		for (const page of [dana, mallory]) await expect(field(page, 'wig-lag')).toHaveValue(LAG);
	});

	await test.step('Dana goes where there is no network, and writes on', async () => {
		await keptForOffline(dana);
		await people[1].context.setOffline(true);
		await dana.reload();
		await workTab(dana, 'board');
		await expect(field(dana, 'wig-statement')).toHaveValue(GOAL);
		await field(dana, 'wig-statement').fill(`${GOAL} (Dana)`);
		await field(dana, 'wig-statement').blur();
	});

	await test.step('Mallory wipes the board past the app, and Ada is told', async () => {
		const parsed = parseLink(link);
		if (!parsed.ok || !department) throw new Error('no link, or no such department');
		const rogue = new Rogue(mallory, roomTopic(parsed.value.link, `board-${department.id}-0`));
		wipedAt = Date.now();
		await rogue.tamper((_, doc) => {
			for (const [name, type] of doc.share) {
				if (name === 'board' || name === 'matrix' || name === 'history') {
					const map = doc.getMap(name);
					for (const key of [...map.keys()]) map.delete(key);
				} else if (/^(wig|stop)\//.test(name) && type.constructor === Y.AbstractType)
					doc.getText(name).delete(0, doc.getText(name).length);
			}
		});
		await expect(field(ben, 'wig-statement')).toHaveValue('');
		await expect(desk.getByTestId('lost-board')).toContainText('Production');
		await picture('lost-board', { desk, phone: ben });
	});

	await test.step('one tap, and it is there again for who is at it', async () => {
		await field(ben, 'wig-statement').focus();
		await desk.getByTestId('restore-board').click();
		for (const page of [ben, mallory]) {
			await expect(field(page, 'wig-statement')).toHaveValue(GOAL);
			await expect(field(page, 'wig-lag')).toHaveValue(LAG);
		}
		const took = Date.now() - wipedAt;
		console.log(`Restored ${(took / 1000).toFixed(1)} s after it was wiped`);
		expect(took).toBeLessThan(WITHIN);
		await expect(desk.getByTestId('lost-board')).toHaveCount(0);
		// Ben's field is still open, and he types on in it.
		await expect(field(ben, 'wig-statement')).toBeFocused();
		await ben.keyboard.press('Control+End');
		await ben.keyboard.type(', and Ben');
		await expect(field(mallory, 'wig-statement')).toHaveValue(`${GOAL}, and Ben`);
	});

	await test.step('Dana comes back, and what she wrote is on the board', async () => {
		await people[1].context.setOffline(false);
		for (const page of [ben, dana]) {
			await expect(field(page, 'wig-statement')).toHaveValue(/\(Dana\)/, { timeout: 20_000 });
			await expect(field(page, 'wig-statement')).toHaveValue(/and Ben/);
		}
		expect(await field(ben, 'wig-statement').inputValue()).toBe(
			await field(dana, 'wig-statement').inputValue()
		);
	});

	for (const { errors } of [ada, people[0], people[2]]) expect(errors).toEqual([]);
});
