import { beforeEach, expect, test } from 'vitest';
import { arrivedSheets, foundedRoom } from '../../../tests/support/founded-room.ts';
import { joinedPhone } from '../../../tests/support/joined-phone.ts';
import { MemoryWorkshop, type MemoryDevice } from '../../../tests/support/memory-session.ts';
import { quizProgram, someAnswer } from '../../../tests/support/quiz-program.ts';
import { Console } from '../console/console.svelte.ts';
import { Phone } from './phone.svelte.ts';
import type { QuizSheet } from './quiz-sheet.svelte.ts';

let room: MemoryWorkshop;
let ada: MemoryDevice;
let desk: Console;

beforeEach(async () => {
	({ room, ada, desk } = await foundedRoom());
});

async function goTo(step: string): Promise<void> {
	await desk.goTo(step);
	await room.pass();
}

const sheetOf = (phone: Phone): QuizSheet => {
	if (!phone.sheet) throw new Error('There is no sheet');
	return phone.sheet;
};

async function answerFirst(sheet: QuizSheet, count: number): Promise<void> {
	for (const [at, { item }] of sheet.items.slice(0, count).entries()) {
		await sheet.answer(item.id, someAnswer(item));
		await sheet.goTo(at + 1);
	}
}

const arrived = (wave: string) => arrivedSheets({ room, ada }, wave);

/** Closes the page and opens it again, as a reload does. */
async function reopened({ device, phone }: { device: MemoryDevice; phone: Phone }) {
	phone.close();
	const again = await device.restart();
	const fresh = new Phone(again.session);
	await room.pass();
	return { device: again, phone: fresh };
}

test('a sheet can be left and taken up again: same questions, same order, same place, every answer', async () => {
	const ben = await joinedPhone(room, 'Ben');
	await goTo('before');
	const sheet = sheetOf(ben.phone);
	await answerFirst(sheet, 3);
	const again = sheetOf((await reopened(ben)).phone);
	expect(again.form).toBe(sheet.form);
	expect(again.items).toEqual(sheet.items);
	expect(again.position).toBe(3);
	expect(again.answered).toBe(3);
	for (const { item } of sheet.items) expect(again.answerTo(item.id)).toEqual(sheet.answerTo(item.id));
	expect(again.progress).toBe('editing');
	expect(await arrived('before')).toEqual([]);
});

test('a handed-in sheet is saved, then shared, then delivered', async () => {
	const ben = await joinedPhone(room, 'Ben');
	await joinedPhone(room, 'Cem');
	await joinedPhone(room, 'Dana');
	await goTo('before');
	const sheet = sheetOf(ben.phone);
	await answerFirst(sheet, 5);
	ben.device.disconnect();
	expect(await sheet.handIn()).toBe(true);
	expect(sheet.progress).toBe('saved');
	ben.device.connect();
	await room.pass(500);
	expect(sheet.progress).toBe('shared');
	await room.pass();
	expect(sheet.progress).toBe('delivered');
	expect(desk.receipted('before')).toBe(1);
});

test('an unfinished sheet is handed in as it is when the wave closes', async () => {
	const { phone } = await joinedPhone(room, 'Ben');
	await goTo('before');
	const sheet = sheetOf(phone);
	await answerFirst(sheet, 2);
	await desk.next();
	expect(desk.stage?.phase).toBe('closed');
	const sheets = await arrived('before');
	expect(sheets).toHaveLength(1);
	expect(Object.keys(sheets[0]!.answers)).toHaveLength(2);
	expect(sheets[0]).toMatchObject({ form: sheet.form, department: 'sales' });
	await room.pass();
	expect(sheet.progress).toBe('delivered');
});

test('what was changed after handing in counts when the wave closes', async () => {
	const { phone } = await joinedPhone(room, 'Ben');
	await goTo('before');
	const sheet = sheetOf(phone);
	await answerFirst(sheet, 1);
	await sheet.handIn();
	await answerFirst(sheet, 4);
	expect(sheet.progress).toBe('editing');
	await desk.next();
	const [newest] = await arrived('before');
	expect(Object.keys(newest!.answers)).toHaveLength(4);
});

test('a page that was closed when the wave closed hands in once it is back, however far the room has gone', async () => {
	const ben = await joinedPhone(room, 'Ben');
	await goTo('before');
	await answerFirst(sheetOf(ben.phone), 2);
	ben.phone.close();
	await ben.device.session.close();
	await goTo('departments');
	const { phone } = await reopened(ben);
	const sheets = await arrived('before');
	expect(sheets.map(({ answers }) => Object.keys(answers).length)).toEqual([2]);
	// Nothing is left to do: the next change of the room hands in nothing more.
	await goTo('shareout');
	expect(phone.sheet).toBeNull();
	expect(await arrived('before')).toHaveLength(1);
});

test('a phone without network when the wave closed hands in once it is back', async () => {
	const ben = await joinedPhone(room, 'Ben');
	await goTo('before');
	await answerFirst(sheetOf(ben.phone), 3);
	ben.device.disconnect();
	await goTo('after');
	await desk.next();
	expect(await arrived('before')).toEqual([]);
	ben.device.connect();
	await room.pass();
	expect((await arrived('before')).map(({ answers }) => Object.keys(answers).length)).toEqual([3]);
	expect(sheetOf(ben.phone).wave).toBe('after');
});

test('a sheet that was handed in without network is offered again, also when the next wave is on', async () => {
	const { device, phone } = await joinedPhone(room, 'Ben');
	await goTo('before');
	device.disconnect();
	await answerFirst(sheetOf(phone), 2);
	await sheetOf(phone).handIn();
	phone.close();
	const again = await device.restart();
	again.disconnect();
	const later = new Phone(again.session);
	await goTo('after');
	again.connect();
	await room.pass(30_000);
	expect(sheetOf(later).wave).toBe('after');
	expect(desk.receipted('before')).toBe(1);
	expect(await arrived('before')).toMatchObject([{ form: sheetOf(later).form === 'A' ? 'B' : 'A' }]);
});

test('who answers nothing hands in nothing', async () => {
	const { phone } = await joinedPhone(room, 'Ben');
	await goTo('before');
	await sheetOf(phone).goTo(2);
	await goTo('strategy');
	expect(await arrived('before')).toEqual([]);
});

test('an answer that comes while the sheet is being sealed is not lost', async () => {
	const { phone } = await joinedPhone(room, 'Ben');
	await goTo('before');
	const sheet = sheetOf(phone);
	await answerFirst(sheet, 1);
	const handing = sheet.handIn();
	await answerFirst(sheet, 2);
	expect(await handing).toBe(true);
	expect(sheet.progress).toBe('editing');
	await desk.next();
	const [newest] = await arrived('before');
	expect(Object.keys(newest!.answers)).toHaveLength(2);
});

test('before and after have the two forms, and pair up by a pseudonym that is not the person’s key', async () => {
	const ben = await joinedPhone(room, 'Ben');
	const cem = await joinedPhone(room, 'Cem');
	for (const wave of ['before', 'after'] as const) {
		await goTo(wave);
		for (const { phone } of [ben, cem]) {
			await answerFirst(sheetOf(phone), 5);
			await sheetOf(phone).handIn();
		}
		await room.pass();
	}
	const [before, after] = await Promise.all(
		['before', 'after'].map(async (wave) => (await ada.session.openBallot(wave)).sheets())
	);
	const names = (sheets: typeof before) => sheets!.map(({ pseudonym }) => pseudonym).sort();
	expect(names(before)).toEqual(names(after));
	expect(new Set(names(before)).size).toBe(2);
	const keys = [...ada.session.ledger.state().participants.values()].map(({ publicKey }) => publicKey);
	expect(keys.filter((key) => names(before).includes(key))).toEqual([]);
	const forms = async (wave: string) => (await arrived(wave)).map(({ form }) => form);
	expect(await forms('before')).toEqual((await forms('after')).map((form) => (form === 'A' ? 'B' : 'A')));
});

test('certainty is asked for only where the program says so', async () => {
	const { phone } = await joinedPhone(room, 'Ben');
	await goTo('before');
	expect(sheetOf(phone).asksCertainty).toBe(false);
});

test('how sure somebody is of an answer travels in the sheet and survives a reload', async () => {
	desk.close();
	room = new MemoryWorkshop();
	ada = await room.found(quizProgram({ quizCertainty: true }));
	desk = new Console(ada.session);
	const ben = await joinedPhone(room, 'Ben');
	await goTo('before');
	const sheet = sheetOf(ben.phone);
	expect(sheet.asksCertainty).toBe(true);
	await answerFirst(sheet, 3);
	const [first, second] = sheet.items.map(({ item }) => item.id) as [string, string];
	await sheet.sure(first, 'high');
	await sheet.sure(second, 'low');
	await sheet.sure(sheet.items[4]!.item.id, 'high');
	const again = await reopened(ben);
	expect(sheetOf(again.phone).certaintyOf(first)).toBe('high');
	await desk.next();
	const [arrivedSheet] = await arrived('before');
	expect(arrivedSheet!.certainty).toEqual({ [first]: 'high', [second]: 'low' });
});
