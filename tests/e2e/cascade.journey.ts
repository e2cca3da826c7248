import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';
import { drag, hold, judge, name } from './support/matrix.ts';
import { join } from './support/phone.ts';
import { CONSOLE, newDevice, PHONE, WALL } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { openHall } from './support/hall.ts';
import { writeAsk, type Terms } from './support/asking.ts';
import { keepWords } from './support/recovery-words.ts';

const TERMS: Terms = {
	includes: 'Pictures for our own channels',
	excludes: 'Videos',
	kpis: [
		['Hours until an answer', '24', 'hours'],
		['Answers that were right', '95', '%']
	]
};

/** High enough for the whole matrix: it is dragged over. */
const LAPTOP = { width: 1280, height: 900 };

const INPUTS = 'tests/fixtures/inputs';

const hall = openHall();

test('three departments: a goal thrown back and answered, an ask countered and agreed, and the map that it makes', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const lea = await newDevice(hall.browser, { viewport: CONSOLE });
	const ben = await newDevice(hall.browser);
	const dana = await newDevice(hall.browser);
	const eli = await newDevice(hall.browser);
	const fay = await newDevice(hall.browser, { viewport: LAPTOP });
	const [desk, leader, communications, legal, talent, colleague] = [ada, lea, ben, dana, eli, fay].map(
		({ page }) => page
	) as [Page, Page, Page, Page, Page, Page];
	let wall!: Page;

	await test.step('a workshop, three departments, and a leader by a one-time link', async () => {
		await desk.goto(hall.server.url);
		await desk.getByRole('button', { name: 'New workshop' }).click();
		await desk
			.getByTestId('plan-files')
			.setInputFiles(['strategy.md', 'departments.csv', 'quiz.csv'].map((name) => `${INPUTS}/${name}`));
		await expect(desk.getByTestId('imports')).toContainText('departments.csv');
		await desk.getByTestId('create-workshop').click();
		await keepWords(desk);
		const link = await desk.getByTestId('join-link').inputValue();
		await join(communications, link, 'Ben', 'Communications');
		await join(legal, link, 'Dana', 'Legal');
		await join(talent, link, 'Eli', 'Talent');
		await join(colleague, link, 'Fay', 'Communications');
		await desk.getByTestId('menu').click();
		await desk.getByRole('menuitem', { name: 'Invite' }).click();
		await desk.getByTestId('make-invite').click();
		const invitation = await desk.getByTestId('invite-link').inputValue();
		await leader.goto(invitation);
		await leader.getByTestId('join-name').getByRole('textbox').fill('Lea');
		await leader.getByTestId('join-department').locator('label').filter({ hasText: 'None of these' }).click();
		await leader.getByTestId('join-submit').click();
		await expect(leader.getByTestId('role-leader')).toBeVisible();
		await desk.keyboard.press('Escape');
		// The strategy must have been told before anybody can say what they carry of it.
		await desk.locator('nav').getByText('Strategy', { exact: true }).click();
		await expect(desk.getByTestId('now')).toHaveAttribute('data-step', 'strategy');
		await desk.locator('nav').getByText('Department work').click();
	});

	await test.step('two of Communications sort what they work on at the same time: one taps, one drags', async () => {
		await name(communications, 'The weekly report');
		await name(communications, 'Approvals by paper');
		await expect(colleague.getByTestId('card-list').getByRole('listitem')).toHaveCount(2);
		await communications.getByTestId('focus-next').click();
		await colleague.getByTestId('focus-step-look').click();
		const card = (page: Page, text: string) =>
			page.locator(`[data-testid="matrix-card"][data-text="${text}"]`);
		await judge(communications, 'The weekly report', 'Not at all', 'Not at all');
		await expect(card(colleague, 'The weekly report')).toHaveAttribute('aria-label', /judged by 1 person/);
		// While one has a card in hand, the other says where another one belongs.
		const drop = await hold(colleague, 'The weekly report');
		await judge(communications, 'Approvals by paper', 'Very', 'Very');
		await expect(card(colleague, 'Approvals by paper')).toHaveAttribute('aria-label', /judged by 1 person/);
		await drop({ x: 0.05, y: 0.6 });
		await drag(colleague, 'Approvals by paper', { x: 0.9, y: 0.3 });
		await communications.getByTestId('judged-all').click();
		for (const page of [communications, colleague]) {
			await expect(card(page, 'The weekly report')).toHaveAttribute('aria-label', /judged by 2 people/);
			await expect(card(page, 'Approvals by paper')).toHaveAttribute('aria-label', /judged by 2 people/);
		}
		await picture('cascade-matrix', { ben: communications, fay: colleague });
	});

	await test.step('they pledge: how strongly for which priority', async () => {
		await writeGoal(communications, 'Answer every question within a day', ['10', '20']);
		await support(communications, 'Knowledge equity', 'decisively');
		await support(communications, 'Decide together', 'a little');
		await submit(communications);
		await writeGoal(talent, 'Keep those who join us', ['70', '90']);
		await support(talent, 'Sustain the movement', 'clearly');
		await submit(talent);
		await writeGoal(legal, 'Check a picture while it is still news', ['9', '2']);
		await support(legal, 'Knowledge as a service', 'clearly');
		await submit(legal);
	});

	await test.step('Lea goes through them by keyboard: the rules tell her what is missing', async () => {
		await leader.getByTestId('role-leader').getByRole('link').click();
		await expect(leader.getByTestId('waiting-count')).toContainText('3 pledges');
		await leader.getByTestId('row-communications').click();
		const detail = leader.getByTestId('pledge-detail');
		await expect(detail).toContainText('Answer every question within a day');
		await expect(detail.locator('[data-rule="fromTo"]')).toHaveAttribute('data-state', 'met');
		await expect(detail.locator('[data-rule="lag"]')).toHaveAttribute('data-state', 'warn');
		await picture('cascade-desk', { leader });
		await leader.keyboard.press('t');
		await leader.getByTestId('answer-send').click();
		await expect(leader.getByTestId('answer-reason')).toContainText('needs a reason');
		await leader
			.getByTestId('answer-reason')
			.getByRole('textbox')
			.fill('From ten to twenty what? Say how you measure it.');
		await picture('cascade-throw', { leader });
		await leader.keyboard.press('Control+Enter');
		await expect(detail.getByTestId('words')).toContainText('You have thrown it back');
		await leader.keyboard.press('n');
		await leader.keyboard.press('c');
		await expect(leader.getByTestId('waiting-count')).toContainText('1 pledge');
		await leader.keyboard.press('n');
		await leader.keyboard.press('c');
		await expect(leader.getByTestId('waiting-count')).toContainText('No pledge');
	});

	await test.step('Ben sees why, answers with a new version, and Lea sees what is different', async () => {
		await expect(communications.getByTestId('reason')).toContainText('Lea');
		await expect(communications.getByTestId('reason')).toContainText('Say how you measure it');
		await picture('cascade-returned', { ben: communications });
		await communications.getByTestId('wig-lag').getByRole('textbox').fill('Questions answered in 24 hours');
		await communications.getByTestId('wig-to').fill('80');
		await communications.getByTestId('add-lead').click();
		await communications
			.getByTestId('wig-lead')
			.getByRole('textbox')
			.fill('Sort all questions every morning');
		const asked = communications.getByTestId('lead-questions');
		await asked.locator('[data-question="predictive"]').getByRole('radio', { name: 'Yes' }).click();
		await asked.locator('[data-question="influence"]').getByRole('radio', { name: 'Not sure' }).click();
		await expect(asked.getByTestId('lead-doubt')).toContainText('without asking anybody');
		await picture('cascade-lead', { ben: communications });
		// Lea is about to add something when the new version comes: her words stay.
		await leader.getByTestId('row-communications').click();
		await leader.getByTestId('answer-change').click();
		await leader.getByTestId('answer-return').click();
		const reason = leader.getByTestId('answer-reason').getByRole('textbox');
		await reason.fill('And who counts them?');
		await submit(communications);
		await expect(leader.getByTestId('waiting-count')).toContainText('1 pledge');
		await expect(reason).toHaveValue('And who counts them?');
		await reason.press('Escape');
		// On a phone she sees the list, or the pledge that she tapped on, and goes back.
		await leader.setViewportSize(PHONE);
		await leader.getByTestId('to-list').click();
		await expect(leader.getByTestId('pledge-detail')).toBeHidden();
		await picture('cascade-list', { leader });
		await leader.getByTestId('row-communications').click();
		await expect(leader.getByTestId('changes')).toBeInViewport();
		await expect(leader.getByTestId('row-legal')).toBeHidden();
		await picture('cascade-phone', { leader });
		await leader.setViewportSize(CONSOLE);
		await leader.keyboard.press('n');
		await expect(leader.getByTestId('lead-answers')).toContainText('predicts the result');
		await expect(leader.locator('[data-rule="asked"]')).not.toHaveAttribute('data-state', 'met');
		const changes = leader.getByTestId('changes');
		await expect(changes).toContainText('What is different from version 1');
		await expect(changes.locator('del', { hasText: '20' })).toBeVisible();
		await expect(changes.locator('ins', { hasText: '80' })).toBeVisible();
		await expect(changes).toContainText('Questions answered in 24 hours');
		// What was said of the first version is still there.
		await leader.getByText('Earlier versions').click();
		await expect(leader.getByTestId('pledge-detail')).toContainText('From ten to twenty what?');
		await picture('cascade-answered', { leader });
		await leader.keyboard.press('c');
		await expect(communications.locator('[data-verdict="accepted"]').first()).toBeVisible();
	});

	await test.step('Communications ask Legal; Legal counter, and it is agreed', async () => {
		await tab(communications, 'Asks');
		await communications.getByTestId('ask-new').click();
		await writeAsk(communications, 'Legal', 'Check a reused picture within a day', TERMS);
		await communications.getByTestId('ask-send').click();
		await tab(legal, 'Asks');
		await legal.getByTestId('ask-row').click();
		await legal
			.getByTestId('ask-words')
			.getByRole('textbox')
			.fill('By tomorrow you know whether you may use it');
		await legal.getByTestId('ask-say-back').click();
		await legal.getByTestId('ask-counter').click();
		await legal.getByTestId('ask-edit-what').click();
		await legal.getByTestId('ask-what').fill('Check a reused picture within two days');
		await legal.getByTestId('ask-part-next').click();
		await legal.getByTestId('ask-send').click();
		await communications.getByTestId('ask-confirm').click();
		await expect(legal.getByTestId('ask-state')).toHaveAttribute('data-state', 'agreed');
		await tab(talent, 'Asks');
		await talent.getByTestId('ask-new').click();
		await writeAsk(talent, 'Legal', 'A contract on one page', TERMS);
		await talent.getByTestId('ask-send').click();
	});

	await test.step('the share-out: a department’s own time, applause and an offer of help', async () => {
		const opening = ada.context.waitForEvent('page');
		await desk.getByTestId('open-projector').click();
		wall = await opening;
		await wall.setViewportSize(WALL);
		await desk.locator('nav').getByText('Share-out').click();
		await desk.getByTestId('pace-each').selectOption('2');
		await desk.getByTestId('department-communications').getByRole('button').click();
		await expect(wall.getByRole('heading', { name: 'Communications' })).toBeVisible();
		await expect(wall.getByRole('timer')).toBeVisible();
		await expect(desk.getByTestId('pace')).toContainText('Department 2 of 7');
		await legal.getByTestId('react-applause').click();
		await talent.getByTestId('react-applause').click();
		await expect(wall.getByTestId('wall-cheers').locator('[data-reaction="applause"]')).toHaveText(/2$/);
		// One a person: another takes its place.
		await talent.getByTestId('react-idea').click();
		await expect(wall.getByTestId('wall-cheers').locator('[data-reaction="applause"]')).toHaveText(/1$/);
		await talent.getByTestId('help-offer').click();
		await talent.getByTestId('help-text').getByRole('textbox').fill('Two of us can answer on Fridays');
		await talent.getByTestId('help-send').click();
		await expect(communications.getByTestId('helps')).toContainText('Two of us can answer on Fridays');
		await expect(communications.getByTestId('helps')).toContainText('Eli, Talent and Culture');
		await expect(wall.getByTestId('wall-cheers')).toContainText('Talent and Culture offers help');
		await expect(desk.getByTestId('pace')).toContainText('1 offer of help');
		await picture('cascade-shareout', { wall, console: desk, ben: communications, eli: talent });
		await expect(communications.getByTestId('react-applause')).toHaveCount(0);
	});

	await test.step('the map at its end says what was entered', async () => {
		for (let stops = 0; stops < 6; stops++) {
			const before = await desk.getByTestId('next').textContent();
			if (before?.includes('Company map')) break;
			await desk.getByTestId('next').click();
			await expect(desk.getByTestId('next')).not.toHaveText(before ?? '');
		}
		await desk.getByTestId('next').click();
		await expect(wall.locator('main')).toHaveAttribute('data-screen', 'map');
		await expect(wall.getByText('Nobody carries “Improve the experience of users”.')).toBeVisible();
		const cell = (department: string, priority: string) =>
			wall
				.getByTestId('map-table')
				.locator(`[data-department="${department}"] [data-priority="${priority}"]`);
		await expect(cell('communications', 'knowledge-equity')).toHaveText('decisively');
		await expect(cell('communications', 'decide-together')).toHaveText('a little');
		await expect(cell('talent-and-culture', 'sustain-the-movement')).toHaveText('clearly');
		await expect(cell('legal', 'knowledge-as-a-service')).toHaveText('clearly');
		await expect(wall.getByTestId('map-table')).toContainText('Check a reused picture within two days');
		await expect(wall.getByTestId('map-picture').locator('[data-cell]')).toHaveCount(4);
		await expect(wall.getByTestId('map-picture').locator('[data-arrow]')).toHaveCount(2);
		await expect(communications.getByTestId('phone-map')).toBeVisible();
		await expect(communications.getByTestId('map-priority-improve-the-experience-of-users')).toContainText(
			'Gap'
		);
		// A carrier's name leads to what that department does: its goal, from what to what by when, and what it is asked.
		const carried = communications.getByTestId('map-priority-knowledge-as-a-service');
		await expect(carried.getByTestId('map-goal')).toContainText('from 9 to 2 % by 31 December 2040');
		await carried.getByRole('button', { name: 'Legal' }).click();
		const card = communications.getByTestId('map-department-legal');
		await expect(card.locator('[aria-expanded="true"]')).toBeFocused();
		await expect(card).toContainText('Check a picture while it is still news');
		await expect(card).toContainText('A contract on one page');
		await picture('cascade-map', { wall, console: desk, ben: communications });
	});

	await test.step('it can be looked into on the console, and leaves in the file', async () => {
		await desk.getByTestId('map-open').click();
		const dialog = desk.getByTestId('map-dialog');
		await dialog.locator('[data-pick="department legal"]').click();
		await expect(dialog.getByTestId('map-detail')).toContainText('A contract on one page');
		await expect(dialog.getByTestId('map-goal')).toContainText('from 9 to 2 % by 31 December 2040');
		await expect(dialog.locator('[data-arrow="communications legal"]')).toBeVisible();
		await picture('cascade-explore', { console: desk });
		await dialog.locator('label').filter({ hasText: 'Table' }).click();
		await expect(dialog.getByTestId('map-table')).toBeVisible();
		await dialog.getByTestId('map-close').click();
		await desk.getByTestId('menu').click();
		const downloading = desk.waitForEvent('download');
		await desk.getByRole('menuitem', { name: 'Pledges as Markdown' }).click();
		const markdown = readFileSync(await (await downloading).path(), 'utf8');
		expect(markdown).toContain('## Company map');
		expect(markdown).toContain('Communications → Legal: Check a reused picture within two days (agreed)');
		expect(markdown).toContain('**gap: nobody**');
	});

	expect([ada, lea, ben, dana, eli, fay].flatMap(({ errors }) => errors)).toEqual([]);
});

async function tab(page: Page, name: string): Promise<void> {
	await page.getByTestId('work-tabs').locator('label').filter({ hasText: name }).click();
}

async function writeGoal(page: Page, statement: string, [from, to]: [string, string]): Promise<void> {
	await tab(page, 'Our board');
	await page.getByTestId('wig-statement').getByRole('textbox').fill(statement);
	await page.getByTestId('wig-from').fill(from);
	await page.getByTestId('wig-to').fill(to);
	await page.getByTestId('wig-unit').getByRole('textbox').fill('%');
	await page.getByTestId('wig-by').fill('2040-12-31');
}

async function support(page: Page, priority: string, strength: string): Promise<void> {
	const row = page.getByTestId('wig-supports').getByRole('listitem').filter({ hasText: priority });
	await row.getByRole('button').click();
	await row.locator('label').filter({ hasText: strength }).click();
}

async function submit(page: Page): Promise<void> {
	await page.getByTestId('submit-pledge').click();
	await page.getByTestId('submit-pledge-confirm').click();
	await expect(page.getByTestId('submit-pledge-confirm')).toHaveCount(0);
	await expect(page.getByTestId('pledge-state').locator('[data-verdict="open"]')).toBeVisible();
}
