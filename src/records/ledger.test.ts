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
