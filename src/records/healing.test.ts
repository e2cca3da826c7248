import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../tests/support/chance.ts';
import { Devices, facilitatorBody } from '../../tests/support/devices.ts';
import { ManualClock } from '../../tests/support/manual-clock.ts';
import { ada, root, stage } from '../../tests/support/people.ts';
import { Healing, HEALING } from './healing.ts';

const record = new Uint8Array(300);

function healing({ own = false, crowd = 1 } = {}) {
	const clock = new ManualClock();
	const world = { there: false, put: [] as string[][] };
	const healer = new Healing(clock, seededRandom(3), {
		missing: () => (world.there ? null : record),
		isOwn: () => own,
		crowd: () => crowd,
		put: (entries) => world.put.push(entries.map(([slot]) => slot))
	});
	return { clock, world, healer };
}

describe('healing', () => {
	it('puts back after a moment, what is due together in one go', () => {
		const { clock, world, healer } = healing({ own: true });
		healer.check('a');
		healer.check('b');
		clock.advance(HEALING.ownDelay - 1);
		expect(world.put).toEqual([]);
		clock.advance(HEALING.ownDelay + 1);
		expect(world.put.flat().sort()).toEqual(['a', 'b']);
	});

	it('does nothing when somebody else was first', () => {
		const { clock, world, healer } = healing();
		healer.check('a');
		clock.advance(HEALING.otherDelay - 1);
		world.there = true;
		clock.advance(60_000);
		expect(world.put).toEqual([]);
	});

	it('lets the author go first, and spreads the others by their number', () => {
		const when = (options: { own?: boolean; crowd?: number }) => {
			const { clock, world, healer } = healing(options);
			healer.check('a');
			let waited = 0;
			for (; world.put.length === 0; waited += 10) clock.advance(10);
			return waited;
		};
		expect(when({ own: true })).toBeLessThan(HEALING.otherDelay);
		expect(when({ crowd: 500 })).toBeGreaterThan(when({ crowd: 1 }));
	});

	it('spends no more than its allowance, and has it back in time', () => {
		const { clock, world, healer } = healing({ own: true });
		const attack = (ms: number) => {
			for (let left = ms; left > 0; left -= 100) {
				healer.check('a');
				clock.advance(100);
			}
			return world.put.length * record.length;
		};
		const first = attack(HEALING.refill / 10);
		expect(first).toBeGreaterThan(0);
		expect(first).toBeLessThanOrEqual(1.1 * HEALING.burst);
		expect(attack(HEALING.refill)).toBeLessThanOrEqual(2.1 * HEALING.burst);
	});

	it('is over when it is closed', () => {
		const { clock, world, healer } = healing();
		healer.check('a');
		healer.close();
		clock.advance(60_000);
		expect(world.put).toEqual([]);
	});
});

it('fifty devices against one who overwrites the stage ten times a second stay within 20 kB in five minutes', async () => {
	const devices = new Devices();
	const adas = await devices.ledger({ own: [ada.key] });
	const others = await Promise.all(Array.from({ length: 49 }, () => devices.ledger()));
	await adas.ledger.write('cert', ada.key, facilitatorBody(), root.signer);
	await adas.ledger.write('stage', 'main', stage('lobby'), ada.signer);
	await devices.settle();
	const all = [adas, ...others];
	const before = all.map(({ carrier }) => carrier.bytesPut).reduce((sum, bytes) => sum + bytes);

	const attacker = devices.carriers.join();
	devices.carriers.deliver();
	const slot = `stage/${ada.id}/main`;
	for (let turn = 0; turn < 3000; turn++) {
		attacker.put([[slot, new Uint8Array(200).fill(turn % 256)]]);
		for (let moment = 0; moment < 4; moment++) {
			devices.carriers.deliver();
			devices.clock.advance(25);
		}
	}
	const spent = all.map(({ carrier }) => carrier.bytesPut).reduce((sum, bytes) => sum + bytes) - before;
	expect(spent).toBeGreaterThan(0);
	expect(spent).toBeLessThan(20_000);

	// When the attacker tires, the stage is there again for those who come.
	await devices.settle(HEALING.longestBackoff);
	await devices.settle(HEALING.longestBackoff);
	const newcomer = await devices.ledger();
	await devices.settle();
	expect(newcomer.ledger.state().stage?.step).toBe('lobby');
	for (const { ledger } of all) expect(ledger.state().stage?.step).toBe('lobby');
}, 30_000);

describe('a war that nobody wins', () => {
	/** Fifty devices, each allowed `burst` at once on one slot; who was not first has nothing left to mend. */
	const BYTES_OF_ALL = 50 * HEALING.burst;

	it('fifty devices against one who overwrites without end stay within their allowance', async () => {
		const devices = new Devices();
		const all = [await devices.ledger({ own: [ada.key] })];
		while (all.length < 50) all.push(await devices.ledger());
		const [host] = all;
		await host?.ledger.write('cert', ada.key, facilitatorBody(), root.signer);
		await host?.ledger.write('stage', 'main', stage('lobby'), ada.signer);
		await devices.settle(1000);
		const before = all.map(({ carrier }) => carrier.bytesPut);
		const rogue = devices.carriers.join();
		devices.carriers.deliver();
		const slot = rogue.entries().find(([name]) => name.startsWith('stage/'))?.[0] ?? '';
		// Ten minutes, twice a second.
		for (let turn = 0; turn < 1200; turn++) {
			rogue.put([[slot, Uint8Array.of(1, turn & 255, turn >> 8)]]);
			devices.carriers.deliver();
			await devices.clock.pass(500, 500);
		}
		const spent = all.map(({ carrier }, at) => carrier.bytesPut - (before[at] ?? 0));
		expect(Math.max(...spent)).toBeLessThanOrEqual(2 * HEALING.burst);
		expect(spent.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(BYTES_OF_ALL);
		for (const { ledger } of all) expect(ledger.state().stage?.step).toBe('lobby');
		// When the attacker is tired, the record is there again.
		for (let round = 0; round < 20; round++) await devices.settle(60_000);
		expect(host?.carrier.get(slot)?.length).toBeGreaterThan(100);
	}, 60_000);
});
