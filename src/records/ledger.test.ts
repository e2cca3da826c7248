import { beforeEach, describe, expect, it } from 'vitest';
import { Devices, facilitatorBody, type LedgerDevice } from '../../tests/support/devices.ts';
import { foreign, recordOf } from '../../tests/support/history.ts';
import {
	ada,
	adaAgain,
	ben,
	cem,
	certFor,
	dana,
	link,
	mallory,
	me,
	pledgeBody,
	root,
	sign,
	stage
} from '../../tests/support/people.ts';
import { RecordError } from './record-error.ts';
import { encode } from './wire.ts';

let devices: Devices;
let adas: LedgerDevice;
let bens: LedgerDevice;

beforeEach(async () => {
	devices = new Devices();
	adas = await devices.ledger({ own: [ada.key] });
	bens = await devices.ledger({ own: [ben.key] });
	await adas.ledger.write('cert', ada.key, facilitatorBody(), root.signer);
	await adas.ledger.write('stage', 'main', stage('lobby'), ada.signer);
	await devices.settle();
});

const introduce = (device: LedgerDevice, who = ben) =>
	device.ledger.write('me', 'me', { name: who.name, department: 'sales' }, who.signer);

describe('two devices', () => {
	it('show the same workshop', async () => {
		await adas.ledger.write('stage', 'main', stage('quiz'), ada.signer);
		await introduce(bens);
		await bens.ledger.write('pledge', 'sales', pledgeBody(), ben.signer);
		await devices.settle();
		expect(bens.ledger.state().stage).toEqual(stage('quiz'));
		expect(adas.ledger.state().participants.get(ben.id)).toMatchObject({
			name: 'Ben',
			department: 'sales',
			role: null
		});
		expect(adas.ledger.state()).toEqual(bens.ledger.state());
		expect(bens.ledger.state().roles).toEqual(new Map([[ada.key, 'facilitator']]));
	});

	it('hear of own writes at once, and of others’ once for all that came together', async () => {
		const heard: string[] = [];
		bens.ledger.subscribe((state) => heard.push(`${state.stage?.step} ${state.participants.size}`));
		await introduce(bens);
		await adas.ledger.write('stage', 'main', stage('quiz'), ada.signer);
		await introduce(adas, ada);
		await devices.settle();
		expect(heard).toEqual(['lobby 1', 'quiz 2']);
	});

	it('stop to hear when they no longer want to', async () => {
		const heard: number[] = [];
		const stop = bens.ledger.subscribe((state) => heard.push(state.participants.size));
		stop();
		await introduce(bens);
		expect(heard).toEqual([]);
	});
});

describe('writing', () => {
	it('gives each record of a slot the next version, also those that are still being saved', async () => {
		adas.store.hold();
		const writes = ['quiz', 'strategy', 'departments'].map((step) =>
			adas.ledger.write('stage', 'main', stage(step), ada.signer)
		);
		adas.store.go();
		await Promise.all(writes);
		expect(adas.ledger.state().stage?.step).toBe('departments');
	});

	it('has changed nothing when it could not be saved, and works again later', async () => {
		const before = bens.ledger.state();
		const shared = bens.carrier.entries().length;
		bens.store.full = true;
		await expect(introduce(bens)).rejects.toMatchObject({ code: 'record-not-saved' });
		expect(bens.ledger.state()).toEqual(before);
		expect(bens.carrier.entries()).toHaveLength(shared);
		expect(bens.ledger.delivery('me', 'me')).toBeUndefined();
		bens.store.full = false;
		await introduce(bens);
		expect(bens.ledger.delivery('me', 'me')).toBe('saved');
	});

	it('refuses what others would refuse', async () => {
		await expect(bens.ledger.write('stage', 'main', stage('quiz'), ben.signer)).rejects.toMatchObject({
			code: 'record-authority'
		});
		await expect(bens.ledger.write('cert', ben.key, facilitatorBody(), ben.signer)).rejects.toThrow(
			RecordError
		);
		await expect(
			bens.ledger.write('me', 'me', { name: 'x'.repeat(500), department: null }, ben.signer)
		).rejects.toMatchObject({ code: 'record-schema' });
		expect(bens.ledger.state().participants.size).toBe(0);
	});

	it('goes above a record of one’s own that comes back from the others', async () => {
		await introduce(bens);
		await introduce(bens);
		await devices.settle();
		const wiped = await devices.ledger({ own: [ben.key] });
		devices.carriers.deliver();
		await devices.clock.pass(100);
		await wiped.ledger.write('me', 'me', { name: 'Benjamin', department: 'sales' }, ben.signer);
		await devices.settle();
		expect(adas.ledger.state().participants.get(ben.id)?.name).toBe('Benjamin');
	});
});

describe('delivery', () => {
	it('goes from saving over saved to shared, and stays there', async () => {
		const heard: (string | undefined)[] = [];
		bens.ledger.subscribe(() => heard.push(bens.ledger.delivery('me', 'me')));
		bens.store.hold();
		const written = introduce(bens);
		expect(bens.ledger.delivery('me', 'me')).toBe('saving');
		bens.store.go();
		await written;
		expect(bens.ledger.delivery('me', 'me')).toBe('saved');
		bens.acknowledgements.held(1);
		expect(bens.ledger.delivery('me', 'me')).toBe('saved');
		bens.acknowledgements.held(2);
		expect(bens.ledger.delivery('me', 'me')).toBe('shared');
		bens.acknowledgements.held(0);
		expect(bens.ledger.delivery('me', 'me')).toBe('shared');
		expect(heard).toEqual(['saved', 'shared']);
		expect(bens.ledger.delivery('pledge', 'sales')).toBeUndefined();
	});

	it('begins anew with each record of the slot', async () => {
		bens.acknowledgements.held(2);
		await introduce(bens);
		bens.acknowledgements.held(0);
		await introduce(bens);
		expect(bens.ledger.delivery('me', 'me')).toBe('saved');
	});

	it('is not shared while somebody has overwritten it: who acknowledges the document need never have seen it', async () => {
		await introduce(bens);
		const [[slot] = ['']] = bens.carrier.entries().filter(([, bytes]) => recordOf(bytes).by === ben.id);
		const rogue = devices.carriers.join();
		devices.carriers.deliver();
		rogue.put([[slot, new Uint8Array(120)]]);
		devices.carriers.deliver();
		bens.acknowledgements.held(2);
		expect(bens.ledger.delivery('me', 'me')).toBe('saved');
		// Until this device has put it back.
		await devices.settle(1000);
		expect(bens.ledger.delivery('me', 'me')).toBe('shared');
	});

	it('is known again after a restart', async () => {
		await introduce(bens);
		bens.ledger.close();
		const { carrier, store } = bens;
		const again = await devices.ledger({ own: [ben.key], carrier, store });
		expect(again.ledger.delivery('me', 'me')).toBe('saved');
		await devices.settle();
		again.acknowledgements.held(2);
		expect(again.ledger.delivery('me', 'me')).toBe('shared');
	});

	it('stays shared over a restart that nobody else is there for', async () => {
		await introduce(bens);
		await devices.settle();
		expect(bens.ledger.unshared()).toEqual([{ kind: 'me', id: 'me' }]);
		bens.acknowledgements.held(2);
		expect(bens.ledger.unshared()).toEqual([]);
		await devices.settle();
		bens.ledger.close();
		const alone = await new Devices().ledger({ own: [ben.key], store: bens.store });
		expect(alone.ledger.delivery('me', 'me')).toBe('shared');
		expect(alone.ledger.unshared()).toEqual([]);
		await introduce(alone);
		expect(alone.ledger.unshared()).toEqual([{ kind: 'me', id: 'me' }]);
		alone.ledger.close();
		const later = await new Devices().ledger({ own: [ben.key], store: bens.store });
		expect(later.ledger.delivery('me', 'me')).toBe('saved');
	});
});

describe('a restart', () => {
	it('brings everything back from the store alone', async () => {
		await introduce(bens);
		await devices.settle();
		bens.ledger.close();
		const alone = await new Devices().ledger({ store: bens.store });
		expect(alone.ledger.state()).toEqual(bens.ledger.state());
	});

	it('finds what the disk has spoilt, drops it, and has it again from the others', async () => {
		await devices.settle();
		const slot =
			bens.carrier
				.entries()
				.map(([key]) => key)
				.find((key) => key.startsWith('stage/')) ?? '';
		// A letter of "lobby": still a valid stage, no longer a signed one.
		const at = new TextDecoder('latin1').decode(bens.carrier.get(slot)).indexOf('lobby');
		bens.store.damage(link.workshop, slot, at);
		bens.ledger.close();

		const alone = await new Devices().ledger({ store: bens.store });
		expect(alone.ledger.state().stage?.step).toBe('mobby');
		const other = new Devices();
		const damaged = await other.ledger({ store: bens.store });
		await other.settle();
		expect(damaged.ledger.state().stage).toBeNull();
		expect(damaged.ledger.refusals()).toMatchObject({ signature: 1 });

		const again = await devices.ledger({ store: bens.store });
		await devices.settle();
		expect(again.ledger.state().stage?.step).toBe('lobby');
	});

	it('keeps a write that failed to reach the disk on trying', async () => {
		bens.store.full = true;
		await adas.ledger.write('stage', 'main', stage('quiz'), ada.signer);
		await devices.settle();
		bens.store.full = false;
		await devices.settle(3000);
		const alone = await new Devices().ledger({ store: bens.store });
		expect(alone.ledger.state().stage?.step).toBe('quiz');
	});
});

describe('somebody with developer tools', () => {
	const rogue = () => devices.carriers.join();

	it('can put in what they like, and nothing changes on any screen', async () => {
		await introduce(bens);
		await devices.settle();
		const before = adas.ledger.state();
		const carrier = rogue();
		devices.carriers.deliver();
		const forgedStage = sign(mallory.signer, 'stage', 'main', stage('close'), { epoch: 1, version: 99 });
		const selfMade = sign(mallory.signer, 'cert', mallory.key, facilitatorBody(), { epoch: 9 });
		carrier.put([
			[`stage/${mallory.id}/main`, forgedStage],
			[`stage/${ada.id}/main`, forgedStage],
			[certSlot(mallory.key), certFor(mallory, 'facilitator', { epoch: 9 }).with(50, 1)],
			[`cert/${mallory.id}/${mallory.key}`, selfMade],
			[`me/${ben.id}/me`, me(mallory)],
			['nonsense', new Uint8Array(500)],
			['short', new Uint8Array(5)],
			[`pledge/${mallory.id}/sales.1`, sign(mallory.signer, 'pledge', 'sales', pledgeBody())]
		]);
		await devices.settle();
		for (const { ledger } of [adas, bens]) expect(ledger.state()).toEqual(before);
		expect(bens.ledger.refusals()).toMatchObject({
			authority: 2,
			slot: 2,
			size: 1,
			version: 1,
			signature: 1
		});
	});

	it('cannot make a record vanish: the author puts it back, and others do when the author has left', async () => {
		const slot = `stage/${ada.id}/main`;
		const carrier = rogue();
		devices.carriers.deliver();
		carrier.put([[slot, new Uint8Array(200)]]);
		await devices.settle(1000);
		const newcomer = await devices.ledger();
		await devices.settle();
		expect(newcomer.ledger.state().stage?.step).toBe('lobby');

		adas.ledger.close();
		carrier.put([[slot, new Uint8Array(200)]]);
		await devices.settle(5000);
		const late = await devices.ledger();
		await devices.settle();
		expect(late.ledger.state().stage?.step).toBe('lobby');
	});

	it('cannot hide a stage behind another record of the same author', async () => {
		const newest = await (async () => {
			for (let turn = 0; turn < 5; turn++) await introduce(adas, ada);
			return adas.carrier.get(`me/${ada.id}/me`) ?? new Uint8Array();
		})();
		devices.carriers.deliver();
		rogue().put([[`stage/${ada.id}/main`, newest]]);
		await devices.settle(1000);
		const newcomer = await devices.ledger();
		await devices.settle();
		expect(newcomer.ledger.state().stage?.step).toBe('lobby');
	});
});

describe('a newer app in the same room', () => {
	it('has what it writes kept, passed on and put back by older ones', async () => {
		const carrier = devices.carriers.join();
		const bytes = foreign('poll-1');
		carrier.put([[`poll/${dana.id}/poll-1`, bytes]]);
		await devices.settle();
		carrier.put([[`poll/${dana.id}/poll-1`, new Uint8Array(300)]]);
		await devices.settle(5000);
		expect(carrier.get(`poll/${dana.id}/poll-1`)).toEqual(bytes);
		const { store } = bens;
		const alone = new Devices();
		const restarted = await alone.ledger({ store });
		await alone.settle(5000);
		expect(restarted.carrier.get(`poll/${dana.id}/poll-1`)).toEqual(bytes);
	});

	it.each([
		['goes along as far as it understands', { confetti: true }, 'quiz'],
		['stays where it was when it can make nothing of it', { phase: 'confetti' }, 'lobby']
	])('is not overwritten by an older one that gets its stage, which %s', async (_what, newness, shown) => {
		const header = { workshop: link.workshop, kind: 'stage', id: 'main', epoch: 1, version: 7 };
		const newer = encode(header, { ...stage('quiz'), ...newness }, ada.signer);
		const carrier = devices.carriers.join();
		devices.carriers.deliver();
		carrier.put([[`stage/${ada.id}/main`, newer]]);
		adas.ledger.close();
		await devices.settle(10_000);
		expect(carrier.get(`stage/${ada.id}/main`)).toEqual(newer);
		expect(bens.ledger.state().stage?.step).toBe(shown);
	});
});

describe('roles', () => {
	const give = (who: typeof cem, role: 'leader' | 'co-facilitator', revoked = false) =>
		adas.ledger.write('cert', who.key, { role, revoked, sealTo: '', accepts: [] }, root.signer);

	it('let a co-facilitator move the stage and a leader answer pledges, as long as they have them', async () => {
		await introduce(bens);
		const pledge = await bens.ledger.write('pledge', 'sales', pledgeBody(), ben.signer);
		await give(ben, 'co-facilitator');
		await give(cem, 'leader');
		const cems = await devices.ledger({ own: [cem.key] });
		await devices.settle();
		await bens.ledger.write('stage', 'main', stage('shareout'), ben.signer);
		await cems.ledger.write('catch', 'sales-1', { pledge, verdict: 'accepted', reason: '' }, cem.signer);
		await devices.settle();
		expect(adas.ledger.state().stage?.step).toBe('shareout');
		expect(adas.ledger.state().catches.get(pledge)).toHaveLength(1);

		await give(ben, 'co-facilitator', true);
		await give(cem, 'leader', true);
		await devices.settle();
		// What they said while they had the role stays; they can say nothing more.
		for (const { ledger } of [adas, bens, cems]) {
			expect(ledger.state().stage?.step).toBe('shareout');
			expect(ledger.state().catches.get(pledge)).toHaveLength(1);
			expect(ledger.state().roles).toEqual(new Map([[ada.key, 'facilitator']]));
		}
		await expect(bens.ledger.write('stage', 'main', stage('close'), ben.signer)).rejects.toMatchObject({
			code: 'record-authority'
		});
		bens.carrier.put([
			[`stage/${ben.id}/main`, sign(ben.signer, 'stage', 'main', stage('close'), { epoch: 1, version: 50 })]
		]);
		await devices.settle(3000);
		expect(adas.ledger.state().stage?.step).toBe('shareout');
		await adas.ledger.write('stage', 'main', stage('results'), ada.signer);
		await devices.settle();
		expect(cems.ledger.state().stage?.step).toBe('results');
	});

	it('pass to another device with the root key, which the old one then knows', async () => {
		await introduce(bens);
		await adas.ledger.write(
			'receipt',
			'before-0',
			{ wave: 'before', sheets: ['0123456789abcdef'] },
			ada.signer
		);
		await devices.settle();
		const second = await devices.ledger({ own: [adaAgain.key] });
		await devices.settle();
		await second.ledger.write('cert', adaAgain.key, facilitatorBody(), root.signer);
		await second.ledger.write('stage', 'main', stage('results'), adaAgain.signer);
		await devices.settle();
		for (const { ledger } of [adas, bens, second]) {
			expect(ledger.state()).toMatchObject({ epoch: 2, roles: new Map([[adaAgain.key, 'facilitator']]) });
			expect(ledger.state().stage?.step).toBe('results');
			expect(ledger.state().receipts.get('before')?.size).toBe(1);
		}
		await expect(adas.ledger.write('stage', 'main', stage('close'), ada.signer)).rejects.toMatchObject({
			code: 'record-authority'
		});
	});

	it('are kept by who has them when another device takes over, with more records than one cert can name', async () => {
		await give(cem, 'leader');
		for (let at = 0; at < 500; at++) {
			const sheets = [at.toString(16).padStart(16, '0')];
			await adas.ledger.write('receipt', `before-${at}`, { wave: 'before', sheets }, ada.signer);
			const pen = at.toString(16).padStart(64, '0');
			if (at < 150) await adas.ledger.write('free', pen.slice(-32), { pen }, ada.signer);
		}
		await devices.settle(2000);
		const second = await devices.ledger({ own: [adaAgain.key] });
		await devices.settle(5000);
		await second.ledger.takeOver(adaAgain.signer, root.signer, facilitatorBody().sealTo);
		await devices.settle(5000);
		for (const { ledger } of [adas, bens, second]) {
			const { epoch, roles, receipts, received } = ledger.state();
			expect(epoch).toBe(2);
			expect([...roles].sort()).toEqual(
				[
					[adaAgain.key, 'facilitator'],
					[cem.key, 'leader']
				].sort()
			);
			expect(receipts.get('before')?.size).toBe(500);
			// The new device has no sheet yet.
			expect(received.get('before')).toBeUndefined();
		}
		await second.ledger.takeOver(adaAgain.signer, root.signer, facilitatorBody().sealTo);
		expect(second.ledger.state().epoch).toBe(2);
	});

	it('renew the cert of the same device without a new epoch', async () => {
		await adas.ledger.write('cert', ada.key, facilitatorBody(), root.signer);
		expect(adas.ledger.state()).toMatchObject({ epoch: 1, stage: stage('lobby') });
	});

	it('come after what they allow, and nothing is lost', async () => {
		const late = new Devices();
		const phone = await late.ledger();
		const carrier = late.carriers.join();
		const told = sign(
			cem.signer,
			'catch',
			'x',
			{ pledge: 'a'.repeat(64), verdict: 'accepted', reason: '' },
			{ epoch: 1 }
		);
		carrier.put([[`catch/${cem.id}/x`, told]]);
		await late.settle();
		expect(phone.ledger.state().catches.size).toBe(0);
		carrier.put([
			[certSlot(cem.key), certFor(cem, 'leader')],
			[certSlot(ada.key), certFor(ada, 'facilitator')]
		]);
		await late.settle();
		expect(phone.ledger.state().catches.size).toBe(1);
	});
});

it('a closed ledger is quiet', async () => {
	bens.ledger.close();
	await adas.ledger.write('stage', 'main', stage('quiz'), ada.signer);
	await devices.settle(10_000);
	expect(bens.ledger.state().stage?.step).toBe('lobby');
});

const certSlot = (key: string) => {
	const rootCert = adas.carrier.entries().find(([slot]) => slot.startsWith('cert/'))?.[0] ?? '';
	return rootCert.slice(0, rootCert.lastIndexOf('/') + 1) + key;
};
