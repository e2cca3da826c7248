import { beforeEach, describe, expect, it } from 'vitest';
import { Devices, facilitatorBody, type LedgerDevice } from '../../tests/support/devices.ts';
import { recordOf } from '../../tests/support/history.ts';
import { ada, ben, link, pledgeBody, stage } from '../../tests/support/people.ts';
import { introduce, twoLedgers } from '../../tests/support/two-ledgers.ts';
import { RecordError } from './record-error.ts';

let devices: Devices;
let adas: LedgerDevice;
let bens: LedgerDevice;
beforeEach(async () => {
	({ devices, adas, bens } = await twoLedgers());
});

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

it('a closed ledger is quiet', async () => {
	bens.ledger.close();
	await adas.ledger.write('stage', 'main', stage('quiz'), ada.signer);
	await devices.settle(10_000);
	expect(bens.ledger.state().stage?.step).toBe('lobby');
});
