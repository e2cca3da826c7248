import { beforeEach, describe, expect, it } from 'vitest';
import { Devices, facilitatorBody, type LedgerDevice } from '../../tests/support/devices.ts';
import { ada, ben, cem, link, mallory, me, root, stage } from '../../tests/support/people.ts';
import { nativeSureSoon, type SureSoon } from '../crypto/native-verify.ts';

/** A check that answers when the test says so: as the browser's own would, or that it does not know. */
class HeldCheck {
	asked = 0;
	readonly #waiting: (() => void)[] = [];
	readonly sure: SureSoon;

	constructor(answer: boolean) {
		this.sure = () => {
			this.asked++;
			return new Promise((resolve) => this.#waiting.push(() => resolve(answer)));
		};
	}

	answer(): void {
		for (const go of this.#waiting.splice(0)) go();
	}
}

let devices: Devices;
let adas: LedgerDevice;
const slotOf = (who: typeof ben) => `me/${who.id}/me`;
const names = ({ ledger }: LedgerDevice) =>
	[...ledger.state().participants.values()].map(({ name }) => name).sort();
const forged = (() => {
	const bytes = me(mallory);
	bytes[40] = (bytes[40] ?? 0) ^ 1;
	return bytes;
})();

beforeEach(async () => {
	devices = new Devices();
	adas = await devices.ledger();
});

describe('signatures that are checked elsewhere', () => {
	it('are waited for, and hold up nothing else', async () => {
		const check = new HeldCheck(true);
		const bens = await devices.ledger({ sure: check.sure });
		await adas.ledger.write('cert', ada.key, facilitatorBody(), root.signer);
		await adas.ledger.write('me', 'me', { name: 'Cem', department: null }, cem.signer);
		await devices.settle();
		expect(names(bens)).toEqual([]);
		expect(check.asked).toBe(1);
		// A cert does not wait, as others wait for it.
		expect(bens.ledger.state().sealTo).not.toBeNull();
		await bens.ledger.write('me', 'me', { name: 'Ben', department: null }, ben.signer);
		expect(names(bens)).toEqual(['Ben']);
		check.answer();
		await devices.settle();
		expect(names(bens)).toEqual(['Ben', 'Cem']);
	});

	it('are checked here where the browser is not sure, so that the same is held either way', async () => {
		const check = new HeldCheck(false);
		const bens = await devices.ledger({ sure: check.sure });
		adas.carrier.put([
			[slotOf(mallory), forged],
			[slotOf(cem), me(cem)]
		]);
		await devices.settle();
		check.answer();
		await devices.settle();
		expect(names(bens)).toEqual(['Cem']);
		expect(bens.ledger.refusals()).toMatchObject({ signature: 1 });
	});

	it('of a record that a newer one has overtaken change nothing', async () => {
		const check = new HeldCheck(true);
		const bens = await devices.ledger({ sure: check.sure });
		adas.carrier.put([[slotOf(cem), me(cem, 'sales', 1)]]);
		await devices.settle();
		adas.carrier.put([[slotOf(cem), me(cem, 'finance', 2)]]);
		await devices.settle();
		check.answer();
		await devices.settle();
		expect(bens.ledger.state().participants.get(cem.id)?.department).toBe('finance');
	});

	it('whose author has lost the right meanwhile are refused', async () => {
		const check = new HeldCheck(true);
		await adas.ledger.write('cert', ada.key, facilitatorBody(), root.signer);
		const bens = await devices.ledger({ sure: check.sure });
		await devices.settle();
		await adas.ledger.write('stage', 'main', stage('lobby'), ada.signer);
		await devices.settle();
		expect(check.asked).toBe(1);
		await adas.ledger.write('cert', ada.key, { ...facilitatorBody(), revoked: true }, root.signer);
		await devices.settle();
		check.answer();
		await devices.settle();
		expect(bens.ledger.state().stage).toEqual(adas.ledger.state().stage);
	});

	it('of what the disk kept are checked too: what it has spoilt goes, and is put back nowhere before', async () => {
		const bens = await devices.ledger();
		await adas.ledger.write('me', 'me', { name: 'Cem', department: null }, cem.signer);
		await devices.settle(2000);
		const kept = await bens.store.load(link.workshop);
		const [row] = kept;
		if (!row) throw new Error('Ben’s disk has nothing.');
		bens.store.damage(link.workshop, row.slot, 40);
		const check = new HeldCheck(false);
		const alone = new Devices();
		const again = await alone.ledger({ store: bens.store, sure: check.sure });
		await alone.settle(5000);
		expect(again.carrier.entries()).toEqual([]);
		check.answer();
		await alone.settle(5000);
		expect(again.ledger.refusals()).toMatchObject({ signature: 1 });
		expect(again.carrier.get(slotOf(cem))).toBeUndefined();
	});

	it('are found to hold by the real one, of whom they do', async () => {
		const sure = await nativeSureSoon();
		expect(sure).not.toBeNull();
		const bens = await devices.ledger({ sure: sure ?? undefined });
		const crowd = Array.from({ length: 20 }, (_, index) => ({ ...cem, name: `Cem ${index}` }));
		for (const [version, person] of crowd.entries()) {
			adas.carrier.put([[slotOf(cem), me(person, 'sales', version + 1)]]);
		}
		adas.carrier.put([
			[slotOf(ben), me(ben)],
			[slotOf(mallory), forged]
		]);
		devices.carriers.deliver();
		while (names(bens).length < 2) {
			await devices.settle();
			await new Promise((resolve) => setImmediate(resolve));
		}
		expect(names(bens)).toEqual(['Ben', 'Cem 19']);
	});
});
