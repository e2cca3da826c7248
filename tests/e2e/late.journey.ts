import { expect, test, type Page } from 'playwright/test';
import { exportProgram } from '../../src/core/program/import/program.ts';
import { quizProgram } from '../support/quiz-program.ts';
import { answerSomehow } from './support/answer-somehow.ts';
import { Desk } from './support/desk.ts';
import { openHall } from './support/hall.ts';
import { CONSOLE, newDevice, type Device } from './support/people.ts';
import { join, keptForOffline } from './support/phone.ts';
import { picture } from './support/pictures.ts';
import { keepWords } from './support/recovery-words.ts';

const hall = openHall();

/** As many as a group must have to be told of; so many answer in time, and so many are late in the end. */
const MINIMUM = 3;

test('a sheet that comes after the counting: console and phone say so, and the figures stay', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const desk = new Desk(ada.page);
	const people: Device[] = [];
	for (const name of ['Ben', 'Cem', 'Fay', 'Dana', 'Emre', 'Gil'])
		people.push(await newDevice(hall.browser, { locale: name === 'Emre' ? 'de-DE' : 'en-GB' }));
	const inTime = people.slice(0, MINIMUM);
	const late = people.slice(MINIMUM);
	const [dana, emre, gil] = late as [Device, Device, Device];
	const figures = (page: Page) => page.getByTestId('room-results');
	const ownLate = (page: Page) => page.getByTestId('own-late');
	const count = desk.page.getByTestId('late');

	await test.step('six people answer the quiz before', async () => {
		const file = exportProgram(quizProgram({ minimum: MINIMUM }));
		await desk.page.goto(`${hall.server.url}/new`);
		await desk.page
			.getByTestId('plan-files')
			.setInputFiles({ name: 'day.json', mimeType: 'application/json', buffer: Buffer.from(file) });
		await expect(desk.page.getByTestId('imports')).toBeVisible();
		await desk.page.getByTestId('create-workshop').click();
		await keepWords(desk.page);
		for (const { page } of people) await join(page, await desk.link, 'Somebody', 'Sales');
		await desk.goTo(1, 'before');
		await Promise.all(people.map(({ page }) => answerSomehow(page)));
		await expect(desk.page.getByTestId('sheets')).toHaveText('6 / 6');
	});

	await test.step('three answer the quiz after where there is no network', async () => {
		await desk.goTo(5, 'after');
		for (const { page, context } of late) {
			await expect(page.getByTestId('quiz-start')).toBeVisible();
			await keptForOffline(page);
			await context.setOffline(true);
			await page.reload();
		}
		await Promise.all(people.map(({ page }) => answerSomehow(page)));
		await expect(desk.page.getByTestId('sheets')).toHaveText('3 / 6');
		for (const { page } of late)
			await expect(page.getByTestId('sheet-progress')).toHaveAttribute('data-progress', 'saved');
	});

	await test.step('it is counted without them', async () => {
		await desk.goTo(6, 'results');
		await desk.next();
		for (const { page } of inTime) await expect(figures(page)).toContainText('3 people answered');
		await expect(desk.page.getByText('3 people answered both times · 3 people answered once')).toBeVisible();
		await expect(count).toHaveCount(0);
	});

	await test.step('one comes: her phone says it, and the console says no number that would tell of her', async () => {
		await dana.context.setOffline(false);
		await expect(ownLate(dana.page)).toHaveText(
			'Your sheet came after the counting: it is not in these figures.'
		);
		// Her own result is there all the same.
		await expect(dana.page.getByTestId('own-after')).toBeVisible();
		await expect(figures(dana.page)).toContainText('3 people answered before and after.');
		await expect(count).toHaveText('A few sheets came too late.');
		await look('late-few', dana);
	});

	await test.step('with the others it says how many', async () => {
		for (const { context } of [emre, gil]) await context.setOffline(false);
		await expect(count).toHaveText('So far 3 sheets came too late.');
		await expect(desk.page.getByText('3 people answered both times · 3 people answered once')).toBeVisible();
		await look('late', gil);
	});

	await test.step('the same in German', async () => {
		await expect(ownLate(emre.page)).toHaveText(
			'Dein Bogen kam nach dem Zählen an: In diesen Zahlen ist er nicht dabei.'
		);
		await desk.page.getByTestId('menu').click();
		await desk.page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
		await desk.page.keyboard.press('Escape');
		await expect(count).toHaveText('Bisher kamen 3 Bögen zu spät.');
		await look('late-german', emre);
	});

	await test.step('who was in time reads nothing of it', async () => {
		for (const { page } of inTime) await expect(ownLate(page)).toHaveCount(0);
	});

	expect(
		[ada, ...people]
			.flatMap(({ errors }) => errors)
			.filter((error) => !/net::ERR_(INTERNET_DISCONNECTED|CONNECTION_\w+)/.test(error))
	).toEqual([]);

	/** A picture of the console and of a phone, both where the late sheet is spoken of, in both themes. */
	async function look(name: string, { page }: Device): Promise<void> {
		for (const [one, place] of [
			[desk.page, count],
			[page, ownLate(page)]
		] as const) {
			await place.scrollIntoViewIfNeeded();
			await picture(name, { [one === page ? 'phone' : 'console']: one });
			await one.emulateMedia({ colorScheme: 'dark' });
			await picture(`${name}-dark`, { [one === page ? 'phone' : 'console']: one });
			await one.emulateMedia({ colorScheme: 'light' });
		}
	}
});
