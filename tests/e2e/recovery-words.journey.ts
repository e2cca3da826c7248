import { expect, test } from 'playwright/test';
import { CONSOLE, newDevice } from './support/people.ts';
import { keepWords } from './support/recovery-words.ts';
import { openHall } from './support/hall.ts';
import { picture } from './support/pictures.ts';

const hall = openHall();

test('the three words are put off: the console says so until they are proved, and shows all twelve whenever asked', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const desk = ada.page;
	const listed = desk.getByTestId('recovery-words').locator('li');
	const due = desk.getByTestId('words-due');
	const asked = desk.locator('[data-testid^="prove-"]');
	let words: string[] = [];

	await test.step('wrong words are no proof, and later is possible', async () => {
		await desk.goto(hall.server.url);
		await desk.getByRole('button', { name: 'New workshop' }).click();
		await desk
			.getByTestId('plan-files')
			.setInputFiles(
				['strategy.md', 'departments.csv', 'quiz.csv'].map((name) => `tests/fixtures/inputs/${name}`)
			);
		await expect(desk.getByTestId('imports')).toContainText('quiz.csv');
		await desk.getByTestId('create-workshop').click();
		await expect(listed).toHaveCount(12);
		words = await listed.allTextContents();
		await desk.getByTestId('words-done').click();
		for (const field of await asked.all()) await field.fill('wrong');
		await desk.getByTestId('words-prove').click();
		await expect(desk.getByText('is another one. Look at your paper once more.')).toHaveCount(3);
		await desk.getByTestId('words-later').click();
		await expect(desk.getByTestId('now')).toBeVisible();
	});

	await test.step('the console says it, also when it is opened again; the room can be run all the same', async () => {
		await expect(due).toContainText('nobody can go on without them');
		await picture('words-due', { console: desk });
		await desk.reload();
		await expect(due).toBeVisible();
		await desk.getByTestId('next').click();
		await expect(desk.getByTestId('now')).toHaveAttribute('data-step', 'before');
		await expect(due).toBeVisible();
	});

	await test.step('the words can be seen in the menu', async () => {
		await desk.getByTestId('menu').click();
		await desk.getByRole('menuitem', { name: 'Recovery words' }).click();
		await expect(listed).toHaveText(words);
		await desk.keyboard.press('Escape');
		await expect(due).toBeVisible();
	});

	await test.step('they are asked for again, and it is said no more', async () => {
		await due.getByRole('button').click();
		expect(await keepWords(desk)).toEqual(words);
		await expect(due).toHaveCount(0);
		await desk.reload();
		await expect(desk.getByTestId('now')).toBeVisible();
		await expect(due).toHaveCount(0);
	});
	expect(ada.errors).toEqual([]);
});
