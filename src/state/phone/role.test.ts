import { beforeEach, expect, test } from 'vitest';
import type { Invitation } from '../../core/ports/keys.ts';
import { MemoryWorkshop, type MemoryDevice } from '../../../tests/support/memory-session.ts';
import { quizProgram } from '../../../tests/support/quiz-program.ts';
import { Console } from '../console/console.svelte.ts';
import { Phone } from './phone.svelte.ts';

let room: MemoryWorkshop;
let desk: Console;

beforeEach(async () => {
	room = new MemoryWorkshop();
	desk = new Console((await room.found(quizProgram())).session);
	await room.pass();
});

async function invite(role: 'leader' | 'co-facilitator'): Promise<Invitation> {
	const invited = await desk.roles.invite(role);
	if (!invited) throw new Error('There is no invitation');
	return invited.invitation;
}

async function join(name: string, claim: Invitation | null): Promise<Phone> {
	const phone = new Phone((await room.join(name, { claim })).session);
	await room.pass();
	await phone.join(name, 'sales');
	await room.pass();
	return phone;
}

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
	const device = await room.join('Ben');
	const ben = new Phone(device.session);
	await room.pass();
	await ben.join('Ben', 'sales');
	await room.pass();
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
