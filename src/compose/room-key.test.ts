import { expect, test } from 'vitest';
import { MemoryWorkshop, type MemoryDevice } from '../../tests/support/memory-session.ts';
import { quizProgram } from '../../tests/support/quiz-program.ts';
import type { Bodies } from '../core/records/bodies.ts';
import { toHex } from '../crypto/encoding.ts';
import { rootKeys } from '../crypto/root.ts';
import { Desk } from '../state/console/desk.ts';
import { Moderator } from '../state/console/moderator.ts';

const introduce = ({ session }: MemoryDevice, name: string) =>
	session.ledger.write('me', 'me', { name, department: null }, session.signer);
const names = ({ session }: MemoryDevice) =>
	[...session.ledger.state().participants.values()].map(({ name }) => name).sort();
const key = ({ session }: MemoryDevice) => session.entry.link.roomKey;

test('a removed person is left behind; who was away comes back to the new room', async () => {
	const workshop = new MemoryWorkshop();
	const ada = await workshop.found(quizProgram());
	const [ben, cem, mallory] = [
		await workshop.join('Ben'),
		await workshop.join('Cem'),
		await workshop.join('Mallory')
	];
	for (const [device, name] of [
		[ben, 'Ben'],
		[cem, 'Cem'],
		[mallory, 'Mallory']
	] as const)
		await introduce(device, name);
	await workshop.pass();
	const first = key(ada);
	const link = ada.session.linkFor('join');
	const desk =
		ada.session.facilitator &&
		new Desk(ada.session, ada.session.facilitator, (error) => expect(error).toBe(null));
	const moderator = new Moderator(ada.session, (work) => work());
	cem.disconnect();
	await introduce(cem, 'Cem, offline');

	const person = ada.session.ledger.state().participants.get(mallory.session.id);
	if (person) await moderator.remove(person, true);
	await workshop.pass(10_000);

	expect(key(ada)).not.toBe(first);
	expect(key(ben)).toBe(key(ada));
	expect(ada.session.linkFor('join')).not.toBe(link);
	expect(key(mallory)).toBe(first);
	expect(mallory.session.ledger.state().moderation.removed.has(mallory.session.id)).toBe(true);
	expect(key(cem)).toBe(first);

	// What is said in the new room does not reach who was left behind.
	await introduce(ben, 'Ben, moved');
	await workshop.pass();
	expect(names(ada)).toContain('Ben, moved');
	expect(names(mallory)).not.toContain('Ben, moved');
	expect(ben.session.ledger.delivery('me', 'me')).toBeDefined();

	// The old room hands who comes late the new key, also after the facilitator's page was opened anew.
	desk?.close();
	const again = await ada.restart();
	cem.connect();
	await workshop.pass(10_000);
	expect(key(cem)).toBe(key(again));
	expect(names(again)).toEqual(['Ben, moved', 'Cem, offline']);
	expect(names(cem)).toEqual(['Ben, moved', 'Cem, offline']);

	// A newcomer with the new link finds everybody.
	const dana = await workshop.join('Dana', { link: again.session.entry.link });
	await introduce(dana, 'Dana');
	await workshop.pass();
	expect(names(cem)).toContain('Dana');
	expect(names(mallory)).not.toContain('Dana');
});

test('the words alone find the workshop after its key was replaced, and they find nothing when nobody is there', async () => {
	const workshop = new MemoryWorkshop();
	const ada = await workshop.found(quizProgram());
	const [ben, mallory] = [await workshop.join('Ben'), await workshop.join('Mallory')];
	await introduce(ben, 'Ben');
	await introduce(mallory, 'Mallory');
	await workshop.pass();
	const first = key(ada);
	const desk =
		ada.session.facilitator &&
		new Desk(ada.session, ada.session.facilitator, (error) => expect(error).toBe(null));
	const moderator = new Moderator(ada.session, (work) => work());
	const person = ada.session.ledger.state().participants.get(mallory.session.id);
	if (person) await moderator.remove(person, true);
	await workshop.pass(10_000);
	expect(key(ben)).not.toBe(first);

	// Her laptop is gone; Ben's phone looks after the old room.
	desk?.close();
	await ada.session.close();
	const taking = workshop.takeOver('Eve');
	await workshop.pass(20_000);
	const eve = await taking;
	expect(key(eve)).toBe(key(ben));
	expect(eve.session.entry).toMatchObject({ role: 'facilitator', keyNumber: 1, pastKeys: [first] });
	expect(eve.session.ledger.state().epoch).toBe(2);
	expect(names(eve)).toEqual(['Ben']);
	await workshop.pass();
	expect(ben.session.ledger.state().epoch).toBe(2);
	expect(eve.session.ledger.state().moderation.removed.has(mallory.session.id)).toBe(true);

	await eve.session.close();
	await ben.session.close();
	await mallory.session.close();
	const nobody = workshop.takeOver('Finn').catch((error: Error) => error.message);
	await workshop.pass(60_000);
	expect(await nobody).toBe('takeover-nobody');
});

test('who takes over in the old room and is gone again is heard of in the new one', async () => {
	const workshop = new MemoryWorkshop();
	const ada = await workshop.found(quizProgram());
	const mallory = await workshop.join('Mallory');
	await introduce(mallory, 'Mallory');
	await workshop.pass();
	const first = ada.session.entry.link;
	const desk =
		ada.session.facilitator &&
		new Desk(ada.session, ada.session.facilitator, (error) => expect(error).toBe(null));
	const person = ada.session.ledger.state().participants.get(mallory.session.id);
	if (person) await new Moderator(ada.session, (work) => work()).remove(person, true);
	await workshop.pass(10_000);
	expect(key(ada)).not.toBe(first.roomKey);
	// A device that is still in the first room and knows the words.
	const eve = await workshop.join('Eve', { link: first });
	await workshop.pass();
	const { root } = ada.session.entry;
	if (!root) throw new Error('no root');
	const { signer } = rootKeys(root);
	const cert = ada.session.ledger.state();
	expect(cert.epoch).toBe(1);
	const body: Bodies['cert'] = {
		role: 'facilitator',
		revoked: false,
		sealTo: cert.sealTo ?? '',
		accepts: []
	};
	await eve.session.ledger.write('cert', toHex(eve.session.signer.publicKey), body, signer);
	await eve.session.close();
	await workshop.pass(5_000);
	expect(ada.session.ledger.state().epoch).toBe(2);
	desk?.close();
});
