import { beforeEach, expect, test } from 'vitest';
import { foundedRoom, type FoundedRoom } from '../../../tests/support/founded-room.ts';
import { joinedPhone } from '../../../tests/support/joined-phone.ts';
import type { MemoryDevice, MemoryWorkshop } from '../../../tests/support/memory-session.ts';
import type { Phone } from './phone.svelte.ts';

let room: MemoryWorkshop;
let ada: FoundedRoom['desk'];
let benDevice: MemoryDevice;
let ben: Phone;
let cem: Phone;

beforeEach(async () => {
	({ room, desk: ada } = await foundedRoom());
	({ device: benDevice, phone: ben } = await joinedPhone(room, 'Ben'));
	({ phone: cem } = await joinedPhone(room, 'Cem'));
	await ada.goTo('departments');
	await room.pass();
});

test('Ben takes the pen and passes it to Cem: everybody sees who has it', async () => {
	expect(ben.pen.holder).toBeNull();
	await ben.pen.take();
	await room.pass();
	expect(ben.pen.mine).toBe(true);
	expect(cem.pen.holder?.name).toBe('Ben');
	expect(cem.pen.moves).toEqual([]);
	await ben.pen.pass(cem.session.id);
	await room.pass();
	expect(cem.pen.mine).toBe(true);
	expect(ben.pen.holder?.name).toBe('Cem');
});

test('only who has the pen submits; the pledge names it', async () => {
	await ben.pen.take();
	await room.pass();
	await cem.submitPledge();
	await room.pass();
	expect(ada.state.pledges.get('sales')).toBeUndefined();
	await ben.submitPledge();
	await room.pass();
	expect(ada.state.pledges.get('sales')).toHaveLength(1);
});

test("a pledge with a pen that was never its author's does not count", async () => {
	const pen = await ben.pen.take();
	await room.pass();
	const { signer, ledger } = cem.session;
	await ledger.write('pledge', 'sales', { wigs: [], stops: [], turn: 1, previous: null, pen }, signer);
	await room.pass();
	expect(ada.state.pledges.get('sales')).toBeUndefined();
});

test("Ben's battery is empty: Ada frees the pen, Cem submits; Ben comes back and sees it", async () => {
	await ben.pen.take();
	await room.pass();
	benDevice.disconnect();
	await ada.work.freePen('sales');
	await room.pass();
	expect(cem.pen.moves).toEqual(['take']);
	await cem.submitPledge();
	await room.pass();
	expect(ada.state.pledges.get('sales')).toHaveLength(1);
	benDevice.connect();
	await room.pass(30_000);
	expect(ben.pen.holder?.name).toBe('Cem');
});

test('who moves to another department leaves the pen behind', async () => {
	await ben.pen.take();
	await ben.join('Ben', 'service');
	await room.pass();
	expect(cem.pen.moves).toEqual(['take']);
});

test('Ben and Cem submit in the same turn without knowing of each other: only the one whose does not count is told', async () => {
	benDevice.disconnect();
	await ben.submitPledge();
	await cem.submitPledge();
	await room.pass();
	expect([ben.outdone, cem.outdone]).toEqual([null, null]);
	benDevice.connect();
	await room.pass(30_000);

	const [pledge] = ada.state.pledges.get('sales') ?? [];
	const [winner, loser] = pledge?.author === ben.session.id ? [ben, cem] : [cem, ben];
	expect(winner.outdone).toBeNull();
	expect(loser.outdone).toEqual({ by: winner.me?.name, turn: 1 });

	loser.yieldPledge();
	expect(loser.outdone).toBeNull();
});
