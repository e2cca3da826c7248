import { beforeEach, describe, expect, it } from 'vitest';
import { Devices, facilitatorBody, type LedgerDevice } from '../../tests/support/devices.ts';
import { foreign } from '../../tests/support/history.ts';
import {
	ada,
	ben,
	certFor,
	dana,
	link,
	mallory,
	me,
	pledgeBody,
	sign,
	stage
} from '../../tests/support/people.ts';
import { certSlot, introduce, twoLedgers } from '../../tests/support/two-ledgers.ts';
import { encode } from './wire.ts';

let devices: Devices;
let adas: LedgerDevice;
let bens: LedgerDevice;
beforeEach(async () => {
	({ devices, adas, bens } = await twoLedgers());
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
			[certSlot(adas, mallory.key), certFor(mallory, 'facilitator', { epoch: 9 }).with(50, 1)],
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
