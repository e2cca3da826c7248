import { beforeEach, expect, test } from 'vitest';
import { MemoryWorkshop, type MemoryDevice } from '../../../tests/support/memory-session.ts';
import { quizProgram, someAnswer } from '../../../tests/support/quiz-program.ts';
import { Phone } from '../phone/phone.svelte.ts';
import { Console } from './console.svelte.ts';
import { PaperEntry } from './paper-entry.svelte.ts';

let room: MemoryWorkshop;
let ada: MemoryDevice;
let desk: Console;

beforeEach(async () => {
	room = new MemoryWorkshop();
	ada = await room.found(quizProgram({ minimum: 3 }));
	desk = new Console(ada.session);
	await room.pass();
});

async function goTo(step: string): Promise<void> {
	await desk.goTo(step);
	await room.pass();
}

/** Types in a paper with an answer to everything. */
async function typeIn(wave: 'before' | 'after', number: number, department: string | null = 'sales') {
	const entry = new PaperEntry(desk.papers!, wave);
	entry.turnTo(wave, number);
	entry.setDepartment(department);
	for (const item of entry.items) entry.answer(item, someAnswer(item));
	const saved = await entry.save();
	await room.pass();
	return { entry, saved };
}

async function phones(...names: string[]): Promise<Phone[]> {
	const joined: Phone[] = [];
	for (const name of names) {
		const { session } = await room.join(name);
		await room.pass();
		const phone = new Phone(session);
		await phone.join(name, 'sales');
		joined.push(phone);
	}
	await room.pass();
	return joined;
}

async function handIn(people: Phone[]): Promise<void> {
	for (const { sheet } of people) {
		for (const { item } of sheet?.items ?? []) await sheet?.answer(item.id, someAnswer(item));
		await sheet?.handIn();
	}
	await room.pass();
}

test('papers before and after with one number are one person, counted among the others and marked as paper', async () => {
	const people = await phones('Ben', 'Cem', 'Dana');
	await goTo('before');
	await handIn(people);
	await typeIn('before', 7);
	await goTo('after');
	await handIn(people);
	await typeIn('after', 7);
	expect(desk.receipted('after')).toBe(4);
	expect(desk.papers?.people).toMatchObject([
		{ number: 7, sheets: { before: { form: 'A', proxy: true }, after: { form: 'B', proxy: true } } }
	]);
	await goTo('results');
	await desk.next();
	await room.pass();
	const { results } = ada.session.ledger.state();
	expect(results).toMatchObject({ matched: 4, unmatched: 0, total: { shown: true, n: 4 } });
	// One paper would be somebody.
	expect(results?.paper).toBeUndefined();
	const raw = await desk.raw();
	expect(raw?.slots).toEqual(['year', 'aims', 'ads', 'way', 'names']);
	expect(raw?.rows).toHaveLength(4);
	for (const row of raw?.rows ?? []) expect(Object.keys(row).sort()).toEqual(['after', 'before', 'paper']);
	expect(raw?.rows.map(({ paper }) => paper)).toEqual([null, null, null, null]);
});

test('how many are on paper is told when they are enough, and so are the others', async () => {
	const people = await phones('Ben', 'Cem', 'Dana');
	await goTo('before');
	await handIn(people);
	for (const number of [1, 2, 3]) await typeIn('before', number);
	await goTo('after');
	await handIn(people);
	for (const number of [1, 2, 3]) await typeIn('after', number);
	await goTo('results');
	await desk.next();
	await room.pass();
	expect(ada.session.ledger.state().results).toMatchObject({ matched: 6, paper: 3 });
	const raw = await desk.raw();
	expect(raw?.rows.filter(({ paper }) => paper === true)).toHaveLength(3);
});

test('a paper can be put right until the sheets are counted, and not after that', async () => {
	await goTo('before');
	await typeIn('before', 1, null);
	const { entry } = await typeIn('before', 1, 'service');
	expect(entry.saved).toBe(1);
	expect(desk.papers?.people).toMatchObject([{ number: 1, sheets: { before: { department: 'service' } } }]);
	// A console that was reloaded knows them from the ballot.
	desk.close();
	ada = await ada.restart();
	desk = new Console(ada.session);
	await room.pass();
	expect(desk.papers?.people.map(({ number }) => number)).toEqual([1]);
	const again = new PaperEntry(desk.papers!, 'before');
	expect(again.number).toBe(2);
	again.turnTo('before', 1);
	expect([again.known, again.department, again.answerTo('year')?.type]).toEqual([true, 'service', 'single']);
	await goTo('results');
	await desk.next();
	await room.pass();
	again.turnTo('before', 2);
	expect(await again.save()).toBe(false);
	expect(again.problems).toMatchObject([{ code: 'paper.counted' }]);
	expect(desk.papers?.people).toHaveLength(1);
});

test('a wave that was not opened takes no paper', async () => {
	expect([desk.papers?.takes('before'), desk.papers?.takes('after')]).toEqual([false, false]);
	await goTo('before');
	expect([desk.papers?.takes('before'), desk.papers?.takes('after')]).toEqual([true, false]);
	const { saved, entry } = await typeIn('after', 1);
	expect([saved, entry.problems.length]).toEqual([false, 1]);
	await goTo('after');
	expect([desk.papers?.takes('before'), desk.papers?.takes('after')]).toEqual([true, true]);
});

test('what was written for one form does not go with the other', async () => {
	await goTo('before');
	const entry = new PaperEntry(desk.papers!, 'before');
	for (const item of entry.items) entry.answer(item, someAnswer(item));
	expect([entry.form, entry.usualForm]).toEqual(['A', 'A']);
	entry.setForm('B');
	entry.answer(entry.items[0]!, someAnswer(entry.items[0]!));
	expect(await entry.save()).toBe(true);
	await room.pass();
	const [person] = desk.papers?.people ?? [];
	expect(person?.sheets.before?.form).toBe('B');
	expect(Object.keys(person?.sheets.before?.answers ?? {})).toEqual(['year-b']);
});

test('raw scores are there only after counting, and only where sheets can be opened', async () => {
	const [ben] = await phones('Ben');
	await goTo('before');
	expect(await desk.raw()).toBeNull();
	const other = new Console(ben!.session);
	expect([other.papers, await other.raw()]).toEqual([null, null]);
	other.close();
});
