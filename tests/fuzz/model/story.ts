import type { Random } from '../../../src/core/ports/environment.ts';
import { everythingThatHappens } from '../../support/history.ts';
import type { ManualClock } from '../../support/manual-clock.ts';
import { ada, adaAgain } from '../../support/people.ts';
import type { ModelCarrier, World } from './carriers.ts';
import type { ModelDevice } from './device.ts';

const pool = everythingThatHappens().slice(0, 30);

/** Where a story stands: who is in it, and what is true in it whatever a device says. */
export class Story {
	readonly world: World;
	readonly clock: ManualClock;
	readonly devices: readonly ModelDevice[];
	readonly random: Random;
	readonly rogue: ModelCarrier;
	/** Good records that the attacker makes bad ones of. */
	readonly pool = pool;
	/** Every step that somebody who may has put on the stage; the first four stand in records that are replayed. */
	readonly told = new Set(['lobby', 'quiz', 'strategy', 'departments']);
	/** Devices that may still be lost, or their people removed: *shared* holds for the loss of the author and one more. */
	losses = 2;
	#count = 0;
	/** Who looks after the rooms that were left. */
	#wardens = new Map<string, ModelCarrier>();
	/** Which old rooms a device hears from. */
	#visits = new Map<ModelDevice, ModelCarrier[]>();

	constructor(world: World, clock: ManualClock, devices: readonly ModelDevice[], random: Random) {
		this.world = world;
		this.clock = clock;
		this.devices = devices;
		this.random = random;
		// What she says that she keeps is worth nothing, and no device can tell: *shared* is a promise among honest ones.
		this.rogue = world.join('0', false);
	}

	get alive(): ModelDevice[] {
		return this.devices.filter(({ lost }) => !lost);
	}

	/** The device that leads in the newest epoch that anybody knows of. */
	facilitator(): ModelDevice | undefined {
		const epoch = Math.max(...this.alive.map(({ ledger }) => ledger.state().epoch));
		return this.alive.find(
			({ ledger, who }) =>
				ledger.state().epoch === epoch && ledger.state().roles.get(who.key) === 'facilitator'
		);
	}

	/** A number that this story has not had yet. */
	next(): number {
		return ++this.#count;
	}

	pick<T>(all: readonly T[]): T {
		return all[Math.floor(this.random.fraction() * all.length)] as T;
	}

	chance(share: number): boolean {
		return this.random.fraction() < share;
	}

	/** Delivers, and lets `ms` pass; then again, until what that led to has been delivered and written down too. */
	async settle(ms = 100): Promise<void> {
		this.world.deliver();
		await this.clock.pass(ms, ms > 1000 ? 500 : 20);
		this.#follow();
		this.world.deliver();
		await this.clock.pass(100);
		this.world.deliver();
		this.world.acknowledge();
	}

	/** Until all that heals has healed. */
	async rest(): Promise<void> {
		for (let round = 0; round < 12; round++) await this.settle(60_000);
	}

	/** Whoever has a box in the newest key goes into its room; who leads leaves somebody in the old one to hand it on. */
	#follow(): void {
		for (const one of this.alive) {
			const { ledger, who, carrier } = one;
			const rekey = ledger.body('rekey', 'main');
			if (!rekey) continue;
			const room = `${rekey.number} ${rekey.ephemeral}`;
			const mayOpen =
				who === ada || who === adaAgain || rekey.boxes.some(([participant]) => participant === who.id);
			if (!mayOpen || rekey.number <= Number(carrier.room.split(' ')[0])) continue;
			const old = carrier.room;
			carrier.room = room;
			if (!ledger.state().roles.has(who.key)) continue;
			const warden = this.#wardens.get(old) ?? this.world.join(old, false);
			this.#wardens.set(old, warden);
			warden.put(ledger.carried(['cert', 'ban', 'rekey']));
			this.#visits.set(one, [...(this.#visits.get(one) ?? []), warden]);
		}
		for (const [one, wardens] of this.#visits)
			for (const warden of wardens)
				if (!one.lost && one.carrier.online && one.ledger.state().roles.has(one.who.key))
					one.ledger.hear(warden.entries().filter(([slot]) => /^(?:cert|ban|rekey)\//.test(slot)));
	}
}
