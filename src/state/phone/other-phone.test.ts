import { beforeEach, expect, test } from 'vitest';
import { arrivedSheets, foundedRoom } from '../../../tests/support/founded-room.ts';
import { joinedPhone } from '../../../tests/support/joined-phone.ts';
import type { MemoryDevice, MemoryWorkshop } from '../../../tests/support/memory-session.ts';
import { someAnswer } from '../../../tests/support/quiz-program.ts';
import type { Console } from '../console/console.svelte.ts';
import { comeBack } from './other-phone.ts';
import { Phone } from './phone.svelte.ts';

let room: MemoryWorkshop;
let ada: MemoryDevice;
let desk: Console;

beforeEach(async () => {
	({ room, ada, desk } = await foundedRoom());
});

/** Opens the code that the first phone shows on a second one, which calls itself `device`. */
async function goesOn(phone: Phone, name: string, device = 'b'.repeat(16)) {
	const link = (await (await phone.session.moving?.())?.begin()) ?? '';
	await room.pass();
	const second = await room.goOn(name, link, device);
	const there = new Phone(second.session);
	await room.pass();
	await room.pass();
	return { device: second, phone: there };
}

async function goTo(step: string): Promise<void> {
	await desk.goTo(step);
	await room.pass();
}

async function answer(phone: Phone, from: number, to: number): Promise<void> {
	for (const { item } of phone.sheet?.items.slice(from, to) ?? [])
		await phone.sheet?.answer(item.id, someAnswer(item));
}

/** How many answers each sheet of a wave has that Ada can open. */
const arrived = async (wave: string): Promise<number[]> =>
	(await arrivedSheets({ room, ada }, wave)).map(({ answers }) => Object.keys(answers).length);

test('a person goes on with another phone: the same department, the same answers, one sheet', async () => {
	const ben = await joinedPhone(room, 'Ben');
	await goTo('before');
	await answer(ben.phone, 0, 2);

	const next = await goesOn(ben.phone, 'Ben');
	expect(next.phone.me).toMatchObject({ name: 'Ben', department: 'sales' });
	expect(next.phone.sheet?.answered).toBe(2);
	expect(next.device.session.pseudonym.publicKey).toEqual(ben.device.session.pseudonym.publicKey);
	expect([ben.phone.moved, next.phone.moved]).toEqual([true, false]);
	expect(ada.session.ledger.state().participants.size).toBe(1);

	await answer(next.phone, 2, 3);
	await next.phone.sheet?.handIn();
	expect(await arrived('before')).toEqual([3]);
	// The wave closes: the phone that was left does not hand in what it had.
	await goTo('strategy');
	expect(await arrived('before')).toEqual([3]);
});

test('what was handed in and had not arrived is delivered by the next phone', async () => {
	const ben = await joinedPhone(room, 'Ben');
	await goTo('before');
	await answer(ben.phone, 0, 2);
	ada.disconnect();
	await ben.phone.sheet?.handIn();
	const next = await goesOn(ben.phone, 'Ben');
	ben.phone.close();
	await ben.device.session.close();
	ada.connect();
	await room.pass(20_000);
	expect(await arrived('before')).toEqual([2]);
	expect(next.phone.sheet?.progress).toBe('delivered');
});

test('the parcel says nothing to anybody else, and is empty once it was taken over', async () => {
	const ben = await joinedPhone(room, 'Ben');
	await goTo('before');
	await answer(ben.phone, 0, 2);
	await (await ben.phone.session.moving?.())?.begin();
	await room.pass();
	const parcel = ada.session.ledger.state().parcels.get(ben.device.session.id);
	expect(parcel?.turn).toBe(1);
	const cleo = await joinedPhone(room, 'Cleo');
	expect(await (await cleo.phone.session.moving?.())?.unpack(parcel?.sealed ?? '')).toEqual([]);
	await goesOn(ben.phone, 'Ben');
	expect(ada.session.ledger.state().parcels.get(ben.device.session.id)?.sealed).toBe('');
});

test('answers that were given on the new phone before the parcel came stay', async () => {
	const ben = await joinedPhone(room, 'Ben');
	await goTo('before');
	await answer(ben.phone, 0, 3);
	ben.device.disconnect();
	const next = await goesOn(ben.phone, 'Ben');
	expect(next.phone.sheet?.answered).toBe(0);
	await answer(next.phone, 0, 1);
	ben.device.connect();
	await room.pass();
	expect(next.phone.sheet?.answered).toBe(1);
	expect(ben.phone.moved).toBe(true);
});

test('of two phones that were opened with one code one is left, and the person can come back to the first', async () => {
	const ben = await joinedPhone(room, 'Ben');
	const second = await goesOn(ben.phone, 'Ben', 'b'.repeat(16));
	const third = await room.join('Ben', { move: { turn: 1, device: 'c'.repeat(16), due: true } });
	const there = new Phone(third.session);
	await room.pass();
	expect([second.phone.moved, there.moved].filter(Boolean)).toHaveLength(1);

	await comeBack(ben.phone.session);
	await room.pass();
	expect([ben.phone.moved, second.phone.moved, there.moved]).toEqual([false, true, true]);
	const again = await ben.device.restart();
	expect(new Phone(again.session).moved).toBe(false);
});

test('a desk and a wall have no other phone to go on with', () => {
	expect(ada.session.moving).toBeNull();
});
