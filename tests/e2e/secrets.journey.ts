import { expect, test } from 'playwright/test';
import { stretch } from '../../src/crypto/code.ts';
import { toBase64Url, toHex } from '../../src/crypto/encoding.ts';
import { Desk } from './support/desk.ts';
import { openHall } from './support/hall.ts';
import { Leaks } from './support/leaks.ts';
import { CONSOLE, newDevice } from './support/people.ts';
import { answerTheRest } from './support/answer-somehow.ts';
import { join, workTab } from './support/phone.ts';

const hall = openHall();

/** Words that nobody else uses. */
const NAME = 'Quirina Zwetschgenbaum';
const ANSWER = 'marimba under the linden';
const GOAL = 'Sevenfold turnips by midsummer';
const QUESTION = 'Wherefore the purple staircase?';
const PASSPHRASE = 'nine velvet harbours asleep';

const exactly = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i');
/** Any two of the words that follow each other, however they are kept apart. */
const pairsOf = (words: string[]) =>
	new RegExp(
		words
			.slice(1)
			.map((word, at) => `\\b${words[at]}\\b[^a-z]{1,9}\\b${word}\\b`)
			.join('|'),
		'i'
	);

test('no log, no address and no request holds a key, a word, a name or an answer', async () => {
	const leaks = new Leaks();
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const [ben, cem, lea, moved, eve] = [
		await newDevice(hall.browser),
		await newDevice(hall.browser),
		await newDevice(hall.browser),
		await newDevice(hall.browser),
		await newDevice(hall.browser, { viewport: CONSOLE })
	];
	for (const device of [ada, ben, cem, lea, moved, eve]) leaks.watch(device);
	const desk = new Desk(ada.page);
	const secrets: Record<string, RegExp> = {
		name: exactly(NAME.split(' ')[1]!),
		answer: exactly(ANSWER),
		goal: exactly(GOAL),
		question: exactly(QUESTION),
		passphrase: exactly(PASSPHRASE)
	};
	const keepParts = (what: string, link: string, ...parts: number[]) => {
		const fragment = link.split('#')[1]?.split('.') ?? [];
		for (const part of parts) secrets[`${what} ${part}`] = exactly(fragment[part]!);
	};

	await test.step('a workshop; one joins by the link, one by the four words, one with a role', async () => {
		await ada.page.goto(hall.server.url);
		await ada.page.getByRole('button', { name: 'New workshop' }).click();
		await desk.makeWorkshop();
		const link = await desk.link;
		keepParts('link', link, 3);
		await join(ben.page, link, NAME, 'Legal');
		const listed = ada.page.getByTestId('join-words').getByRole('listitem');
		await expect(listed).toHaveCount(4);
		const words = await listed.allTextContents();
		const { key } = stretch(words);
		secrets['four words'] = pairsOf(words);
		secrets['capsule key'] = new RegExp(`${toHex(key)}|${toBase64Url(key)}`);
		await cem.page.goto(`${hall.server.url}/join`);
		await cem.page.getByTestId('join-text').fill(words.join(' '));
		await cem.page.keyboard.press('Enter');
		await cem.page.getByTestId('join-name').getByRole('textbox').fill('Cem');
		await cem.page.getByTestId('join-department').locator('label').filter({ hasText: 'Legal' }).click();
		await cem.page.getByTestId('join-submit').click();
		await ada.page.getByTestId('menu').click();
		await ada.page.getByRole('menuitem', { name: 'Invite' }).click();
		await ada.page.getByTestId('make-invite').click();
		const invitation = await ada.page.getByTestId('invite-link').inputValue();
		keepParts('invitation', invitation, 5);
		await ada.page.keyboard.press('Escape');
		await join(lea.page, invitation, 'Lea', 'Legal');
		await expect(lea.page.getByTestId('role-leader')).toBeVisible();
		secrets['recovery words'] = pairsOf(desk.words);
	});

	await test.step('she asks and answers, goes on with another phone, and writes on the board', async () => {
		await ben.page.getByTestId('questions').click();
		await ben.page.getByTestId('question-text').fill(QUESTION);
		await ben.page.getByTestId('question-send').click();
		await expect(ada.page.getByTestId('desk-question')).toContainText(QUESTION);
		await ben.page.keyboard.press('Escape');
		await desk.next();
		await desk.at('before');
		await ben.page.getByTestId('quiz-start').click();
		const recall = ben.page.getByTestId('quiz-recall').getByRole('textbox');
		const position = ben.page.getByTestId('quiz-position');
		await answerTheRest(ben.page, async (type) => {
			if (type === 'recall') await recall.first().fill(ANSWER);
			await expect(position.or(ben.page.getByTestId('hand-in')).first()).toBeVisible();
		});
		await expect(ada.page.getByTestId('sheets')).toHaveText(/^1/);
		await ben.page.getByTestId('status').click();
		await ben.page.getByTestId('move-phone').click();
		await ben.page.getByTestId('move-show').click();
		await ben.page.getByTestId('move-type').click();
		await ben.page.getByTestId('move-speak').click();
		const spoken = (await ben.page.getByTestId('move-words').textContent()) ?? '';
		secrets['words for a phone'] = pairsOf(spoken.split(' '));
		const code = await ben.page.getByTestId('move-link').inputValue();
		keepParts('seed', code, 4);
		await moved.page.goto(code);
		await expect(ben.page.getByTestId('moved')).toBeVisible();
		await ada.page.locator('nav').getByText('Department work').click();
		await workTab(moved.page, 'board');
		await moved.page.getByTestId('wig-statement').getByRole('textbox').first().fill(GOAL);
		await workTab(cem.page, 'board');
		await expect(cem.page.getByTestId('wig-statement').getByRole('textbox').first()).toHaveValue(GOAL);
	});

	await test.step('things go wrong: files that are none, the server dies, a link from somewhere else', async () => {
		await ada.page.getByTestId('menu').click();
		await ada.page.getByRole('menuitem', { name: 'Key file' }).click();
		await ada.page.getByTestId('file-passphrase').fill(PASSPHRASE);
		await ada.page.getByTestId('file-repeat').fill(PASSPHRASE);
		const downloading = ada.page.waitForEvent('download');
		await ada.page.getByTestId('file-save').click();
		await downloading;
		await hall.server.kill();
		await hall.server.start();
		await eve.page.goto(`${hall.server.url}/takeover`);
		await eve.page.getByTestId('takeover-other').click();
		const file = {
			name: 'key.json',
			mimeType: 'application/json',
			buffer: Buffer.from(`{"${NAME}": ${ANSWER}`)
		};
		await eve.page.getByTestId('key-file').setInputFiles(file);
		await eve.page.getByTestId('key-passphrase').fill(PASSPHRASE);
		await eve.page.getByTestId('takeover').click();
		await expect(eve.page.getByTestId('takeover-problems')).not.toBeEmpty();
		await eve.page.goto(`${hall.server.url}/join#v1.${secrets['link 3']?.source}.${NAME.replace(' ', '')}`);
		await expect(eve.page.getByRole('heading', { level: 1 })).toContainText('not complete');
	});

	await test.step('the words take the workshop over', async () => {
		await eve.page.goto(`${hall.server.url}/takeover`);
		await eve.page.getByTestId('takeover-words').fill(desk.words.join(' '));
		await eve.page.getByTestId('takeover').click();
		await expect(eve.page.getByTestId('now')).toContainText('Department work');
		await expect(ada.page.getByTestId('succeeded')).toBeVisible();
	});

	expect(await leaks.find(secrets, hall.server)).toEqual([]);
	const { heard } = leaks;
	for (const where of ['socket', 'request', 'address', 'history', 'settings'])
		expect(heard.get(where), where).toBeGreaterThan(5);
	expect(hall.server.said).toContain('listens on');
});
