import { beforeEach, expect, test } from 'vitest';
import type { Invitation } from '../../core/ports/keys.ts';
import { foundedRoom, invitationTo } from '../../../tests/support/founded-room.ts';
import { joinedPhone } from '../../../tests/support/joined-phone.ts';
import type { MemoryDevice, MemoryWorkshop } from '../../../tests/support/memory-session.ts';
import type { Phone } from '../phone/phone.svelte.ts';
import { Console } from './console.svelte.ts';

let room: MemoryWorkshop;
let ada: MemoryDevice;
let desk: Console;

beforeEach(async () => {
	({ room, ada, desk } = await foundedRoom());
	await join('Ben', null);
});

const invite = (role: 'leader' | 'co-facilitator') => invitationTo({ room, desk }, role);
const join = async (name: string, claim: Invitation | null): Promise<Phone> =>
	(await joinedPhone(room, name, 'sales', { claim })).phone;

/** Her laptop is gone, and Eve types the words on hers. */
async function takeOver(): Promise<Console> {
	desk.close();
	await ada.session.close();
	const taking = room.takeOver('Eve');
	await room.pass(20_000);
	const eve = new Console((await taking).session);
	await room.pass();
	return eve;
}

test('an invitation in somebody’s hands gives its role under whoever has taken over', async () => {
	const [leader, second] = [await invite('leader'), await invite('co-facilitator')];
	// He had shown it before anybody could grant it.
	ada.disconnect();
	const cem = await join('Cem', second);
	expect(cem.mayRunRoom).toBe(false);
	await takeOver();
	expect(cem.mayRunRoom).toBe(true);
	const lea = await join('Lea', leader);
	expect(lea.isLeader).toBe(true);
	const dana = await join('Dana', leader);
	expect(dana.isLeader).toBe(false);
});

test('a role that was taken back does not come with whoever has taken over', async () => {
	const lea = await join('Lea', await invite('leader'));
	const ben = await join('Ben again', await invite('leader'));
	await desk.roles.revoke(lea.me!.publicKey);
	await room.pass();
	const eve = await takeOver();
	expect(eve.session.ledger.state().epoch).toBe(2);
	expect(lea.isLeader).toBe(false);
	expect(ben.isLeader).toBe(true);
});

test('what a device said after another had taken over counts no more when it leads again', async () => {
	await join('Ben', null);
	ada.disconnect();
	await desk.goTo('close');
	await desk.moderator.pause(true);
	const eve = await takeOver();
	await eve.goTo('strategy');
	await room.pass();
	eve.close();
	await eve.session.close();
	const again = ada.takeOver();
	await room.pass(20_000);
	const { ledger } = (await again).session;
	expect(ledger.state()).toMatchObject({ epoch: 3, stage: { step: 'strategy' } });
	expect(ledger.state().moderation.paused).toBe(false);
});

test('a device that led before forgets its invitations, and knows them from the words when it leads again', async () => {
	const open = await invite('leader');
	const lea = await join('Lea', await invite('leader'));
	await desk.stepDown();
	expect((await ada.store.get(ada.session.entry.id))?.invitations).toEqual([]);
	await desk.roles.revoke(lea.me!.publicKey);
	const eve = await takeOver();
	expect(eve.session.entry.invitations.map(({ invitation }) => invitation)).toEqual([open]);
});
