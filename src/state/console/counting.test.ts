import { beforeEach, expect, test, vi } from 'vitest';
import { joinedPhone } from '../../../tests/support/joined-phone.ts';
import { MemoryWorkshop, type MemoryDevice } from '../../../tests/support/memory-session.ts';
import { quizProgram, someAnswer } from '../../../tests/support/quiz-program.ts';
import type { Phone } from '../phone/phone.svelte.ts';
import { Console } from './console.svelte.ts';

interface Person {
	device: MemoryDevice;
	phone: Phone;
}

let room: MemoryWorkshop;
let ada: MemoryDevice;
let desk: Console;

beforeEach(async () => {
	room = new MemoryWorkshop();
	ada = await room.found(quizProgram({ minimum: 3 }));
	desk = new Console(ada.session);
	await room.pass();
});

async function joined(...names: string[]): Promise<Person[]> {
	const people: Person[] = [];
	for (const name of names) {
		people.push(await joinedPhone(room, name));
	}
	return people;
}

async function goTo(step: string): Promise<void> {
	await desk.goTo(step);
	await room.pass();
}

async function reveal(): Promise<void> {
	await goTo('results');
	await desk.next();
	await room.pass();
}

async function handIn(people: Person[]): Promise<void> {
	for (const { phone } of people) {
		for (const { item } of phone.sheet?.items ?? []) await phone.sheet?.answer(item.id, someAnswer(item));
		await phone.sheet?.handIn();
	}
	await room.pass();
}

/** Everybody does both quizzes; the late ones lose the network in the second. */
async function quizzes(inTime: Person[], late: Person[] = []): Promise<void> {
	await goTo('before');
	await handIn([...inTime, ...late]);
	await goTo('after');
	for (const { device } of late) device.disconnect();
	await handIn([...inTime, ...late]);
}

async function comeBack(late: Person[]): Promise<void> {
	for (const { device } of late) device.connect();
	await room.pass(60_000);
}

const results = () => ada.session.ledger.state().results;

test('the program says how small a group may be shown', async () => {
	await quizzes(await joined('Ben', 'Cem', 'Dana'));
	await reveal();
	expect(results()).toMatchObject({ minimum: 3, matched: 3, total: { shown: true, n: 3 } });
	expect(results()?.departments.find(({ id }) => id === 'sales')?.figure).toMatchObject({
		shown: true,
		n: 3
	});
});

test('what is here when it is counted has a receipt, even if it has just come; nothing else ever gets one', async () => {
	const people = await joined('Ben', 'Cem', 'Dana', 'Emre', 'Fay');
	await goTo('before');
	await handIn(people);
	await goTo('after');
	for (const { phone } of people) await phone.sheet?.handIn();
	// Before the first batch of receipts, which waits for a second.
	await room.pass(900);
	await desk.goTo('results');
	await desk.next();
	const receipts = () => ada.session.ledger.state().receipts.get('after')?.size ?? 0;
	const counted = receipts();
	expect(counted).toBeGreaterThanOrEqual(3);
	expect(results()?.matched).toBe(counted);
	await room.pass(60_000);
	expect(receipts()).toBe(counted);
	const missing = people.length - counted;
	expect(desk.late()).toBe(missing > 0 && missing < 3 ? 'few' : missing);
});

test('a sheet that comes after the counting is late, is mixed into nothing, and is not called delivered', async () => {
	const people = await joined('Ben', 'Cem', 'Dana');
	const late = await joined('Emre');
	await quizzes(people, late);
	await reveal();
	const counted = results();
	expect(desk.late()).toBe(0);
	await comeBack(late);
	// One late sheet is somebody: the console does not say how many.
	expect(desk.late()).toBe('few');
	expect(results()).toEqual(counted);
	expect(ada.session.ledger.state().receipts.get('after')?.size).toBe(3);
	expect(late[0]?.phone.sheet?.progress).not.toBe('delivered');
	// The own result is there all the same, and says that it is in no figure of the room.
	const everybody = [...people, ...late].map(({ phone }) => phone);
	await vi.waitFor(() =>
		expect(everybody.every(({ review }) => typeof review?.after === 'number')).toBe(true)
	);
	expect(everybody.map((phone) => phone.late)).toEqual([false, false, false, true]);
});

test('as many late sheets as may be shown are a number, also on a console that was reloaded', async () => {
	const late = await joined('Emre', 'Fay', 'Gil');
	await quizzes(await joined('Ben', 'Cem', 'Dana'), late);
	await reveal();
	await comeBack(late);
	expect(desk.late()).toBe(3);
	desk.close();
	ada = await ada.restart();
	desk = new Console(ada.session);
	await room.pass();
	expect(desk.late()).toBe(3);
	expect(results()?.matched).toBe(3);
});

test('after the reveal the room walks through the pictures that have something to show', async () => {
	await quizzes(await joined('Ben', 'Cem', 'Dana'));
	await reveal();
	const seen: string[] = [];
	while (desk.stage?.step === 'results') {
		const { focus, phase } = desk.stage;
		seen.push(`${phase} ${focus?.kind === 'picture' ? focus.id : ''}`);
		await desk.next();
		await room.pass();
	}
	expect(seen).toEqual(['revealed total', 'revealed priorities', 'revealed departments', 'revealed slots']);
	await desk.back();
	expect(desk.stage).toMatchObject({ step: 'results', phase: 'revealed', focus: { id: 'slots' } });
});
