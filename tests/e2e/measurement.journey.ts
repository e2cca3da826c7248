import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test, type Page } from 'playwright/test';
import { answerQuiz, join, type Knows } from './support/phone.ts';
import { CONSOLE, newDevice, WALL, type Device } from './support/people.ts';
import { everythingOn, listenIn } from './support/everything.ts';
import { picture } from './support/pictures.ts';
import { readQuizFile, type Row } from './support/quiz-file.ts';
import { openHall } from './support/hall.ts';
import { keepWords } from './support/recovery-words.ts';

/*
 * The quiz as a measurement: eight phones in two departments, of which one is too small to be shown, and one person with
 * paper. What is published is compared with arithmetic of the test's own.
 */

const INPUTS = 'tests/fixtures/inputs';
const rows = readQuizFile(`${INPUTS}/quiz.csv`);
const slots = [...new Set(rows.map(({ slot }) => slot))];

const LARGE = 'Communications';
const SMALL = 'Legal';
/** How many slots each knows. Nobody of the small department knows the one that asks for free text. */
const CAST = [
	{ name: 'Ben', department: LARGE, before: 3, after: 9 },
	{ name: 'Cem', department: LARGE, before: 5, after: 10 },
	{ name: 'Dana', department: LARGE, before: 2, after: 7 },
	{ name: 'Emre', department: LARGE, before: 4, after: 8 },
	{ name: 'Fay', department: LARGE, before: 6, after: 9 },
	{ name: 'Gil', department: LARGE, before: 1, after: 6 },
	{ name: 'Hana', department: SMALL, before: 1, after: 8 },
	{ name: 'Ivo', department: SMALL, before: 2, after: 9 }
] as const;
/** On paper, without a department: with the small one as many as may be shown. */
const PAPER = { number: 4, before: 2, after: 6 };
const MINIMUM = 3;

const firstSlots =
	(count: number): Knows =>
	(row) =>
		slots.indexOf(row.slot) < count;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = (scores: Map<string, number>) => 100 * mean([...scores.values()]);

interface Figure {
	id?: string;
	shown: boolean;
	n?: number;
	before?: number;
	after?: number;
	reason?: string;
}
interface Statistic {
	name: string;
	of: { kind: string };
	n: number | null;
	values: Record<string, number> | null;
}
interface Results {
	minimum: number;
	matched: number;
	unmatched: number;
	paper?: number;
	total: Figure;
	groupGain: number;
	meanGain: number;
	priorities: Figure[];
	departments: Figure[];
	others?: { departments: string[]; figure: Figure };
	slots: Figure[];
	statistics: Statistic[];
}

const hall = openHall();

test('knowing before, knowing after', async () => {
	test.setTimeout(600_000);
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
	const phone = (name: (typeof CAST)[number]['name']) =>
		people[CAST.findIndex((person) => person.name === name)]!.page;
	const scores = { before: [] as Map<string, number>[], after: [] as Map<string, number>[] };

	await test.step('Ada sets how small a group may be shown, and hears who is too small', async () => {
		await desk.goto(hall.server.url);
		await desk.getByRole('button', { name: 'New workshop' }).click();
		await desk
			.getByTestId('plan-files')
			.setInputFiles(['strategy.md', 'departments.csv', 'quiz.csv'].map((name) => `${INPUTS}/${name}`));
		// What is typed before the files are read would be replaced by them.
		await expect(desk.getByTestId('imports')).toContainText('quiz.csv');
		await desk.getByTestId('plan-departments').fill(`${LARGE}, 45\n${SMALL}, 2`);
		await desk.getByTestId('plan-departments').blur();
		await desk
			.getByTestId('minimum')
			.getByRole('radio', { name: String(MINIMUM), exact: true })
			.check({ force: true });
		await expect(desk.getByTestId('too-small')).toContainText(SMALL);
		await picture('measurement-plan', { console: desk });
		await desk.getByTestId('create-workshop').click();
		await keepWords(desk);
		await step('lobby');
		link = await desk.getByTestId('join-link').inputValue();
		const opening = ada.context.waitForEvent('page');
		await desk.getByTestId('open-projector').click();
		wall = await opening;
		await wall.setViewportSize(WALL);
	});

	await test.step('she prints the quiz for those without a phone', async () => {
		await desk.getByTestId('menu').click();
		await desk.getByRole('menuitem', { name: 'Paper sheets' }).click();
		await desk.getByTestId('paper-people').fill(String(PAPER.number));
		const downloading = desk.waitForEvent('download');
		await desk.getByTestId('paper-print').click();
		const html = readFileSync(await (await downloading).path(), 'utf8');
		expect(html.match(/<article>/g)).toHaveLength(2 * PAPER.number);
		for (const { question } of rows) expect(html).toContain(question.replaceAll('"', '&quot;'));
		expect(html).not.toContain('Advertising is ruled out</');
		const paper = await newDevice(hall.browser, { viewport: { width: 900, height: 1200 } });
		await paper.page.setContent(html);
		await picture('measurement-paper', { page: paper.page });
		await paper.context.close();
		await desk.keyboard.press('Escape');
	});

	await test.step('eight people join', async () => {
		for (const person of CAST) {
			const device = await newDevice(hall.browser);
			if (person.name === 'Hana') await listenIn(device.context);
			people.push(device);
			await join(device.page, link, person.name, person.department);
		}
		await expect(desk.getByTestId('joined-count')).toHaveText('8');
	});

	const quiz = async (wave: 'before' | 'after') => {
		await Promise.all(
			CAST.map(async (person, index) => {
				scores[wave][index] = await answerQuiz(people[index]!.page, rows, firstSlots(person[wave]));
			})
		);
		for (const { page } of people)
			await expect(page.getByTestId('sheet-progress')).toHaveAttribute('data-progress', 'delivered');
		await desk.getByTestId('papers').click();
		scores[wave].push(await typeIn(desk, wave));
		await picture(`measurement-typed-${wave}`, { console: desk });
		await desk.keyboard.press('Escape');
		await expect(desk.getByTestId('sheets')).toHaveText('9 / 9');
	};

	/** What makes a score computable, or tells an answer; accepted wordings are told with the strategy. */
	const key = [
		'"correct"',
		'"accepted"',
		'"explanation"',
		'The direction is called 2030',
		'Any wording that mean'
	];
	const search = async (forbidden: readonly string[]) => {
		const { stored, received } = await everythingOn(phone('Hana'));
		expect(stored.length).toBeGreaterThan(10_000);
		expect(received.length).toBeGreaterThan(5_000);
		for (const secret of forbidden) {
			expect(stored.includes(secret), `stored: ${secret}`).toBe(false);
			expect(received.includes(secret), `received: ${secret}`).toBe(false);
		}
	};

	await test.step('the quiz before: nothing on a phone tells what is right', async () => {
		await next();
		await step('before');
		await quiz('before');
		await next();
		await expect(phone('Hana').getByTestId('quiz-closed')).toBeVisible();
		// More time is for everybody, or the one late sheet would tell whose it is.
		await desk.getByTestId('reopen').click();
		for (const { page } of people) await expect(page.getByTestId('change-answers')).toBeVisible();
		await next();
		for (const { page } of people) await expect(page.getByTestId('quiz-closed')).toBeVisible();
		// As the key spells them; questions and options have them too, in other letters.
		await search([...key, 'knowledge as a service', 'decide together']);
	});

	await test.step('the quiz after: nor then', async () => {
		await desk.locator('nav').getByText('Quiz after').click();
		await step('after');
		await quiz('after');
		await next();
		await expect(phone('Hana').getByTestId('quiz-closed')).toBeVisible();
		await next();
		await step('results');
		await search(key);
		for (const { page } of people) {
			await expect(page.getByTestId('own-after')).toHaveCount(0);
			await expect(page.getByTestId('room-results')).toHaveCount(0);
		}
	});

	const indexes = (department: string) =>
		CAST.flatMap((one, at) => (one.department === department ? [at] : []));
	const meanOf = (wave: 'before' | 'after', who: readonly number[]) =>
		mean(who.map((at) => percent(scores[wave][at]!)));
	const everybody = [...CAST.keys(), CAST.length];
	const small = indexes(SMALL);
	const tell = [meanOf('before', small), meanOf('after', small)];

	await test.step('the figures are those that one works out by hand', async () => {
		await next();
		await expect(desk.getByTestId('now')).toHaveAttribute('data-phase', 'revealed');
		const { results } = await exports(desk);
		expect(results).toMatchObject({ minimum: MINIMUM, matched: 9, unmatched: 0 });
		// One paper would be somebody.
		expect(results.paper).toBeUndefined();
		expectFigure(results.total, 9, meanOf('before', everybody), meanOf('after', everybody));
		const large = indexes(LARGE);
		expectFigure(results.departments[0], 6, meanOf('before', large), meanOf('after', large));
		const others = [...small, CAST.length];
		expectFigure(results.others?.figure, 3, meanOf('before', others), meanOf('after', others));
		for (const [at, slot] of slots.entries()) {
			const inSlot = (wave: 'before' | 'after') =>
				100 * mean(everybody.map((person) => scores[wave][person]!.get(slot) ?? NaN));
			const figure = results.slots[at];
			expect(figure?.id).toBe(slot);
			if (figure?.shown && inSlot('before') > 0 && inSlot('after') < 100)
				expectFigure(figure, 9, inSlot('before'), inSlot('after'));
		}

		const pairs = everybody.map((at) => ({
			pre: percent(scores.before[at]!) / 100,
			post: percent(scores.after[at]!) / 100
		}));
		const [pre, post] = [mean(pairs.map((one) => one.pre)), mean(pairs.map((one) => one.post))];
		expect(results.groupGain).toBeCloseTo((post - pre) / (1 - pre), 3);
		expect(results.meanGain).toBeCloseTo(mean(pairs.map((one) => (one.post - one.pre) / (1 - one.pre))), 3);
		const changes = pairs.map((one) => one.post - one.pre);
		const deviation = Math.sqrt(
			changes.reduce((sum, change) => sum + (change - mean(changes)) ** 2, 0) / (changes.length - 1)
		);
		const t = statistic(results, 'paired-t');
		expect(t).toMatchObject({ n: 9, values: { df: 8 } });
		expect(t?.values?.t).toBeCloseTo(mean(changes) / (deviation / 3), 3);
		expect(t?.values?.dz).toBeCloseTo(mean(changes) / deviation, 3);
		expect(t?.values?.difference).toBeCloseTo(100 * mean(changes), 3);
		// Everybody gained: the sum of all ranks from 1 to 9.
		expect(statistic(results, 'wilcoxon')?.values).toMatchObject({ v: 45 });
		expect(statistic(results, 'normalised-change')?.values?.value).toBeCloseTo(results.meanGain, 3);
	});

	await test.step('figures of the small department are nowhere', async () => {
		const { results, csv, cells } = await exports(desk);
		expect(results.departments[1]).toEqual({ id: 'legal', name: SMALL, shown: false, reason: 'few' });
		const numbers = [...JSON.stringify(results).matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number));
		for (const figure of tell)
			for (const number of [...numbers, ...cells.map(Number).filter((cell) => !Number.isNaN(cell))])
				expect(Math.abs(number - figure), `${number}`).toBeGreaterThan(0.05);
		const row = csv.find(({ level, name }) => level === 'department' && name === SMALL);
		expect(row).toMatchObject({ shown: 'no', reason: 'few', n: '', before: '', after: '', change: '' });

		// On the screens, picture by picture.
		const shown: string[] = [];
		while ((await desk.getByTestId('now').getAttribute('data-step')) === 'results') {
			const id = (await wall.locator('[data-picture]').getAttribute('data-picture')) ?? '';
			shown.push(id);
			await picture(`measurement-${id}`, { console: desk, projector: wall });
			for (const surface of [wall, desk]) {
				const figures = surface.getByTestId('figures');
				const hidden = figures.locator('tr', {
					has: surface.getByRole('rowheader', { name: SMALL, exact: true })
				});
				if (id === 'departments') await expect(hidden).toContainText('too few people');
				else await expect(hidden).toHaveCount(0);
				const text = (await surface.locator('body').innerText()) + (await figures.innerText());
				if (id === 'departments') for (const figure of tell) expect(text).not.toContain(`${figure}%`);
			}
			await desk.getByTestId('next').click();
			// To the next picture, or to the end of the agenda.
			await expect
				.poll(async () => {
					const step = await desk.getByTestId('now').getAttribute('data-step');
					const drawn = wall.locator('[data-picture]');
					return step === 'results' ? ((await drawn.getAttribute('data-picture')) ?? id) : step;
				})
				.not.toBe(id);
		}
		expect(shown).toEqual(['total', 'priorities', 'departments', 'slots']);
		await desk.getByTestId('back').click();
		for (const { page } of people) {
			const text = await page.getByTestId('room-results').innerText();
			expect(text).toContain(LARGE);
			for (const figure of tell) expect(text).not.toContain(`${figure}%`);
		}
	});

	await test.step('each person sees their own before and after, and why, on their phone alone', async () => {
		for (const [at, { page }] of people.entries()) {
			await expect(page.getByTestId('own-before')).toContainText(
				String(Math.round(percent(scores.before[at]!)))
			);
			await expect(page.getByTestId('own-after')).toContainText(
				String(Math.round(percent(scores.after[at]!)))
			);
		}
		await expect(phone('Gil').getByTestId('read-again')).toBeVisible();
		await picture('measurement-own', { phone: phone('Gil') });
		// The search found nothing before because there was nothing: now it finds every word of the key.
		await expect(async () => {
			const { stored, received } = await everythingOn(phone('Hana'));
			for (const secret of key)
				expect([stored.includes(secret), received.includes(secret)]).toEqual([true, true]);
		}).toPass();
	});

	await test.step('raw scores come behind a warning: a row for each person, and nobody’s name', async () => {
		await desk.getByTestId('menu').click();
		await desk.getByRole('menuitem', { name: 'Raw scores as CSV' }).click();
		await expect(desk.getByTestId('raw-save')).toBeDisabled();
		await picture('measurement-raw', { console: desk });
		await desk.getByTestId('raw-agree').check();
		const downloading = desk.waitForEvent('download');
		await desk.getByTestId('raw-save').click();
		const text = readFileSync(await (await downloading).path(), 'utf8');
		for (const word of [...CAST.map(({ name }) => name), LARGE, SMALL]) expect(text).not.toContain(word);
		const raw = parse<Record<string, string>>(text, { columns: true, bom: true });
		const vector = (row: (wave: 'before' | 'after', slot: string) => unknown) =>
			slots.map((slot) => `${String(row('before', slot))}${String(row('after', slot))}`).join(' ');
		expect(raw.map((row) => vector((wave, slot) => row[`${slot}_${wave}`])).sort()).toEqual(
			everybody.map((at) => vector((wave, slot) => scores[wave][at]!.get(slot))).sort()
		);
		expect(new Set(raw.map(({ row }) => row)).size).toBe(9);
	});

	expect([ada, ...people].flatMap(({ errors }) => errors)).toEqual([]);
});

const statistic = (results: Results, name: string) =>
	results.statistics.find((one) => one.name === name && one.of.kind === 'total');

function expectFigure(figure: Figure | undefined, n: number, before: number, after: number): void {
	expect(figure).toMatchObject({ shown: true, n });
	expect(figure?.before).toBeCloseTo(before, 0.9);
	expect(Math.abs((figure?.before ?? NaN) - before)).toBeLessThan(0.051);
	expect(Math.abs((figure?.after ?? NaN) - after)).toBeLessThan(0.051);
}

async function exports(desk: Page) {
	const json = await exported(desk, 'Results as JSON');
	const text = await exported(desk, 'Results as CSV');
	const csv = parse<Record<string, string>>(text, { columns: true, bom: true });
	return {
		results: JSON.parse(json) as Results,
		csv,
		cells: csv.flatMap((row) => Object.values(row).filter((cell) => cell !== ''))
	};
}

async function exported(desk: Page, name: string): Promise<string> {
	await desk.getByTestId('menu').click();
	const downloading = desk.waitForEvent('download');
	await desk.getByRole('menuitem', { name }).click();
	return readFileSync(await (await downloading).path(), 'utf8');
}

/** Types a paper in, as it lies beside the keyboard. */
async function typeIn(desk: Page, wave: 'before' | 'after'): Promise<Map<string, number>> {
	const knows = firstSlots(PAPER[wave]);
	// An even number begins with form B.
	const form = wave === 'before' ? 'B' : 'A';
	await desk.getByTestId('paper-number').fill(String(PAPER.number));
	const scores = new Map<string, number>();
	for (const row of rows.filter((one) => one.form === form || one.form === 'AB')) {
		const right = knows(row);
		await write(desk, row, right);
		scores.set(row.slot, right ? 1 : 0);
	}
	await desk.getByTestId('paper-save').click();
	await expect(desk.getByTestId('paper-saved')).toContainText(String(PAPER.number));
	return scores;
}

async function write(desk: Page, row: Row, right: boolean): Promise<void> {
	const question = desk.getByTestId(`paper-item-${row.id}`);
	const tick = (role: 'radio' | 'checkbox', name: string) =>
		question.locator('label').filter({ hasText: name }).getByRole(role).check();
	switch (row.type) {
		case 'single': {
			const pick = right ? row.right[0]! : row.options.findIndex((_, at) => !row.right.includes(at));
			return tick('radio', row.options[pick]!);
		}
		case 'multiple':
			for (const [at, option] of row.options.entries())
				if (row.right.includes(at) === right) await tick('checkbox', option);
			return;
		case 'truefalse':
			return tick('radio', (row.right[0] === 0) === right ? 'True' : 'False');
		case 'order':
			for (const [place, option] of (right ? row.right : [...row.right].reverse()).entries())
				await question
					.locator('label')
					.filter({ hasText: row.options[option]! })
					.getByRole('textbox')
					.fill(String(place + 1));
			return;
		case 'recall':
			for (let at = 0; at < row.need; at++)
				await question
					.getByRole('textbox')
					.nth(at)
					.fill(right ? row.accepted[at]! : `no idea ${'abc'[at]}`);
			return;
		default:
			throw new Error(`No such type: ${row.type}`);
	}
}
