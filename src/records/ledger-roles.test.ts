import { beforeEach, describe, expect, it } from 'vitest';
import { Devices, facilitatorBody, type LedgerDevice } from '../../tests/support/devices.ts';
import {
	ada,
	adaAgain,
	ben,
	cem,
	certFor,
	pledgeBody,
	root,
	sign,
	stage
} from '../../tests/support/people.ts';
import { certSlot, introduce, twoLedgers } from '../../tests/support/two-ledgers.ts';

let devices: Devices;
let adas: LedgerDevice;
let bens: LedgerDevice;
beforeEach(async () => {
	({ devices, adas, bens } = await twoLedgers());
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
			[certSlot(adas, cem.key), certFor(cem, 'leader')],
			[certSlot(adas, ada.key), certFor(ada, 'facilitator')]
		]);
		await late.settle();
		expect(phone.ledger.state().catches.size).toBe(1);
	});
});
