import { beforeEach, expect, test, vi } from 'vitest';
import { joinedPhone } from '../../../tests/support/joined-phone.ts';
import { MemoryWorkshop, type MemoryDevice } from '../../../tests/support/memory-session.ts';
import { quizProgram, SECRETS } from '../../../tests/support/quiz-program.ts';
import type { Phone } from '../phone/phone.svelte.ts';
import { Console } from './console.svelte.ts';
import { scoringKey } from './quiz.ts';
import { scoredPairs } from './results.ts';

/** What each says in both waves to "name two". The accepted wordings are zebrawood, quagmire and xylophone. */
const CAST: Record<string, string[]> = {
	Ben: ['zebrawood', 'Marimba'],
	Cem: ['MARIMBA!', 'a swamp'],
	Dana: ['marimba', 'nothing']
};

// Whole workshops with real keys and seals.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let room: MemoryWorkshop;
let ada: MemoryDevice;
let desk: Console;
let phones: Phone[];

beforeEach(async () => {
	room = new MemoryWorkshop();
	ada = await room.found(quizProgram({ minimum: 3 }));
	desk = new Console(ada.session);
	phones = [];
	for (const name of Object.keys(CAST)) phones.push((await joinedPhone(room, name)).phone);
	for (const wave of ['before', 'after']) {
		await desk.goTo(wave);
		await room.pass();
		for (const [index, texts] of Object.values(CAST).entries()) {
			const sheet = phones[index]!.sheet!;
			const recall = sheet.items.find(({ item }) => item.type === 'recall')!.item;
			await sheet.answer(recall.id, { type: 'recall', texts: wave === 'before' ? ['', ''] : texts });
			await sheet.handIn();
		}
		await room.pass();
	}
	await desk.goTo('results');
	await room.pass();
});

/** Rules on an answer wherever it stands: people of both forms are asked for it. */
async function decide(answer: string, as: number | 'own' | 'wrong'): Promise<void> {
	for (const { item, groups } of desk.recall!.items) {
		if (groups.some((group) => group.answer === answer)) await desk.recall!.decide(item.id, answer, as);
	}
}
const left = () =>
	desk
		.recall!.items.flatMap(({ groups }) =>
			groups.map(({ answer, count, as }) => [answer, count, as] as const)
		)
		.sort(([a], [b]) => (a < b ? -1 : 1));
/** What each person gets for the slot by the console's own counting, before and after, in no telling order. */
async function counted(): Promise<(number | undefined)[][]> {
	const [before, after] = await Promise.all(['before', 'after'].map((wave) => ada.session.openBallot(wave)));
	const sheets = { before: before!.sheets(), after: after!.sheets() };
	const { pairs } = scoredPairs(ada.session, sheets, scoringKey(ada.session));
	const score = (of: (typeof pairs)[number]['before']) => of.scores.get('names')?.score;
	return pairs.map((pair) => [score(pair.before), score(pair.after)]).sort();
}
const own = (index: number) =>
	phones[index]!.review!.slots.find(({ slot }) => slot === 'names')!.after!.score;

test('what is left is told without anybody’s name, and once for equal answers', () => {
	expect(new Set(left().map(([answer]) => answer))).toEqual(new Set(['marimba', 'a swamp', 'nothing']));
	expect(left().reduce((sum, [answer, count]) => sum + (answer === 'marimba' ? count : 0), 0)).toBe(3);
	expect(JSON.stringify(desk.recall!.items)).not.toMatch(/Ben|Cem|Dana/);
	expect(desk.recall!.open).toBe(left().length);
});

test('rulings count for the room and on every phone; what is not decided is wrong', async () => {
	await decide('marimba', 2);
	await decide('a swamp', 1);
	await desk.next();
	await room.pass();
	// Ben named two, Cem two, Dana one of two.
	expect(await counted()).toEqual([
		[0, 0.5],
		[0, 1],
		[0, 1]
	]);
	await vi.waitFor(() => expect([own(0), own(1), own(2)]).toEqual([1, 1, 0.5]));
	expect(phones.map(({ failure }) => failure)).toEqual([null, null, null]);
	const { recall, key } = phones[0]!.session.ledger.state().reveal!;
	expect(recall?.every(({ answer }) => answer === 'marimba' || answer === 'a swamp')).toBe(true);
	// What was ruled wrong, or not at all, is told to nobody.
	expect(JSON.stringify({ recall, key })).not.toContain('nothing');
	expect(JSON.stringify(key)).toContain(SECRETS.accepted[0]);
});

test('nothing of it is on any other device before the reveal', async () => {
	await decide('marimba', 2);
	await room.pass(10_000);
	const state = phones[0]!.session.ledger.state();
	expect(state.reveal).toBeNull();
	expect(state.vaults.has('recall')).toBe(true);
	expect(JSON.stringify([...state.vaults])).not.toContain('marimba');
});

test('rulings survive a reload', async () => {
	await decide('marimba', 2);
	await decide('nothing', 'wrong');
	desk.close();
	ada = await ada.restart();
	desk = new Console(ada.session);
	await room.pass();
	expect(Object.fromEntries(left().map(([answer, , as]) => [answer, as]))).toEqual({
		marimba: 2,
		'a swamp': null,
		nothing: 'wrong'
	});
});

test('a device that takes over with the words finds the rulings in the vault', async () => {
	await decide('marimba', 'own');
	await room.pass(10_000);
	delete ada.session.entry.rulings;
	await ada.store.put(ada.session.entry);
	desk.close();
	ada = await ada.restart();
	expect(ada.session.entry.rulings).toBeUndefined();
	desk = new Console(ada.session);
	await room.pass();
	expect(
		left()
			.filter(([answer]) => answer === 'marimba')
			.every(([, , as]) => as === 'own')
	).toBe(true);
});

test('a device that leads again goes by what was ruled since, and not by what it had ruled itself', async () => {
	await decide('marimba', 2);
	await decide('a swamp', 1);
	await room.pass(10_000);
	desk.close();
	await ada.session.close();
	const taking = room.takeOver('Eve');
	await room.pass(20_000);
	const eve = await taking;
	desk = new Console(eve.session);
	await room.pass();
	await decide('marimba', 'wrong');
	await room.pass(10_000);
	desk.close();
	await eve.session.close();
	const again = ada.takeOver();
	await room.pass(20_000);
	ada = await again;
	desk = new Console(ada.session);
	await room.pass();
	expect(Object.fromEntries(left().map(([answer, , as]) => [answer, as]))).toEqual({
		marimba: 'wrong',
		'a swamp': 1,
		nothing: null
	});
});

test('rulings of the last moment are sealed before the key is handed out', async () => {
	await decide('marimba', 'own');
	await desk.next();
	const sealed = ada.session.ledger.state().vaults.get('recall')!;
	expect(ada.session.facilitator!.openVault(sealed)).toContain('marimba');
});
