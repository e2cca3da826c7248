import { describe, expect, test } from 'vitest';
import type { ModerateBody } from '../core/moderation/moderation.ts';
import { moderationId } from '../core/moderation/moderation.ts';
import { sha256Hex } from '../crypto/hash.ts';
import { fold } from './fold/fold.ts';
import { recordOf, shortOf } from '../../tests/support/history.ts';
import { Devices, facilitatorBody, type LedgerDevice } from '../../tests/support/devices.ts';
import {
	ada,
	ben,
	cem,
	certFor,
	dana,
	mallory,
	me,
	root,
	sign,
	type Person
} from '../../tests/support/people.ts';

const folded = (...bytes: Uint8Array[]) => fold(bytes.map(recordOf));

const rule = (body: ModerateBody, by: Person = ada, version = 1, own = 'a1') =>
	sign(by.signer, 'moderate', moderationId(body, own), body, { epoch: 1, version });

const ban = (
	who: Person,
	by: Person = ada,
	{ removed = true, keep = true, accepts = [] as string[], version = 1 } = {}
) =>
	sign(
		by.signer,
		'ban',
		who.id,
		{ key: who.key, name: who.name, removed, keep, accepts },
		{ epoch: 1, version }
	);

const question = (by: Person, text: string, version = 1) =>
	sign(by.signer, 'card', 'question-1', { type: 'question', text, step: 'lobby' }, { version });

const begun = [certFor(ada, 'facilitator'), certFor(ben, 'co-facilitator')];

describe('entries', () => {
	const rude = question(mallory, 'Rude');
	const hide = (hidden: boolean, version: number, by = ada) =>
		rule({ type: 'hide', entry: sha256Hex(rude), hidden }, by, version);

	test('a hidden one is on no screen, and can be shown again', () => {
		const hidden = folded(...begun, me(mallory), rude, hide(true, 1));
		expect(hidden.cards.questions).toEqual([]);
		expect(hidden.moderation.entries.map(({ text }) => text)).toEqual(['Rude']);
		const shown = folded(...begun, me(mallory), rude, hide(true, 1), hide(false, 2, ben));
		expect(shown.cards.questions.map(({ text }) => text)).toEqual(['Rude']);
	});

	test('nobody without a role hides anything', () => {
		const { cards } = folded(...begun, me(mallory), me(dana), rude, hide(true, 1, dana));
		expect(cards.questions).toHaveLength(1);
	});

	test('of a hidden pulse the ticks stay', () => {
		const body = { type: 'pulse', page: 'vision', clear: 'yes', help: null, missing: 'Rude' } as const;
		const pulse = sign(mallory.signer, 'card', 'pulse-vision', body);
		const hidden = rule({ type: 'hide', entry: sha256Hex(pulse), hidden: true });
		const said = folded(...begun, me(mallory), pulse, hidden)
			.cards.pulses.get('vision')
			?.get(mallory.id);
		expect(said).toMatchObject({ clear: 'yes', missing: '' });
	});
});

describe('joining', () => {
	const approve = rule({ type: 'joining', joining: 'approve' });

	test('who is not let in waits, and what they say does not count', () => {
		const state = folded(...begun, approve, me(dana), question(dana, 'Hello?'));
		expect([...state.participants.keys()]).toEqual([]);
		expect([...state.moderation.waiting.keys()]).toEqual([dana.id]);
		expect(state.cards.questions).toEqual([]);
	});

	test('who is let in by name is in, with all that they said', () => {
		const admit = rule({ type: 'admit', people: [dana.id] });
		const state = folded(...begun, approve, admit, me(dana), me(cem), question(dana, 'Hello?'));
		expect([...state.participants.keys()]).toEqual([dana.id]);
		expect([...state.moderation.waiting.keys()]).toEqual([cem.id]);
		expect(state.cards.questions).toHaveLength(1);
	});

	test('a role is an admission of its own', () => {
		expect(folded(...begun, approve, me(ben)).participants.has(ben.id)).toBe(true);
	});

	test('a record under an id that is not its own says nothing', () => {
		const body: ModerateBody = { type: 'joining', joining: 'closed' };
		const stray = sign(ada.signer, 'moderate', 'joining-2', body, { epoch: 1 });
		expect(folded(...begun, stray).moderation.joining).toBe('open');
	});
});

describe('removing', () => {
	test('what was written before stays where the ban says so, what comes later never counts', () => {
		const before = question(mallory, 'Before');
		const accepts = [shortOf(me(mallory)), shortOf(before)];
		const state = folded(...begun, me(mallory), before, ban(mallory, ada, { accepts }));
		expect(state.participants.has(mallory.id)).toBe(false);
		expect(state.cards.questions.map(({ text }) => text)).toEqual(['Before']);
		const later = question(mallory, 'Later', 2);
		const still = folded(...begun, me(mallory), before, later, ban(mallory, ada, { accepts }));
		expect(still.cards.questions.map(({ text }) => text)).toEqual(['Before']);
	});

	test('without it nothing of theirs is left', () => {
		const state = folded(
			...begun,
			me(mallory),
			question(mallory, 'Before'),
			ban(mallory, ada, { keep: false })
		);
		expect(state.cards.questions).toEqual([]);
		expect(state.moderation.removed.get(mallory.id)?.name).toBe('Mallory');
	});

	test('somebody who is let back in has all their words again', () => {
		const back = ban(mallory, ben, { removed: false, version: 2 });
		const state = folded(...begun, me(mallory), question(mallory, 'Before'), ban(mallory), back);
		expect(state.participants.has(mallory.id)).toBe(true);
		expect(state.cards.questions).toHaveLength(1);
	});

	test.each([
		['nobody without a role', ban(cem, mallory)],
		['a co-facilitator not the facilitator', ban(ada, ben)],
		[
			'nobody under the name of somebody else',
			sign(
				ada.signer,
				'ban',
				cem.id,
				{ key: dana.key, name: '', removed: true, keep: true, accepts: [] },
				{ epoch: 1 }
			)
		]
	])('%s removes somebody', (_, forged) => {
		const state = folded(...begun, me(ada), me(cem), me(dana), forged);
		expect([...state.participants.keys()].sort()).toEqual([ada.id, cem.id, dana.id].sort());
		expect(state.roles.get(ada.key)).toBe('facilitator');
	});
});

test('input is paused, and goes on', () => {
	const pause = (paused: boolean, version: number) => rule({ type: 'pause', paused }, ben, version);
	expect(folded(...begun, pause(true, 1)).moderation.paused).toBe(true);
	expect(folded(...begun, pause(true, 1), pause(false, 2)).moderation.paused).toBe(false);
});

test('while input is paused, people without a role write nothing but who they are', async () => {
	const devices = new Devices();
	const start = (who: Person): Promise<LedgerDevice> => devices.ledger({ own: [who.key] });
	const [host, phone] = [await start(ada), await start(dana)];
	await host.ledger.write('cert', ada.key, facilitatorBody(), root.signer);
	const pause = (paused: boolean) =>
		host.ledger.write('moderate', 'pause', { type: 'pause', paused }, ada.signer);
	const ask = () =>
		phone.ledger.write('card', 'question-1', { type: 'question', text: 'Why?', step: 'lobby' }, dana.signer);
	await pause(true);
	await devices.settle();
	await expect(ask()).rejects.toMatchObject({ code: 'record-paused' });
	await phone.ledger.write('me', 'me', { name: 'Dana', department: null }, dana.signer);
	await host.ledger.write('me', 'me', { name: 'Ada', department: null }, ada.signer);
	await devices.settle();
	expect(host.ledger.state().participants.size).toBe(2);
	await pause(false);
	await devices.settle();
	await ask();
	await devices.settle();
	expect(host.ledger.state().cards.questions).toHaveLength(1);
});

test('devices agree on who was removed when and what stays, whoever heard of it first', async () => {
	const devices = new Devices();
	const start = (who: Person): Promise<LedgerDevice> => devices.ledger({ own: [who.key] });
	const [host, rude, away] = [await start(ada), await start(mallory), await start(dana)];
	await host.ledger.write('cert', ada.key, facilitatorBody(), root.signer);
	await rude.ledger.write('me', 'me', { name: 'Mallory', department: null }, mallory.signer);
	await away.ledger.write('me', 'me', { name: 'Dana', department: null }, dana.signer);
	const ask = (text: string) =>
		rude.ledger.write('card', 'question-1', { type: 'question', text, step: 'lobby' }, mallory.signer);
	await ask('Before');
	await devices.settle();
	// Dana hears of the next version, the facilitator does not before she removes its author.
	host.carrier.online = false;
	await ask('Later');
	await devices.settle();
	const gone = { key: mallory.key, name: 'Mallory', removed: true, keep: true, accepts: [] };
	await host.ledger.write('ban', mallory.id, gone, ada.signer);
	host.carrier.online = true;
	for (let round = 0; round < 4; round++) await devices.settle(30_000);
	const newcomer = await devices.ledger();
	await devices.settle();
	for (const { ledger } of [host, away, newcomer]) {
		const { cards, participants } = ledger.state();
		expect(cards.questions.map(({ text }) => text)).toEqual(['Before']);
		expect([...participants.keys()]).toEqual([dana.id]);
	}
	await expect(ask('Again')).rejects.toThrow();
});
