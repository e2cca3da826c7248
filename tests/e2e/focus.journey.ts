import { expect, test, type Page } from 'playwright/test';
import { exportProgram } from '../../src/core/program/import/program.ts';
import { quizProgram } from '../support/quiz-program.ts';
import { drag, judge, name } from './support/matrix.ts';
import { join, workTab } from './support/phone.ts';
import { CONSOLE, newDevice, WALL } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { openHall } from './support/hall.ts';
import { keepWords } from './support/recovery-words.ts';

const hall = openHall();

const LAPTOP = { width: 1280, height: 800 };

test('the strategy is told and asked about; a department sorts what it works on, and leadership answers', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const ben = await newDevice(hall.browser);
	const cem = await newDevice(hall.browser, { viewport: LAPTOP });
	const dana = await newDevice(hall.browser);
	const devices = [ada, ben, cem, dana];
	const [desk, phone, laptop, leader] = devices.map(({ page }) => page) as [Page, Page, Page, Page];
	let wall!: Page;
	const shots = (name: string) =>
		picture(`focus-${name}`, { console: desk, phone, laptop, leader, projector: wall });

	await test.step('a workshop with three people, one of them a leader', async () => {
		await desk.goto(hall.server.url);
		await desk.getByRole('button', { name: 'New workshop' }).click();
		const file = exportProgram(quizProgram({ minimum: 3 }));
		await desk
			.getByTestId('plan-files')
			.setInputFiles({ name: 'day.json', mimeType: 'application/json', buffer: Buffer.from(file) });
		await expect(desk.getByTestId('imports')).toBeVisible();

		// The six cards to think with are there; one goes, one is the company's own.
		const cards = desk.getByTestId('plan-prompts').getByRole('textbox');
		await expect(cards).toHaveCount(6);
		await desk.getByRole('button', { name: 'Remove card 4' }).click();
		await expect(cards).toHaveCount(5);
		await desk.getByTestId('plan-prompt-new').fill('What would our founder cross out?');
		await desk.getByRole('button', { name: 'Add a card' }).click();
		await expect(cards.nth(5)).toHaveValue('What would our founder cross out?');

		await desk.getByTestId('create-workshop').click();
		await keepWords(desk);
		const link = await desk.getByTestId('join-link').inputValue();
		const opening = ada.context.waitForEvent('page');
		await desk.getByTestId('open-projector').click();
		wall = await opening;
		await wall.setViewportSize(WALL);
		await join(phone, link, 'Ben', 'Sales');
		await join(laptop, link, 'Cem', 'Sales');
		await desk.getByTestId('menu').click();
		await desk.getByText('Invite').first().click();
		await desk.getByTestId('make-invite').click();
		await join(leader, await desk.getByTestId('invite-link').inputValue(), 'Dana', 'Service');
		await expect(leader.getByText('You are here as a leader')).toBeVisible();
		await desk.keyboard.press('Escape');
		await expect(desk.getByTestId('joined-count')).toHaveText('3');
	});

	await test.step('the pulse of a page is shown when the console says so, and not before enough have answered', async () => {
		await desk.locator('nav').getByText('Strategy').first().click();
		await expect(phone.getByTestId('strategy-page')).toContainText('Warm within a day');
		await pulse(phone, 'Yes', 'Partly', 'A date');
		await pulse(laptop, 'No', 'Yes');
		await expect(desk.getByTestId('pulse-panel')).toContainText('2 people have answered');
		await expect(desk.getByTestId('pulse-show')).toBeDisabled();
		await pulse(leader, 'Yes', 'Yes');
		await expect(desk.getByTestId('pulse-panel')).toContainText('A date');
		await expect(wall.locator('main')).toHaveAttribute('data-screen', 'strategy');
		await desk.getByTestId('pulse-show').click();
		await expect(wall.locator('main')).toHaveAttribute('data-screen', 'spotlight');
		await expect(wall.getByText('from 3 people')).toBeVisible();
		await expect(wall.getByText('A date')).toBeVisible();
		await expect(wall.locator('main')).not.toContainText('Ben');
		await shots('pulse');
		await desk.keyboard.press('ArrowRight');
		await expect(wall.getByText('Warm within a day')).toBeVisible();
	});

	await test.step('a question is asked, voted for, put on stage and answered', async () => {
		await phone.getByTestId('questions').click();
		await phone.getByTestId('question-text').fill('Who decides what stops?');
		await phone.getByTestId('question-send').click();
		await expect(phone.getByTestId('question')).toContainText('Who decides what stops?');
		await laptop.getByTestId('questions').click();
		await laptop.getByTestId('question-vote').click();
		await expect(laptop.getByTestId('question-vote')).toHaveText('1');
		await expect(desk.getByTestId('desk-question')).toContainText('1 Who decides what stops?');
		await shots('question');
		await desk.getByTestId('question-stage').click();
		await expect(wall.getByRole('heading', { name: 'Who decides what stops?' })).toBeVisible();
		await expect(wall.locator('main')).not.toContainText('Ben');
		await expect(phone.getByTestId('question')).toContainText('On stage now');
		await shots('on-stage');
		await desk.getByTestId('question-answered').click();
		await expect(phone.getByTestId('question')).toContainText('Answered');
		await desk.keyboard.press('ArrowRight');
		await expect(wall.getByText('Warm within a day')).toBeVisible();
		for (const page of [phone, laptop]) await page.getByRole('button', { name: 'Close' }).click();
	});

	await test.step('two people name and sort what they work on: one taps, one drags', async () => {
		await desk.locator('nav').getByText('Department work').click();
		await expect(phone.getByTestId('work-tabs')).toBeVisible();
		await name(phone, 'The weekly report');
		await name(phone, 'Approvals by paper');
		// Cards stand in the order in which they came: the laptop has those of the phone.
		await expect(laptop.getByTestId('card-list').getByRole('listitem')).toHaveCount(2);
		await name(laptop, 'Calls with new customers');
		await expect(phone.getByTestId('card-list').getByRole('listitem')).toHaveCount(3);
		await shots('name');

		await phone.getByTestId('focus-next').click();
		await judge(phone, 'The weekly report', 'Not at all', 'Not at all');
		await judge(phone, 'Approvals by paper', 'Very', 'A little');
		await judge(phone, 'Calls with new customers', 'Not at all', 'Very');
		await phone.getByTestId('judged-all').click();
		await laptop.getByTestId('focus-step-look').click();
		await expect(laptop.getByTestId('matrix-card')).toHaveCount(3);

		// At the same time: the laptop drags to the far corner what the phone put near the other one.
		await drag(laptop, 'Approvals by paper', { x: 0.95, y: 0.95 });
		await drag(laptop, 'Calls with new customers', { x: 0.9, y: 0.1 });
		const calls = (page: Page) => page.locator('[data-testid="matrix-card"][data-text^="Calls"]');
		for (const page of [phone, laptop])
			await expect(calls(page)).toHaveAttribute('aria-label', /judged by 2 people\. You are far apart/);
		// And by the keyboard: from the middle to where nobody needs it.
		const report = laptop.locator('[data-testid="matrix-card"][data-text^="The weekly"]');
		await report.focus();
		for (const key of ['ArrowLeft', 'ArrowDown']) {
			await laptop.keyboard.press(`Shift+${key}`);
			await laptop.keyboard.press(`Shift+${key}`);
		}
		await expect(report).toHaveAttribute('aria-label', /Stop\. judged by 2 people\. You agree/);
		await desk.getByTestId('matrix-panel').locator('summary').click();
		await desk.getByTestId('matrix-panel').getByRole('button', { name: 'Sales' }).click();
		await expect(wall.getByText('What Sales spends its time on')).toBeVisible();
		await expect(wall.getByText('The weekly report')).toBeVisible();
		await shots('matrix');
	});

	await test.step('what stops goes onto the board, what is in the way goes to leadership', async () => {
		await phone.getByTestId('focus-next').click();
		await phone.getByTestId('stop-it').click();
		const stops = phone.getByTestId('focus-stops');
		await expect(stops.getByTestId('stop-what').getByRole('textbox')).toHaveValue('The weekly report');
		await stops.getByTestId('stop-who').getByRole('textbox').fill('Head of sales');
		await stops.getByTestId('stop-from').fill('2030-01-31');
		await phone.getByTestId('friction-it').click();
		await phone.getByTestId('friction-text').fill('Approvals by paper: three signatures for ten euro');
		await phone.getByTestId('friction-send').click();
		await expect(phone.getByTestId('friction')).toContainText('Not answered yet');
		await shots('decide');
		await workTab(laptop, 'board');
		await expect(laptop.getByTestId('stop-who').getByRole('textbox')).toHaveValue('Head of sales');
	});

	await test.step('the leader answers; the department and the wall see it', async () => {
		await leader.getByTestId('leader-frictions').click();
		const friction = leader.getByTestId('leader-friction');
		await expect(friction).toContainText('From Sales');
		await friction.getByTestId('answer-send').click();
		await expect(friction).toContainText('Say by when it is gone');
		await friction.getByTestId('answer-day').fill('2030-03-01');
		await shots('leader');
		await friction.getByTestId('answer-send').click();
		await expect(phone.getByTestId('friction-answer')).toContainText('Removed by 1 March 2030');
		await expect(phone.getByTestId('friction-answer')).toContainText('Dana');

		// The other answer that there is: it stays, and that needs a reason.
		await workTab(laptop, 'focus');
		await laptop.getByTestId('focus-step-decide').click();
		await laptop.getByTestId('friction-other').click();
		await laptop.getByTestId('friction-text').fill('Two systems for one address');
		await laptop.getByTestId('friction-send').click();
		const second = leader.getByTestId('leader-friction').filter({ hasText: 'Two systems' });
		await second.getByRole('radio', { name: 'It stays' }).click();
		await second.getByTestId('answer-send').click();
		await expect(second).toContainText('Say why it stays');
		await second.getByTestId('answer-reason').fill('The old one ends with its contract');
		await second.getByTestId('answer-send').click();
		const answered = phone.getByTestId('friction-answer').filter({ hasText: 'It stays' });
		await expect(answered).toContainText('The old one ends with its contract');
		await desk.getByTestId('frictions-wall').click();
		await expect(wall.getByText('Removed by 1 March 2030')).toBeVisible();
		await expect(wall.getByText('The old one ends with its contract')).toBeVisible();
		await shots('answered');
		await desk.getByTestId('frictions-panel').getByRole('button', { name: 'Sales' }).click();
		await expect(wall.getByText('What is in the way of Sales')).toBeVisible();
		await expect(wall.getByText('2 of 2 answered')).toBeVisible();
	});

	await test.step('cards to think with: flipped through on the phone, put on the wall', async () => {
		await phone.getByTestId('prompts-open').click();
		const first = await phone.getByTestId('prompt').textContent();
		await phone.getByTestId('prompt-next').click();
		await expect(phone.getByTestId('prompt')).not.toHaveText(first ?? '');
		await shots('prompt');
		await desk.getByTestId('prompts-panel').locator('summary').click();
		await desk.getByRole('button', { name: 'What would our founder cross out?' }).click();
		await expect(wall.getByRole('heading', { name: 'What would our founder cross out?' })).toBeVisible();
		await expect(leader.getByTestId('spotlight')).toContainText('What would our founder cross out?');
		await shots('prompt-wall');
	});

	expect(devices.flatMap(({ errors }) => errors)).toEqual([]);
});

async function pulse(page: Page, clear: string, help: string, missing = ''): Promise<void> {
	await page.getByTestId('pulse-clear').getByRole('radio', { name: clear, exact: true }).click();
	await page.getByTestId('pulse-help').getByRole('radio', { name: help, exact: true }).click();
	if (missing) await page.getByTestId('pulse-missing').fill(missing);
}
