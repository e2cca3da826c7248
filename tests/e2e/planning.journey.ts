import { expect, test, type Page } from 'playwright/test';
import { CONSOLE, newDevice } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { openHall } from './support/hall.ts';
import { sample } from '../../src/core/program/sample/sample.ts';
import { exportProgram } from '../../src/core/program/import/program.ts';

const hall = openHall();

const order = (desk: Page) =>
	desk
		.getByTestId('plan-agenda')
		.locator('[data-testid^="step-"].row')
		.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-testid')!.slice(5)));

async function plannedSample(desk: Page): Promise<void> {
	await desk.goto(`${hall.server.url}/new`);
	const file = {
		name: 'program.json',
		mimeType: 'application/json',
		buffer: Buffer.from(exportProgram(sample('en')))
	};
	await desk.getByTestId('plan-files').setInputFiles(file);
	await expect(desk.getByTestId('imports')).toBeVisible();
}

test('an agenda is chosen, changed by mouse and by keyboard, and run', async () => {
	const { page: desk, context } = await newDevice(hall.browser, { viewport: CONSOLE });
	await plannedSample(desk);

	await test.step('a ready-made agenda takes the place of the one that was there, and can be undone', async () => {
		await desk.getByTestId('ready-twoHalfDays').click();
		await expect(desk.getByTestId('step-day-two')).toBeVisible();
		await desk.getByTestId('agenda-undo').click();
		await expect(desk.getByTestId('step-day-two')).toHaveCount(0);
		await desk.getByTestId('ready-minutes90').click();
		await expect(desk.getByTestId('agenda-total')).toHaveText('1 h 30 min');
		expect(await order(desk)).toEqual([
			...['lobby', 'before', 'strategy', 'departments', 'shareout', 'after', 'results', 'close']
		]);
	});

	await test.step('steps are added, removed and moved', async () => {
		await desk.getByTestId('remove-before').click();
		await expect(
			desk.getByTestId('plan-check').locator('[data-code="warn.afterWithoutBefore"]')
		).toBeVisible();
		await desk.getByTestId('agenda-undo').click();
		await expect(desk.getByTestId('step-before')).toBeVisible();
		await desk.getByTestId('add-step-lobby').click();
		await desk.getByTestId('step-title').fill('Coffee');
		await desk.getByTestId('step-title').blur();
		const up = desk.getByRole('button', { name: 'Move Coffee up' });
		await up.focus();
		// The button keeps the focus while its row moves.
		for (let times = 0; times < 4; times++) await desk.keyboard.press('Enter');
		await expect
			.poll(() => order(desk))
			.toEqual([
				'lobby',
				'before',
				'strategy',
				'departments',
				'lobby-2',
				'shareout',
				'after',
				'results',
				'close'
			]);
		await expect(up).toBeFocused();
		await desk.getByTestId('settings-lobby-2').click();
		await desk.getByTestId('remove-shareout').click();
		await desk.getByTestId('add-step-shareout').click();
		await desk.getByTestId('step-pace').selectOption('1');
		await desk.getByTestId('settings-shareout').click();
	});

	await test.step('and dragged', async () => {
		await desk.getByTestId('plan-agenda').scrollIntoViewIfNeeded();
		const grip = (await desk.getByTestId('grip-lobby-2').boundingBox())!;
		const target = (await desk.getByTestId('step-strategy').boundingBox())!;
		await desk.mouse.move(grip.x + 10, grip.y + grip.height / 2);
		await desk.mouse.down();
		await desk.mouse.move(target.x + 10, target.y + target.height / 2, { steps: 8 });
		await desk.mouse.move(target.x + 10, target.y + 4, { steps: 4 });
		await desk.mouse.up();
		await expect
			.poll(() => order(desk))
			.toEqual([
				'lobby',
				'before',
				'lobby-2',
				'strategy',
				'departments',
				'shareout',
				'after',
				'results',
				'close'
			]);
	});

	await test.step('a step has minutes, notes and a timer of its own', async () => {
		await desk.getByTestId('minutes-strategy').fill('21');
		await desk.getByTestId('minutes-strategy').blur();
		await desk.getByTestId('settings-strategy').click();
		await desk.getByTestId('step-notes').fill('Tell the story of the Keller family.');
		await desk.getByTestId('step-timed').check();
		await picture('planning-agenda', { console: desk });
	});

	await test.step('the day runs as it was planned', async () => {
		await desk.getByTestId('create-workshop').click();
		await desk.waitForURL(/\/words$/);
		await desk.goto(desk.url().replace(/words$/, 'console'));
		const agenda = desk.getByRole('navigation', { name: 'Agenda' });
		await expect(agenda.getByRole('button').nth(2)).toContainText('Coffee');
		await agenda.getByRole('button').nth(2).click();
		await expect(desk.locator('#now-title')).toHaveText('Coffee');
		await agenda.getByRole('button', { name: 'Strategy' }).click();
		await expect(desk.getByTestId('now')).toHaveAttribute('data-step', 'strategy');
		await expect(desk.getByText('Tell the story of the Keller family.')).toBeVisible();
		await expect(desk.getByRole('timer').first()).toContainText(/2[01]:/);
	});
	await context.close();
});

test('a day is rehearsed with made-up phones, and nothing of it is left', async () => {
	const { page: desk, context, errors } = await newDevice(hall.browser, { viewport: CONSOLE });
	const sockets: string[] = [];
	await plannedSample(desk);
	desk.on('websocket', (socket) => sockets.push(socket.url()));
	const room = desk.frameLocator('[data-testid="rehearsal-console"]');
	const wall = desk.frameLocator('[data-testid="rehearsal-wall"]');
	const phone = desk.frameLocator('[data-testid="rehearsal-phone"]');
	const next = async () => {
		await room.getByTestId('next').click();
		await expect(room.getByTestId('next')).toBeEnabled();
	};
	const toStep = async (id: string) => {
		const there = room.locator(`[data-testid="now"][data-step="${id}"]`);
		while ((await there.count()) === 0) await next();
		await expect(there).toBeVisible();
	};

	await test.step('they come in, and so does the facilitator’s own phone', async () => {
		await desk.getByTestId('rehearse').click();
		await expect(desk.getByTestId('rehearsal-state')).toContainText('12 made-up phones');
		await expect(room.getByTestId('now')).toContainText('12');
		await expect(wall.getByText('12', { exact: true }).first()).toBeVisible();
		await phone.getByTestId('join-name').getByRole('textbox').fill('Me');
		await phone.getByTestId('join-department').locator('label').first().click();
		await phone.getByTestId('join-submit').click();
		await expect(room.getByTestId('now')).toContainText('13');
		await picture('rehearsal-lobby', { console: desk });
	});

	await test.step('they answer the quiz', async () => {
		await toStep('before');
		await expect(phone.getByTestId('quiz-start')).toBeVisible();
		await expect(room.getByTestId('now')).toContainText('12 / 13', { timeout: 90_000 });
		await picture('rehearsal-quiz', { console: desk });
	});

	await test.step('they listen, write on their boards and submit', async () => {
		await toStep('departments');
		await expect(room.getByTestId('now')).toContainText('7 / 7', { timeout: 90_000 });
		await picture('rehearsal-boards', { console: desk });
	});

	await test.step('it is left in one press, the plan is as it was, and no workshop was made', async () => {
		await desk.getByTestId('rehearsal-leave').click();
		await expect(desk.getByTestId('plan-title')).toHaveValue(sample('en').title);
		expect(sockets).toEqual([]);
		expect(errors).toEqual([]);
		// Nothing but the plan itself is on the disk: no workshop, no records, no documents.
		const kept = await desk.evaluate(async () => {
			const opening = indexedDB.open('catchball');
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				opening.onsuccess = () => resolve(opening.result);
				opening.onerror = () => reject(new Error('no database'));
			});
			const tables = ['workshops', 'records', 'drafts', 'updates', 'checkpoints'];
			const counts = await Promise.all(
				tables.map((table) => {
					const counting = database.transaction(table).objectStore(table).count();
					return new Promise<number>((resolve) => (counting.onsuccess = () => resolve(counting.result)));
				})
			);
			database.close();
			return tables.filter((_table, at) => counts[at] !== 0);
		});
		expect(kept).toEqual([]);
	});
	await context.close();
});
