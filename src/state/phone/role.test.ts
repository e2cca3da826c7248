import { beforeEach, expect, test } from 'vitest';
import type { Invitation } from '../../core/ports/keys.ts';
import { foundedRoom, invitationTo } from '../../../tests/support/founded-room.ts';
import { joinedPhone } from '../../../tests/support/joined-phone.ts';
import type { MemoryDevice, MemoryWorkshop } from '../../../tests/support/memory-session.ts';
import { Console } from '../console/console.svelte.ts';
import { Phone } from './phone.svelte.ts';

let room: MemoryWorkshop;
let desk: Console;

beforeEach(async () => {
	({ room, desk } = await foundedRoom());
});

const invite = (role: 'leader' | 'co-facilitator') => invitationTo({ room, desk }, role);
const join = async (name: string, claim: Invitation | null): Promise<Phone> =>
	(await joinedPhone(room, name, 'sales', { claim })).phone;

/** The device after its page was opened again, with an invitation that was scanned meanwhile. */
async function reopened(device: MemoryDevice, claim: Invitation): Promise<Phone> {
	device.session.entry.claim = claim;
	await device.store.put(device.session.entry);
	const again = new Phone((await device.restart()).session);
	await room.pass();
	return again;
}

test('who joins with an invitation has its role', async () => {
	const lea = await join('Lea', await invite('leader'));
	expect(lea.isLeader).toBe(true);
	expect(lea.roleRequested).toBe(false);
});

test('who had joined before gets the role as well', async () => {
	const { device, phone: ben } = await joinedPhone(room, 'Ben');
	ben.close();
	const again = await reopened(device, await invite('co-facilitator'));
	expect(again.mayRunRoom).toBe(true);
});

test('an invitation gives its role to one device alone; the second goes on waiting', async () => {
	const invitation = await invite('leader');
	await join('Lea', invitation);
	const cem = await join('Cem', invitation);
	expect(cem.isLeader).toBe(false);
	expect(cem.roleRequested).toBe(true);
});

test('who has lost the role does not ask for it again', async () => {
	const lea = await join('Lea', await invite('leader'));
	await desk.roles.revoke(lea.me!.publicKey);
	await room.pass();
	expect(lea.isLeader).toBe(false);
	expect(lea.roleRequested).toBe(false);
});

test('a co-facilitator moves the room until the role is taken back', async () => {
	const ben = await join('Ben', await invite('co-facilitator'));
	const second = new Console(ben.session);
	expect(second.mayRun).toBe(true);
	await second.next();
	await room.pass();
	expect(desk.stage?.step).toBe('before');
	await desk.roles.revoke(ben.me!.publicKey);
	await room.pass();
	expect(second.mayRun).toBe(false);
	await second.next();
	await room.pass();
	expect(desk.stage).toMatchObject({ step: 'before', phase: 'open' });
});
