import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../tests/support/chance.ts';
import { ManualClock } from '../../tests/support/manual-clock.ts';
import { MemoryAcknowledgements, MemoryCarriers, type MemoryCarrier } from '../../tests/support/memory-carrier.ts';
import { MemoryRecordStore } from '../../tests/support/memory-store.ts';
import { ada, ben, link, pledgeBody, root, stage } from '../../tests/support/people.ts';
import { toHex } from '../crypto/encoding.ts';
import { openLedger } from './ledger.ts';

const facilitator = { role: 'facilitator', revoked: false, sealTo: toHex(root.sealing.publicKey), accepts: [] } as const;

/** One device of a workshop. */
async function device(carrier: MemoryCarrier, clock: ManualClock, store = new MemoryRecordStore(), own: string[] = []) {
	const acknowledgements = new MemoryAcknowledgements();
	const ledger = await openLedger({ link, own, carrier, store, acknowledgements, clock, random: seededRandom(1) });
	return { ledger, carrier, store, acknowledgements };
}

describe('a ledger', () => {
	it('runs a workshop between two devices', async () => {
		const clock = new ManualClock();
		const carriers = new MemoryCarriers();
		const adas = await device(carriers.join(), clock);
		const bens = await device(carriers.join(), clock);
		const states: number[] = [];
		bens.ledger.subscribe((state) => states.push(state.participants.size));

		await adas.ledger.write('cert', ada.key, { ...facilitator, accepts: [] }, root.signer);
		await adas.ledger.write('stage', 'main', stage('lobby'), ada.signer);
		await adas.ledger.write('stage', 'main', stage('quiz'), ada.signer);
		const hash = await bens.ledger.write('me', 'me', { name: 'Ben', department: 'sales' }, ben.signer);
		expect(hash).toMatch(/^[0-9a-f]{64}$/);
		await bens.ledger.write('pledge', 'sales', pledgeBody(), ben.signer);
		carriers.deliver();
		await clock.pass(100);

		expect(bens.ledger.state().stage).toEqual(stage('quiz'));
		expect(adas.ledger.state().participants.get(ben.id)?.name).toBe('Ben');
		expect(adas.ledger.state()).toEqual(bens.ledger.state());
		expect(bens.ledger.state().roles).toEqual(new Map([[ada.key, 'facilitator']]));
		expect(bens.ledger.state().pledges.get('sales')).toHaveLength(1);
		// Own writes are told at once, what comes from others once for all of it.
		expect(states).toEqual([1, 1, 1]);
	});
});
