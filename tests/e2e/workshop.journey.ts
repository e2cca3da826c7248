import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';
import { parseLink } from '../../src/crypto/link.ts';
import { roomTopic } from '../../src/crypto/topic.ts';
import { participantSigner } from '../../src/crypto/identity.ts';
import { encode } from '../../src/records/wire.ts';
import { Desk } from './support/desk.ts';
import { answerQuiz, join, keptForOffline, submitPledge, type Knows, workTab } from './support/phone.ts';
import { CONSOLE, newDevice, type Device } from './support/people.ts';
import { picture } from './support/pictures.ts';
import { readQuizFile } from './support/quiz-file.ts';
import { Rogue } from './support/rogue.ts';
import { openHall } from './support/hall.ts';

const INPUTS = 'tests/fixtures/inputs';
const rows = readQuizFile(`${INPUTS}/quiz.csv`);
const slots = [...new Set(rows.map(({ slot }) => slot))];

/** Six people in three departments. What each knows before is a share of the quiz's slots, after it all but a few. */
const CAST = [
	{ name: 'Ben', department: 'Communications', before: 3, after: 9 },
	{ name: 'Cem', department: 'Communications', before: 5, after: 10 },
	{ name: 'Dana', department: 'Legal', before: 2, after: 7 },
	{ name: 'Emre', department: 'Legal', before: 4, after: 4 },
	{ name: 'Fay', department: 'Advancement', before: 0, after: 8 },
	{ name: 'Gil', department: 'Advancement', before: 6, after: 9 }
];

/** Knows the first `count` slots of the quiz. */
const firstSlots =
	(count: number): Knows =>
	(row) =>
		slots.indexOf(row.slot) < count;

const percent = (scores: Map<string, number>): number =>
	(100 * [...scores.values()].reduce((sum, score) => sum + score, 0)) / scores.size;
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const hall = openHall();

test('one workshop from end to end', async () => {
	const ada = await newDevice(hall.browser, { viewport: CONSOLE });
	const desk = ada.page;
	const step = (id: string) => expect(desk.locator(`[data-testid="now"][data-step="${id}"]`)).toBeVisible();
	const next = async () => {
		await desk.getByTestId('next').click();
		await expect(desk.getByTestId('next')).toBeEnabled();
	};

	let wall!: Page;
	let link = '';
	const people: Device[] = [];
	const phones = () => people.map(({ page }) => page);
	const shots = (name: string) =>
		picture(name, { console: desk, projector: wall, phone: phones()[0] ?? desk });
	const before: Map<string, number>[] = [];
	const after: Map<string, number>[] = [];

	await test.step('Ada brings her files and makes the workshop', async () => {
		await desk.goto(hall.server.url);
		await desk.getByRole('button', { name: 'New workshop' }).click();
		await new Desk(desk).makeWorkshop(async (name) => {
			await picture(name, { console: desk });
			if (name !== 'plan') return;
			await expect(desk.getByTestId('imports')).toContainText('strategy.md: Strategy with 5 priorities');
			await expect(desk.getByTestId('imports')).toContainText('departments.csv: 7 departments');
			await expect(desk.getByTestId('imports')).toContainText('quiz.csv: Quiz with 19 questions');
		});
		link = await desk.getByTestId('join-link').inputValue();
		wall = await new Desk(desk).openWall(ada.context);
		await expect(wall.getByText('Wikimedia movement strategy 2030').first()).toBeVisible();
	});

	await test.step('six people join', async () => {
		for (const person of CAST) {
			const device = await newDevice(hall.browser);
			people.push(device);
			await join(device.page, link, person.name, person.department);
		}
		await expect(desk.getByTestId('joined-count')).toHaveText('6');
		for (const id of ['communications', 'legal', 'advancement']) {
			await expect(desk.getByTestId(`here-${id}`)).toHaveText('2');
		}
		// The secret is out of the address bar, on every phone.
		for (const page of phones()) expect(page.url()).not.toContain('#');
		await shots('lobby');
	});

	const quiz = async (wave: 'before' | 'after', scores: Map<string, number>[]) => {
		await Promise.all(
			CAST.map(async (person, index) => {
				scores[index] = await answerQuiz(phones()[index]!, rows, firstSlots(person[wave]));
			})
		);
		await expect(desk.getByTestId('sheets')).toHaveText(`6 / ${people.length}`);
		for (const page of phones().slice(0, 6)) {
			await expect(page.getByTestId('sheet-progress')).toHaveAttribute('data-progress', 'delivered');
		}
	};

	await test.step('the quiz before', async () => {
		await next();
		await step('before');
		await expect(phones()[0]!.getByTestId('quiz-start')).toBeVisible();
		await picture('quiz-before-start', { phone: phones()[0]! });
		await quiz('before', before);
		await shots('quiz-before');
		await next();
		await expect(desk.getByTestId('now')).toHaveAttribute('data-phase', 'closed');
		await expect(phones()[0]!.getByTestId('quiz-closed')).toBeVisible();
	});

	await test.step('the strategy is told', async () => {
		await next();
		await step('strategy');
		await expect(wall.getByText('basic infrastructure of free knowledge').first()).toBeVisible();
		await expect(phones()[2]!.getByText('basic infrastructure of free knowledge').first()).toBeVisible();
		await next();
		await expect(wall.getByText('Knowledge as a service').first()).toBeVisible();
		await shots('strategy');
	});

	await test.step('departments work: two write one sentence, one loses the network', async () => {
		await desk.locator('nav').getByText('Department work').click();
		await step('departments');
		const [ben, cem, dana] = phones() as [Page, Page, Page];
		for (const page of phones()) await workTab(page, 'board');
		const field = (page: Page) => page.getByTestId('wig-statement').getByRole('textbox');
		await field(ben).click();
		await ben.keyboard.type('We answer questions');
		await expect(field(cem)).toHaveValue('We answer questions');
		// At the same time, into the same sentence: one in front, one behind.
		await field(ben).press('Home');
		await field(cem).press('End');
		await Promise.all([
			ben.keyboard.type('From now on: ', { delay: 30 }),
			cem.keyboard.type(' within a single day', { delay: 30 })
		]);
		const sentence = 'From now on: We answer questions within a single day';
		await expect(field(ben)).toHaveValue(sentence);
		await expect(field(cem)).toHaveValue(sentence);
		await expect(ben.getByTestId('board-people')).toContainText('Cem');
		await shots('departments');

		// Dana's network goes in mid-sentence; she reloads without it, and types on.
		await field(dana).click();
		await dana.keyboard.type('Contracts are ');
		await keptForOffline(dana);
		await people[2]!.context.setOffline(true);
		await dana.keyboard.type('short, ');
		await expect(dana.getByTestId('delivery').locator('[data-delivery]')).not.toHaveAttribute(
			'data-delivery',
			'saving'
		);
		await dana.reload();
		await expect(field(dana)).toHaveValue('Contracts are short, ');
		await field(dana).press('End');
		await dana.keyboard.type('clear and on one page');
		await expect(field(dana)).toHaveValue('Contracts are short, clear and on one page');
		await people[2]!.context.setOffline(false);
		await expect(field(phones()[3]!)).toHaveValue('Contracts are short, clear and on one page');
	});

	await test.step('the projector is reloaded, and somebody comes late', async () => {
		await wall.reload();
		await expect(wall.getByText('Communications').first()).toBeVisible();
		const late = await newDevice(hall.browser);
		people.push(late);
		await join(late.page, link, 'Hana', 'Communications');
		await workTab(late.page, 'board');
		await expect(late.page.getByTestId('wig-statement').getByRole('textbox')).toHaveValue(
			/within a single day$/
		);
		await expect(desk.getByTestId('department-communications')).toContainText('3');
	});

	await test.step('three departments submit', async () => {
		for (const index of [0, 2, 4]) await submitPledge(phones()[index]!, `Goal of ${CAST[index]!.department}`);
		for (const id of ['communications', 'legal', 'advancement']) {
			await expect(desk.getByTestId(`department-${id}`).locator('[data-status="submitted"]')).toBeVisible();
		}
	});

	await test.step('the share-out survives the death of the server', async () => {
		await next();
		await step('shareout');
		await hall.server.kill();
		await desk.getByTestId('department-communications').getByRole('button').click();
		await expect(wall.getByText('within a single day').first()).toBeVisible();
		await expect(phones()[4]!.getByText('within a single day').first()).toBeVisible();
		await hall.server.start();
		await desk.getByTestId('department-legal').getByRole('button').click();
		await expect(wall.getByText('on one page').first()).toBeVisible();
		await expect(phones()[0]!.getByText('on one page').first()).toBeVisible();
		await shots('shareout');
	});

	await test.step('the quiz after, with a rogue in the room', async () => {
		await desk.locator('nav').getByText('Quiz after').click();
		await step('after');
		await quiz('after', after);
		await forge(people[6]!.page, link);
		// Everything the forger reached has been seen by now: a true change comes after it, over the same way.
		await next();
		await expect(phones()[0]!.getByTestId('quiz-closed')).toBeVisible();
		await expect(desk.getByTestId('now')).toHaveAttribute('data-step', 'after');
		await expect(desk.getByTestId('sheets')).toHaveText('6 / 7');
		await shots('quiz-after');
	});

	await test.step('results: revealed, counted, and the same as by hand', async () => {
		await next();
		await step('results');
		await expect(phones()[0]!.getByTestId('own-after')).toHaveCount(0);
		await next();
		await expect(desk.getByTestId('now')).toHaveAttribute('data-phase', 'revealed');
		await expect(phones()[0]!.getByTestId('own-score').getByTestId('own-after')).toContainText(
			`${Math.round(percent(after[0]!))}`
		);
		await shots('results');

		const pre = mean(before.map(percent));
		const post = mean(after.map(percent));
		const json = JSON.parse(await exported(desk, 'Results as JSON')) as {
			matched: number;
			total: { n: number; before: number; after: number };
			groupGain: number;
			departments: { shown: boolean }[];
		};
		expect(json.matched).toBe(6);
		expect(json.total.before).toBeCloseTo(pre, 0);
		expect(json.total.after).toBeCloseTo(post, 0);
		expect(json.groupGain).toBeCloseTo((post - pre) / (100 - pre), 2);
		// Groups of two are shown nowhere.
		expect(json.departments.filter(({ shown }) => shown)).toEqual([]);
		const csv = await exported(desk, 'Results as CSV');
		expect(csv).toContain('total');
		const markdown = await exported(desk, 'Pledges as Markdown');
		expect(markdown).toContain('From now on: We answer questions within a single day');
	});

	await test.step('close', async () => {
		await desk.locator('nav').getByText('Close', { exact: true }).click();
		await step('close');
		await expect(desk.getByTestId('next')).toBeDisabled();
		await shots('close');
	});

	expect(
		[ada, ...people]
			.flatMap(({ errors }) => errors)
			.filter((error) => !/net::ERR_(INTERNET_DISCONNECTED|CONNECTION_\w+)/.test(error))
	).toEqual([]);
});

async function exported(desk: Page, name: string): Promise<string> {
	await desk.getByTestId('menu').click();
	const downloading = desk.waitForEvent('download');
	await desk.getByRole('menuitem', { name }).click();
	return readFileSync(await (await downloading).path(), 'utf8');
}

/** A forged stage over the true one, and rubbish over somebody else's sheet. */
async function forge(page: Page, link: string): Promise<void> {
	const parsed = parseLink(link);
	if (!parsed.ok) throw new Error('The journey has no link');
	const forger = participantSigner(new Uint8Array(32).fill(7), parsed.value.link.workshop);
	const header = {
		workshop: parsed.value.link.workshop,
		kind: 'stage',
		id: 'main',
		epoch: 99,
		version: 1_000_000
	};
	const stage = { step: 'close', phase: 'open', focus: null, curtain: 'blank', timer: null };
	const plenary = new Rogue(page, roomTopic(parsed.value.link, 'plenary'));
	await plenary.tamper((records) => {
		for (const slot of [...records.keys()].filter((key) => key.startsWith('stage'))) {
			records.set(slot, encode(header as never, stage as never, forger));
		}
	});
	const ballot = new Rogue(page, roomTopic(parsed.value.link, 'ballot-after'));
	await ballot.tamper((records) => {
		const [victim] = [...records.keys()];
		const bytes = victim && records.get(victim);
		if (!victim || !bytes) throw new Error('There is no sheet to forge');
		const forged = Uint8Array.from(bytes);
		forged[forged.length - 20]! ^= 1;
		records.set(victim, forged);
	});
}
