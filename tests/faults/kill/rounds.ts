import { expect, type Page } from 'playwright/test';
import type { Random } from '../../../src/core/ports/environment.ts';
import { statement } from '../../network/room/workshop.ts';
import { hearClaims, shown } from './claims.ts';
import type { KillableBrowser } from './killable.ts';

/** Typing that is lost may be so old, milliseconds. */
const LOST_TYPING = 1000;
/** Above so many characters the sentence is begun anew. */
const LONG = 240;

/** What is known of one phone's work, over all its deaths. */
export interface Work {
	/** The address of the workshop in which it works. */
	url: string;
	random: Random;
	/** What the phone has called saved of each question, in all its lives. */
	answers: Map<string, string>;
}

/** What one round found. */
export interface Found {
	/** Letters and answers that the phone called saved, and that were there again. */
	saved: number;
	/** Characters that were typed and are gone, and how long before the kill the oldest of them was typed. */
	lost: number;
	age: number;
}

/** Works until the browser is killed; gives what has to be there again, as a check for the next browser. */
type Round = (
	browser: KillableBrowser,
	work: Work,
	killAfter: number
) => Promise<(page: Page) => Promise<Found>>;

const until = (killAfter: number, browser: KillableBrowser): Promise<number> =>
	new Promise((resolve, reject) =>
		setTimeout(() => {
			const at = performance.now();
			browser.kill().then(() => resolve(at), reject);
		}, killAfter)
	);

/** Runs `work` again and again until the browser is gone, which it is allowed to stumble over. */
async function untilKilled(killed: Promise<number>, work: () => Promise<void>): Promise<number> {
	let over = false;
	const end = killed.then((at) => {
		over = true;
		return at;
	});
	while (!over) {
		try {
			await work();
		} catch (error) {
			const at = await Promise.race([end, new Promise<null>((resolve) => setTimeout(resolve, 5000, null))]);
			if (at === null) throw error;
		}
	}
	return end;
}

/** Types into the department's sentence. */
export const typing: Round = async (browser, { url, random }, killAfter) => {
	const { page } = browser;
	let claimed: string | null = null;
	await hearClaims(page, ({ sentence }) => (claimed = sentence ?? claimed));
	await page.goto(url);
	await page.getByTestId('tab-board').click();
	await expect(statement(page)).toBeVisible();
	if ((await statement(page).inputValue()).length > LONG) await statement(page).fill('');
	const before = await statement(page).inputValue();
	await expect.poll(() => claimed).toBe(before);
	await statement(page).press('End');

	const typed: { letter: string; at: number }[] = [];
	const killed = await untilKilled(until(killAfter, browser), async () => {
		const letter = ' abcdefghijklmnopqrstuvwxyz'[Math.floor(random.fraction() * 27)] ?? ' ';
		typed.push({ letter, at: Infinity });
		// As fast as a fast thumb: keys without any pause keep the page from everything else.
		await page.keyboard.type(letter, { delay: 20 + 60 * random.fraction() });
		typed[typed.length - 1] = { letter, at: performance.now() };
	});
	const due: string = claimed ?? before;

	return async (next) => {
		await next.goto(url);
		await next.getByTestId('tab-board').click();
		await expect(statement(next)).toBeVisible();
		const all = before + typed.map(({ letter }) => letter).join('');
		// What was saved last; the page may show it a moment after the field.
		await expect
			.poll(async () => (await statement(next).inputValue()).length)
			.toBeGreaterThanOrEqual(due.length);
		const now = await statement(next).inputValue();
		if (!all.startsWith(now)) throw new Error(`"${now}" was never typed; "${all}" was.`);
		if (!now.startsWith(due)) throw new Error(`"${due}" was saved, and "${now}" is there.`);
		const gone = typed.slice(now.length - before.length).filter(({ at }) => at <= killed);
		const age = killed - (gone[0]?.at ?? killed);
		if (age > LOST_TYPING)
			throw new Error(
				`"${gone.map(({ letter }) => letter).join('')}" was typed ${age.toFixed(0)} ms before the kill.`
			);
		return { saved: due.length, lost: gone.length, age };
	};
};

/** Answers questions of the quiz, goes back and forth, hands in, changes answers. */
export const answering: Round = async (browser, { url, random, answers: saved }, killAfter) => {
	const { page } = browser;
	let handedIn = false;
	/** The question that is being answered, and since when it has been. */
	let open: { question: string; since: number } | null = null;
	let heard: () => void = () => undefined;
	await hearClaims(page, (claim) => {
		if (claim.question !== null && claim.answer !== null) saved.set(claim.question, claim.answer);
		handedIn ||= claim.handedIn;
		heard();
	});
	const isSaved = async (question: string, answer: string): Promise<void> => {
		while (saved.get(question) !== answer) await new Promise<void>((resolve) => (heard = resolve));
	};
	await page.goto(url);
	await anyPlace(page);

	const killing = until(killAfter, browser);
	const killed = await untilKilled(killing, async () => {
		for (const way of ['quiz-start', 'change-answers']) {
			if (await page.getByTestId(way).isVisible()) return page.getByTestId(way).click();
		}
		if (await page.getByTestId('hand-in').isVisible()) {
			if (random.fraction() < 0.5) return page.getByTestId('quiz-back').click();
			await page.getByTestId('hand-in').click();
			return expect(page.getByTestId('sheet-progress')).toBeVisible();
		}
		const before = await shown(page);
		if (before.question === null) return;
		open = { question: before.question, since: Infinity };
		await answerByChance(page, random);
		const { question, answer } = await shown(page);
		if (question !== before.question) return;
		if (answer === null) saved.delete(question);
		else {
			open = { question, since: performance.now() };
			await Promise.race([isSaved(question, answer), killing]);
			if (saved.get(question) !== answer) return;
		}
		open = null;
		const back = page.getByTestId('quiz-back');
		if (random.fraction() < 0.3 && (await back.isVisible())) await back.click();
		else await page.getByTestId('quiz-next').click();
	});
	const last = open as { question: string; since: number } | null;
	if (last) saved.delete(last.question);
	const age = last ? Math.max(0, killed - last.since) : 0;
	if (age > LOST_TYPING)
		throw new Error(`${last?.question}: answered ${age.toFixed(0)} ms before the kill, and not saved.`);

	return async (next) => {
		await hearClaims(next, () => undefined);
		await next.goto(url);
		await anyPlace(next);
		if (handedIn && (await next.getByTestId('quiz-start').isVisible())) throw new Error('The sheet is gone.');
		if (saved.size === 0) return { saved: handedIn ? 1 : 0, lost: 0, age };
		const there = await answersOf(next);
		for (const [question, answer] of saved) {
			if (there.get(question) !== answer)
				throw new Error(`${question}: "${answer}" was saved, and "${there.get(question)}" is there.`);
		}
		return { saved: saved.size + (handedIn ? 1 : 0), lost: 0, age };
	};
};

/** Settles when the quiz is there, wherever in it the person is. */
const anyPlace = (page: Page): Promise<void> =>
	expect(
		page
			.getByTestId('quiz-start')
			.or(page.getByTestId('quiz-question'))
			.or(page.getByTestId('hand-in'))
			.or(page.getByTestId('change-answers'))
	).toBeVisible();

/** Turns through the whole quiz, from the summary to the first question. */
async function answersOf(page: Page): Promise<Map<string, string | null>> {
	const change = page.getByTestId('change-answers');
	if (await change.isVisible()) await change.click();
	const start = page.getByTestId('quiz-start');
	if (await start.isVisible()) await start.click();
	while (!(await page.getByTestId('hand-in').isVisible())) await turn(page, 'quiz-next');
	const answers = new Map<string, string | null>();
	const back = page.getByTestId('quiz-back');
	while (await back.isVisible()) {
		await turn(page, 'quiz-back');
		const { question, answer } = await shown(page);
		if (question !== null) answers.set(question, answer);
	}
	return answers;
}

/** Another question, or the summary. */
async function turn(page: Page, way: 'quiz-next' | 'quiz-back'): Promise<void> {
	const { question } = await shown(page);
	await page.getByTestId(way).click();
	await expect.poll(async () => (await shown(page)).question, { intervals: [10] }).not.toBe(question);
}

async function answerByChance(page: Page, random: Random): Promise<void> {
	const pick = (count: number) => Math.floor(random.fraction() * count);
	const fields = page.getByTestId('quiz-recall').getByRole('textbox');
	const recall = await fields.count();
	if (recall > 0) return fields.nth(pick(recall)).fill(`word ${pick(100_000)}`);
	if ((await page.getByTestId('quiz-order').count()) > 0) {
		const confirm = page.getByTestId('order-confirm');
		return (await confirm.isVisible()) ? confirm.click() : page.getByTestId('order-up-1').click();
	}
	const options = page.getByTestId('quiz-options').locator('label');
	return options.nth(pick(await options.count())).click();
}
