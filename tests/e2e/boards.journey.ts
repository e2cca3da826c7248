import { expect, test, type Locator, type Page } from 'playwright/test';
import { join, workTab } from './support/phone.ts';
import { CONSOLE, newDevice } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { openHall } from './support/hall.ts';
import { writeAsk } from './support/asking.ts';
import { keepWords } from './support/recovery-words.ts';

const INPUTS = 'tests/fixtures/inputs';

const hall = openHall();

const field = (page: Page, id: string): Locator => page.getByTestId(id).first().getByRole('textbox');

test('one department: a pen that goes round, a proposal that is taken over, a version that comes back', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const people = [
		await newDevice(hall.browser),
		await newDevice(hall.browser, {
			viewport: { width: 320, height: 640 },
			locale: 'de-DE',
			colorScheme: 'dark'
		})
	] as const;
	const [desk, ben, cem] = [ada.page, people[0].page, people[1].page];
	const shots = (name: string) => picture(`boards-${name}`, { ben, cem, desk });

	await test.step('two of Legal at work', async () => {
		await desk.goto(hall.server.url);
		await desk.getByRole('button', { name: 'New workshop' }).click();
		await desk
			.getByTestId('plan-files')
			.setInputFiles(['strategy.md', 'departments.csv', 'quiz.csv'].map((name) => `${INPUTS}/${name}`));
		await expect(desk.getByTestId('imports')).toContainText('departments.csv');
		await desk.getByTestId('create-workshop').click();
		await keepWords(desk);
		const link = await desk.getByTestId('join-link').inputValue();
		await join(ben, link, 'Ben', 'Legal');
		await join(cem, link, 'Cem', 'Legal');
		await expect(desk.getByTestId('joined-count')).toHaveText('2');
		await desk.locator('nav').getByText('Department work').click();
		for (const page of [ben, cem]) {
			await workTab(page, 'board');
			await expect(page.getByTestId('pen')).toBeVisible();
		}
	});

	await test.step('an on-screen keyboard composes while somebody else types, and nothing is lost', async () => {
		await field(ben, 'wig-statement').fill('Contracts');
		await expect(field(cem, 'wig-statement')).toHaveValue('Contracts');
		await field(cem, 'wig-statement').press('End');
		const keyboard = await people[1].context.newCDPSession(cem);
		await keyboard.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
		await keyboard.send('Input.imeSetComposition', { text: 'かん', selectionStart: 2, selectionEnd: 2 });
		await field(ben, 'wig-statement').press('Home');
		await ben.keyboard.type('Short ');
		await expect(field(ben, 'wig-statement')).toHaveValue('Short Contractsかん');
		await keyboard.send('Input.imeSetComposition', { text: '漢字', selectionStart: 2, selectionEnd: 2 });
		await keyboard.send('Input.insertText', { text: '漢字' });
		for (const page of [ben, cem])
			await expect(field(page, 'wig-statement')).toHaveValue('Short Contracts漢字');
	});

	await test.step('emoji, Hebrew and what comes from a word processor', async () => {
		await field(ben, 'wig-lag').fill('זמן תגובה 👩‍👩‍👧');
		await expect(field(cem, 'wig-lag')).toHaveValue('זמן תגובה 👩‍👩‍👧');
		// Each paragraph runs in the direction of its own letters.
		await expect(field(cem, 'wig-lag')).toHaveCSS('unicode-bidi', 'plaintext');
		await field(ben, 'wig-statement').fill('');
		await field(ben, 'wig-statement').evaluate((element: HTMLTextAreaElement) => {
			element.focus();
			document.execCommand(
				'insertText',
				false,
				'Contracts\u00a0are\u2028answered within\u00a05 days\r\n\u000bor sooner'
			);
		});
		const text = await field(ben, 'wig-statement').inputValue();
		for (const odd of ['\r', '\u000b', '\u2028']) expect(text).not.toContain(odd);
		await expect(field(cem, 'wig-statement')).toHaveValue(text);

		// By the clipboard, as a word processor fills it: as a page and as text.
		await people[0].context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await ben.evaluate(async () => {
			const parts = {
				'text/html':
					'<p class="MsoNormal"><b>“Contracts”</b>&nbsp;– answered</p><ul><li>within 5&nbsp;days</ul>',
				'text/plain': '“Contracts”\u00a0– answered\r\n•\twithin\u000b5\u00a0days'
			};
			const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })]);
			await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
		});
		await field(ben, 'wig-statement').fill('');
		await field(ben, 'wig-statement').press('Control+V');
		for (const page of [ben, cem])
			await expect(field(page, 'wig-statement')).toHaveValue('“Contracts” – answered\n•\twithin\n5 days');
	});

	await test.step('each sees where the other writes, and takes back only what is their own', async () => {
		await field(ben, 'wig-lag').press('End');
		await expect(cem.getByTestId('wig-lag').locator('.flag')).toHaveText('Ben');
		await ben.keyboard.type(' per week');
		await expect(field(cem, 'wig-lag')).toHaveValue(/ per week$/);
		await field(cem, 'wig-lag').press('Home');
		await cem.keyboard.type('Median ');
		await expect(field(ben, 'wig-lag')).toHaveValue(/^Median .* per week$/);
		await ben.getByTestId('board-undo').click();
		for (const page of [ben, cem]) await expect(field(page, 'wig-lag')).toHaveValue('Median זמן תגובה 👩‍👩‍👧');
	});

	await test.step('the pen goes from Ben to Cem, who has asked for it', async () => {
		await ben.getByTestId('pen-take').click();
		await expect(cem.getByTestId('pen')).toContainText('Ben hat den Stift');
		await expect(desk.getByTestId('pen-of-legal')).toContainText('Pen: Ben');
		await expect(cem.getByTestId('submit-pledge')).toBeDisabled();
		await cem.getByTestId('pen-ask').click();
		await expect(ben.getByTestId('pen-wanted')).toContainText('Cem would like to have the pen');
		await ben.getByTestId('pen').scrollIntoViewIfNeeded();
		await cem.getByTestId('pen').scrollIntoViewIfNeeded();
		await shots('pen');
		await ben.getByRole('button', { name: 'Give it to Cem' }).click();
		await expect(cem.getByTestId('pen')).toContainText('Du hast den Stift');
		await expect(ben.getByTestId('pen')).toContainText('Cem has the pen');
	});

	await test.step('Ben proposes another wording, both are for it, Cem takes it over', async () => {
		await field(ben, 'wig-statement').fill('Contracts are answered faster than last year');
		await ben.getByTestId('propose').click();
		await ben.getByTestId('propose-statement').fill('A contract is answered within 5 days');
		await ben.getByTestId('propose-to').fill('5');
		await shots('propose');
		await ben.getByTestId('propose-send').click();
		for (const page of [ben, cem]) await page.getByTestId('proposal').getByTestId('vote').click();
		await expect(ben.getByTestId('proposal').getByTestId('votes')).toHaveText('2');
		await expect(cem.getByTestId('proposal').getByTestId('votes')).toHaveText('2');
		await expect(ben.getByTestId('take-over')).toHaveCount(0);
		await cem.getByTestId('proposal').scrollIntoViewIfNeeded();
		await ben.getByTestId('proposal').scrollIntoViewIfNeeded();
		await shots('proposal');
		await cem.getByTestId('take-over').click();
		await expect(field(ben, 'wig-statement')).toHaveValue('A contract is answered within 5 days');
		await expect(ben.getByTestId('wig-to')).toHaveValue('5');
		await expect(ben.getByTestId('proposal')).toHaveCount(0);
	});

	await test.step('how strongly it supports', async () => {
		const supports = ben.getByTestId('wig-supports');
		await supports.getByRole('button').first().click();
		await supports.getByText('decisively').click();
		await expect(cem.getByTestId('wig-supports').getByRole('radio', { name: 'entscheidend' })).toBeChecked();
		await supports.scrollIntoViewIfNeeded();
		await cem.getByTestId('wig-supports').scrollIntoViewIfNeeded();
		await shots('supports');
	});

	await test.step('all is deleted, and the version before comes back', async () => {
		await field(cem, 'wig-statement').fill('');
		await expect(field(ben, 'wig-statement')).toHaveValue('');
		await ben.getByTestId('history').click();
		await shots('versions');
		await ben
			.getByTestId('versions')
			.getByRole('button')
			.filter({ hasText: 'Before much was deleted' })
			.filter({ hasText: 'A contract is answered within 5 days' })
			.first()
			.click();
		await expect(ben.getByTestId('version-changes')).toContainText('A contract is answered within 5 days');
		await shots('version');
		await ben.getByTestId('restore').click();
		for (const page of [ben, cem])
			await expect(field(page, 'wig-statement')).toHaveValue('A contract is answered within 5 days');
	});

	await test.step('Cem is gone with the pen: Ada frees it, Ben goes on', async () => {
		await people[1].context.close();
		await expect(ben.getByTestId('pen-take')).toHaveCount(0);
		await desk.getByTestId('pen-of-legal').getByRole('button').click();
		await expect(ben.getByTestId('pen-take')).toBeVisible();
		await picture('boards-freed', { ben, desk });
	});
	expect([...ada.errors, ...people[0].errors]).toEqual([]);
});

test('thirteen of one department work at two tables, and what one agrees on comes to the department', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const desk = ada.page;
	await desk.goto(hall.server.url);
	await desk.getByRole('button', { name: 'New workshop' }).click();
	await desk
		.getByTestId('plan-files')
		.setInputFiles(['strategy.md', 'departments.csv', 'quiz.csv'].map((name) => `${INPUTS}/${name}`));
	await expect(desk.getByTestId('imports')).toContainText('departments.csv');
	await desk.getByTestId('create-workshop').click();
	await keepWords(desk);
	const link = await desk.getByTestId('join-link').inputValue();
	const ben = await newDevice(hall.browser);
	const cem = await newDevice(hall.browser, { locale: 'de-DE', colorScheme: 'dark' });
	await join(ben.page, link, 'Ben', 'Legal');
	await join(cem.page, link, 'Cem', 'Legal');
	// The others have joined and locked their phones.
	for (let n = 3; n <= 13; n++) {
		const { context, page } = await newDevice(hall.browser);
		await join(page, link, `Person ${n}`, 'Legal');
		await expect(desk.getByTestId('joined-count')).toHaveText(`${n}`);
		await context.close();
	}
	await desk.locator('nav').getByText('Department work').click();
	await expect(desk.getByTestId('tables-of-legal')).toContainText(/Tables (6 \+ 7|7 \+ 6); brought: 0/);
	for (const { page } of [ben, cem]) {
		await workTab(page, 'board');
		await expect(page.getByTestId('my-table')).toBeVisible();
	}

	await field(ben.page, 'wig-statement').fill('A contract is answered within 5 days');
	await ben.page.getByTestId('add-stop').click();
	await field(ben.page, 'stop-what').fill('Contracts on paper');
	await picture('tables-board', { ben: ben.page, cem: cem.page });
	await ben.page.getByTestId('bring').click();
	await expect(desk.getByTestId('tables-of-legal')).toContainText('brought: 2');
	await cem.page.getByTestId('table-or-all').getByRole('radio', { name: 'Abteilung' }).check({ force: true });
	await expect(cem.page.getByTestId('proposal').first()).toContainText(
		'A contract is answered within 5 days'
	);
	await ben.page.getByTestId('proposal').first().scrollIntoViewIfNeeded();
	await picture('tables-department', { ben: ben.page, cem: cem.page, desk });
	await cem.page.getByTestId('proposal').first().getByTestId('vote').click();
	await cem.page.getByTestId('take-over').click();
	await expect(field(ben.page, 'wig-statement')).toHaveValue('A contract is answered within 5 days');
	await expect(ben.page.getByTestId('pen')).toContainText('Cem has the pen');

	// What the table stops is voted on and taken over as well; what it asks for goes to who has the pen.
	const stop = (page: Page) => page.getByTestId('stop-proposals').getByTestId('proposal');
	await stop(ben.page).getByTestId('vote').click();
	await expect(stop(cem.page).getByTestId('votes')).toHaveText('1');
	await expect(ben.page.getByTestId('take-stop')).toHaveCount(0);
	await cem.page.getByTestId('take-stop').click();
	await expect(field(ben.page, 'stop-what')).toHaveValue('Contracts on paper');
	await workTab(ben.page, 'asks');
	await ben.page.getByTestId('ask-new').click();
	await writeAsk(ben.page, 'Communications', 'Tell us of a campaign two weeks ahead', {
		includes: 'Campaigns of our own',
		excludes: 'Single posts',
		kpis: [
			['Campaigns that we heard of in time', '90', '%'],
			['Days ahead', '14', 'days']
		]
	});
	await ben.page.getByTestId('ask-propose').click();
	await workTab(cem.page, 'asks');
	const proposed = cem.page.getByTestId('asks-proposed');
	await expect(proposed).toContainText('Tell us of a campaign two weeks ahead');
	await expect(ben.page.getByTestId('take-ask')).toHaveCount(0);
	await ben.page.getByTestId('asks-proposed').getByTestId('vote').click();
	await expect(proposed.getByTestId('votes')).toHaveText('1');
	await picture('tables-asks', { ben: ben.page, cem: cem.page });
	await proposed.getByTestId('take-ask').click();
	await cem.page.getByTestId('ask-send').click();
	await expect(ben.page.getByTestId('asks-proposed')).toHaveCount(0);
	await expect(ben.page.getByTestId('asks-from')).toContainText('Tell us of a campaign two weeks ahead');
	await expect(desk.getByTestId('asks-of-legal')).toContainText('1 open');

	// Ada looks at a table's board, and then has them all work at one: what stood on it is proposed.
	await workTab(ben.page, 'board');
	const own = ben.page.getByTestId('table-or-all').getByRole('radio', { name: 'Table' });
	await own.check({ force: true });
	await field(ben.page, 'wig-statement').fill('Half of all contracts need no lawyer');
	const table = /\d/.exec((await ben.page.getByTestId('my-table').textContent()) ?? '')?.[0];
	await desk.getByTestId('tables-of-legal').getByRole('button').click();
	const row = desk.getByTestId(`table-${table}`);
	await expect(row.getByTestId('table-progress')).toContainText('1 goal · 0 lead measures · 1 stop');
	await row.getByRole('button', { name: 'Show the board' }).click();
	await expect(row.getByTestId('table-board')).toContainText('Half of all contracts need no lawyer');
	await picture('tables-desk', { desk });
	await desk.getByTestId('tables-dissolve').click();
	await desk.getByTestId('tables-settle').click();
	await expect(desk.getByTestId('tables')).toBeEmpty();
	await expect(ben.page.getByTestId('table-or-all')).toHaveCount(0);
	await expect(ben.page.getByTestId('proposal')).toContainText('Half of all contracts need no lawyer');
	await desk.getByTestId('tables-deal').click();
	await desk.getByTestId('tables-settle').click();
	await expect(ben.page.getByTestId('my-table')).toBeVisible();
	await expect(field(ben.page, 'wig-statement')).toHaveValue('');
	expect([...ada.errors, ...ben.errors, ...cem.errors]).toEqual([]);
});
