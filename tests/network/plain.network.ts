/** Plain http at an address in the network: the browser withholds what it gives to secure pages only. */
import { expect, test } from 'playwright/test';
import { answerQuiz, join, workTab } from '../e2e/support/phone.ts';
import { CONSOLE } from '../e2e/support/people.ts';
import { readQuizFile } from '../e2e/support/quiz-file.ts';
import { Lan } from './lan/lan.ts';
import { LanServer } from './lan/server.ts';
import { takeSeat } from './room/seat.ts';
import { DEPARTMENT, foundWorkshop, goToStep, statement, write } from './room/workshop.ts';

const rows = readQuizFile('tests/fixtures/inputs/quiz.csv');

let lan: Lan;
test.beforeAll(() => {
	lan = new Lan();
});
test.afterAll(() => lan.close());

test('joining, quiz, co-editing and saving work; the phone says that it can’t be reloaded offline or installed', async () => {
	const server = await LanServer.start(lan.host('server'));
	const desk = await takeSeat(lan.host('laptop'), { viewport: CONSOLE });
	const ben = await takeSeat(lan.host('phone1'));
	const cem = await takeSeat(lan.host('phone2'), { locale: 'de-DE' });
	const link = await foundWorkshop(desk.page, server.url);
	expect(link).toMatch(/^http:/);
	await join(ben.page, link, 'Ben', DEPARTMENT);
	await join(cem.page, link, 'Cem', DEPARTMENT);
	const withheld = () => [
		isSecureContext,
		'subtle' in crypto,
		'randomUUID' in crypto,
		'serviceWorker' in navigator
	];
	expect(await ben.page.evaluate(withheld)).toEqual([false, false, false, false]);

	await expect(ben.page.getByTestId('offline-notice')).toContainText('can’t be reloaded');
	await expect(cem.page.getByTestId('offline-notice')).toContainText('Ohne Netz');

	await desk.page.getByTestId('next').click();
	await answerQuiz(ben.page, rows, () => true);
	await expect(desk.page.getByTestId('sheets')).toHaveText('1 / 2');
	await expect(ben.page.getByTestId('sheet-progress')).toHaveAttribute('data-progress', 'delivered');

	await goToStep(desk.page, 'Department work', 'departments');
	for (const { page } of [ben, cem]) await workTab(page, 'board');
	await write(ben.page, 'We answer');
	await expect(statement(cem.page)).toHaveValue('We answer');
	await write(cem.page, ' within a day');
	await expect(statement(ben.page)).toHaveValue('We answer within a day');
	await ben.page.reload();
	await workTab(ben.page, 'board');
	await expect(statement(ben.page)).toHaveValue('We answer within a day');

	for (const { errors } of [desk, ben, cem]) expect(errors).toEqual([]);
	await Promise.all([desk, ben, cem].map(({ browser }) => browser.close()));
	await server.kill();
});
