import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';
import { join, keptForOffline } from './support/phone.ts';
import { CONSOLE, newDevice, WALL } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { openHall } from './support/hall.ts';
import { fillKpi, writeAsk, type Terms } from './support/asking.ts';
import { keepWords } from './support/recovery-words.ts';

const TERMS: Terms = {
	includes: 'One page',
	excludes: 'Contracts',
	kpis: [
		['Letters sent with it', '100', 'letters'],
		['Questions that come back', '5', '%']
	]
};

const INPUTS = 'tests/fixtures/inputs';

const hall = openHall();

test('an ask is countered and then agreed', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const ben = await newDevice(hall.browser);
	const dana = await newDevice(hall.browser);
	const [desk, sales, legal] = [ada.page, ben.page, dana.page];
	let wall!: Page;
	const shots = (name: string) => picture(`asks-${name}`, { ben: sales, dana: legal });

	await test.step('a workshop with two departments at work', async () => {
		await desk.goto(hall.server.url);
		await desk.getByRole('button', { name: 'New workshop' }).click();
		await desk
			.getByTestId('plan-files')
			.setInputFiles(['strategy.md', 'departments.csv', 'quiz.csv'].map((name) => `${INPUTS}/${name}`));
		await expect(desk.getByTestId('imports')).toContainText('departments.csv');
		await desk.getByTestId('create-workshop').click();
		await keepWords(desk);
		const link = await desk.getByTestId('join-link').inputValue();
		await join(sales, link, 'Ben', 'Communications');
		await join(legal, link, 'Dana', 'Legal');
		await expect(desk.getByTestId('joined-count')).toHaveText('2');
		await desk.locator('nav').getByText('Department work').click();
		for (const page of [sales, legal]) {
			await expect(page.getByTestId('work-tabs')).toBeVisible();
			await tab(page, 'Asks');
		}
		await shots('empty');
		await expect(desk.getByTestId('asks-board')).toContainText('No department has asked');
	});

	await test.step('Ben is asked for one thing after the other, and half an ask is refused', async () => {
		await sales.getByTestId('ask-new').click();
		const next = sales.getByTestId('ask-part-next');
		const hints = sales.getByTestId('ask-hints');
		await next.click();
		await expect(hints).toContainText('Choose who is asked');
		await sales.getByTestId('ask-to').locator('label').filter({ hasText: 'Legal' }).click();
		await shots('form-to');
		await next.click();
		await sales.getByTestId('ask-what').fill('Check a reused picture within a day');
		await next.click();
		await sales.getByTestId('ask-includes').fill('Pictures for our own channels');
		await next.click();
		await next.click();
		await expect(hints).toContainText('Say what is not in');
		await sales.getByTestId('ask-excludes').fill('pictures for our own channels.');
		await expect(hints).toContainText('say the same');
		await shots('form-excludes');
		await sales.getByTestId('ask-excludes').fill('Videos, and pictures of partners');
		await expect(hints).toHaveCount(0);

		// The page goes and comes back: what was typed is still there, and goes on where it was.
		await sales.reload();
		await tab(sales, 'Asks');
		await sales.getByTestId('ask-draft').click();

		await sales.getByTestId('ask-by').fill('2001-01-01');
		await expect(hints).toContainText('has passed');
		await sales.getByTestId('ask-by').fill('2040-06-30');
		await next.click();
		await fillKpi(sales, 0, ['Hours until an answer', '24', 'hours']);
		await next.click();
		await expect(hints).toContainText('One more, please');
		await fillKpi(sales, 1, ['Pictures that were fine', 'most', '%']);
		await expect(sales.getByTestId('kpi-hints')).toContainText('is no number');
		await shots('form-kpis');
		await sales.getByTestId('ask-kpi-1').getByTestId('kpi-number').fill('95');
		await next.click();
		await shots('form-review');
		await sales.getByTestId('ask-send').click();
		await expect(state(sales)).toHaveAttribute('data-state', 'asked');
	});

	await test.step('Dana sees that something waits, and says it back in her own words', async () => {
		await expect(legal.getByTestId('asks-badge')).toHaveText('1');
		await shots('waiting');
		await legal.getByTestId('ask-row').click();
		await expect(legal.getByTestId('ask-accept')).toHaveCount(0);
		const words = legal.getByTestId('ask-words').getByRole('textbox');
		await words.fill('Check a reused picture within a day!');
		await expect(legal.getByTestId('ask-words')).toContainText('Those are their words');
		await words.fill('You want to know by tomorrow whether you may use a picture');
		await shots('say-back');
		await legal.getByTestId('ask-say-back').click();
		await expect(sales.getByTestId('said-back')).toContainText('by tomorrow');
		await expect(state(sales)).toHaveAttribute('data-state', 'saidBack');
	});

	await test.step('she counters: two days, and says why', async () => {
		await shots('decide');
		await legal.getByTestId('ask-counter').click();
		await expect(legal.getByTestId('ask-send')).toBeDisabled();
		await legal.getByTestId('ask-edit-what').click();
		await legal.getByTestId('ask-what').fill('Check a reused picture within two days');
		await legal.getByTestId('ask-part-next').click();
		await legal.getByTestId('ask-edit-kpis').click();
		await legal.getByTestId('ask-kpi-0').getByTestId('kpi-number').fill('48');
		await legal.getByTestId('ask-part-next').click();
		await legal.getByTestId('ask-why').getByRole('textbox').fill('Nobody of us works at weekends');
		await shots('counter');
		await legal.getByTestId('ask-send').click();
		await expect(state(legal)).toHaveAttribute('data-state', 'countered');
		await expect(desk.getByTestId('asks-board')).toContainText('waits for Communications');
		await expect(desk.getByTestId('asks-of-legal')).toContainText('1 open, 0 agreed');
	});

	await test.step('Ben sees what is different, and agrees', async () => {
		await expect(sales.getByTestId('asks-badge')).toHaveText('1');
		await expect(sales.getByTestId('ask-terms')).toContainText('was: Check a reused picture within a day');
		await expect(sales.getByTestId('ask-reason')).toContainText('weekends');
		await shots('countered');
		await sales.getByTestId('ask-confirm').click();
		for (const page of [sales, legal]) await expect(state(page)).toHaveAttribute('data-state', 'agreed');
		await expect(sales.getByTestId('asks-badge')).toHaveCount(0);
		await shots('agreed');
	});

	await test.step('a second ask is declined, and asked anew', async () => {
		await sales.getByTestId('asks-back').click();
		await sales.getByTestId('ask-new').click();
		await writeAsk(sales, 'Legal', 'A template for thanking donors', TERMS);
		await sales.getByTestId('ask-send').click();
		await legal.getByTestId('asks-back').click();
		await legal.getByTestId('ask-row').filter({ hasText: 'template' }).click();
		await legal.getByTestId('ask-words').getByRole('textbox').fill('A letter that you can reuse');
		await legal.getByTestId('ask-say-back').click();
		await legal.getByTestId('ask-decline').click();
		await legal.getByTestId('ask-decline-send').click();
		await expect(legal.getByTestId('ask-decline-reason')).toContainText('needs a reason');
		await legal.getByTestId('ask-decline-reason').getByRole('textbox').fill('There is one already');
		await shots('decline');
		await legal.getByTestId('ask-decline-send').click();
		await expect(sales.getByTestId('ask-reason')).toContainText('There is one already');
		await sales.getByTestId('ask-revise').click();
		await sales.getByTestId('ask-edit-what').click();
		await sales.getByTestId('ask-what').fill('The template for thanking donors, in German');
		await sales.getByTestId('ask-part-next').click();
		await sales.getByTestId('ask-send').click();
		await expect(state(legal)).toHaveAttribute('data-state', 'asked');
		await sales.getByTestId('asks-back').click();
		await shots('list');
	});

	await test.step('the console counts them, the wall tells them, the file keeps them', async () => {
		await expect(desk.getByTestId('asks-tally')).toHaveText('1 open, 1 agreed');
		await picture('asks-board', { console: desk });
		await tab(sales, 'Our board');
		await sales.getByTestId('wig-statement').getByRole('textbox').fill('Answer every question within a day');
		await sales.getByTestId('wig-from').fill('10');
		await sales.getByTestId('wig-to').fill('20');
		await sales.getByTestId('wig-unit').getByRole('textbox').fill('%');
		await sales.getByTestId('wig-by').fill('2040-12-31');
		await sales.getByTestId('submit-pledge').click();
		await sales.getByTestId('submit-pledge-confirm').click();
		await expect(sales.getByTestId('pledge-state')).toBeVisible();
		const opening = ada.context.waitForEvent('page');
		await desk.getByTestId('open-projector').click();
		wall = await opening;
		await wall.setViewportSize(WALL);
		await desk.locator('nav').getByText('Share-out').click();
		await desk.getByTestId('department-communications').getByRole('button').click();
		await expect(wall.getByTestId('wall-asks').getByRole('listitem')).toHaveCount(2);
		await expect(wall.getByTestId('wall-asks')).toContainText('within two days');
		await picture('asks-shareout', { wall, console: desk, ben: sales, dana: legal });

		// What is open can still be settled while the departments tell their pledges.
		await expect(legal.getByTestId('open-asks')).toContainText('1 ask waits for us');
		await legal.getByTestId('open-asks').click();
		await expect(legal.getByTestId('ask-new')).toHaveCount(0);

		await desk.getByTestId('menu').click();
		const downloading = desk.waitForEvent('download');
		await desk.getByRole('menuitem', { name: 'Pledges as Markdown' }).click();
		const markdown = readFileSync(await (await downloading).path(), 'utf8');
		expect(markdown).toContain('To Legal: **Check a reused picture within two days** (agreed)');
		expect(markdown).toContain('From Communications: **The template for thanking donors, in German** (open)');
	});

	await test.step('a phone that reloads without network still knows what was agreed', async () => {
		await keptForOffline(sales);
		await ben.context.setOffline(true);
		await sales.reload();
		await tab(sales, 'Asks', 'open-asks');
		await expect(sales.locator('[data-ask-state="agreed"]')).toBeVisible();
	});

	expect(
		[ada, ben, dana]
			.flatMap(({ errors }) => errors)
			.filter((error) => !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/.test(error))
	).toEqual([]);
});

const state = (page: Page) => page.getByTestId('ask-state');

/** In the department step a switch, in the share-out a button. */
async function tab(page: Page, name: string, button?: string): Promise<void> {
	if (button) await page.getByTestId(button).click();
	else await page.getByTestId('work-tabs').locator('label').filter({ hasText: name }).click();
}
