import { isDeepStrictEqual } from 'node:util';
import type { Random } from '../../src/core/ports/environment.ts';
import {
	certFor,
	ada,
	adaAgain,
	ben,
	cem,
	dana,
	mallory,
	root,
	sign,
	stage,
	pledgeBody,
	type Person
} from '../support/people.ts';
import { seededRandom } from '../support/chance.ts';
import { Devices, facilitatorBody, type LedgerDevice } from '../support/devices.ts';
import { everythingThatHappens } from '../support/history.ts';
import { hostile } from './hostile.ts';

/** A person with their device, and what they know to be saved. */
interface Participant extends LedgerDevice {
	who: Person;
	/** Name of the newest `me` whose write has settled. */
	saved: string | null;
	highestEpoch: number;
}

const STEPS = 40;
const people = [ada, adaAgain, ben, cem, dana];

/**
 * One seeded story of five devices and somebody with developer tools: people write, leave the network, restart, lose
 * their document, run out of disk; roles come and go, and another device takes over. After each step nothing forged
 * is shown, no epoch falls, and nothing saved is gone; at the end all devices agree. Throws with the seed otherwise.
 */
export async function runSchedule(seed: number): Promise<void> {
	const random = seededRandom(seed);
	const story = new Story(random);
	await story.begin();
	const log: string[] = [];
	try {
		for (let step = 0; step < STEPS; step++) {
			log.push(await story.step());
			story.check();
		}
		await story.end();
	} catch (error) {
		throw new Error(`Seed ${seed}: ${String(error)}\n${log.join(', ')}`, { cause: error });
	}
}

class Story {
	readonly #random: Random;
	readonly #devices = new Devices();
	readonly #rogue = this.#devices.carriers.join();
	readonly #pool = everythingThatHappens().slice(0, 30);
	#all: Participant[] = [];
	/** Every step that somebody who may has put on the stage; the first four stand in records that are replayed. */
	#told = new Set(['lobby', 'quiz', 'strategy', 'departments']);
	#count = 0;

	constructor(random: Random) {
		this.#random = random;
	}

	async begin(): Promise<void> {
		for (const who of people) {
			this.#all.push({
				...(await this.#devices.ledger({ own: [who.key] })),
				who,
				saved: null,
				highestEpoch: 0
			});
		}
		await this.#of(ada).ledger.write('cert', ada.key, facilitatorBody(), root.signer);
		await this.#devices.settle();
	}

	async step(): Promise<string> {
		const one = this.#pick(this.#all);
		const name = one.who.name;
		const does = this.#pick([
			'me',
			'me',
			'stage',
			'stage',
			'pen',
			'pledge',
			'role',
			'takeover',
			'network',
			'restart',
			'disk',
			'rogue',
			'rogue',
			'settle',
			'settle'
		] as const);
		switch (does) {
			case 'me':
				await this.#introduce(one);
				break;
			case 'stage':
				await this.#tell(one);
				break;
			case 'pen':
				await this.#takePen(one);
				break;
			case 'pledge':
				await this.#pledge(one);
				break;
			case 'role':
				await this.#giveRole(one);
				break;
			case 'takeover':
				await this.#takeOver();
				break;
			case 'network':
				one.carrier.online = !one.carrier.online;
				break;
			case 'restart':
				await this.#restart(one);
				break;
			case 'disk':
				one.store.full = !one.store.full;
				break;
			case 'rogue':
				this.#attack();
				break;
			case 'settle':
				await this.#devices.settle(this.#random.fraction() < 0.3 ? 5000 : 100);
				break;
		}
		return `${name} ${does}`;
	}

	/** What holds at every moment on every device. */
	check(): void {
		for (const one of this.#all) {
			const state = one.ledger.state();
			if (state.stage && !this.#told.has(state.stage.step))
				throw new Error(`${one.who.name} sees a forged stage.`);
			if (state.roles.has(mallory.key)) throw new Error(`${one.who.name} sees a forged role.`);
			if (state.epoch < one.highestEpoch) throw new Error(`${one.who.name} fell behind an epoch.`);
			one.highestEpoch = state.epoch;
			if (one.saved !== null && state.participants.get(one.who.id)?.name !== one.saved) {
				throw new Error(`${one.who.name} lost what was saved.`);
			}
		}
	}

	/** When all are back and the attacker is tired, everybody sees the same, newcomers included. */
	async end(): Promise<void> {
		for (const one of this.#all) {
			one.carrier.online = true;
			one.store.full = false;
		}
		for (let round = 0; round < 12; round++) await this.#devices.settle(60_000);
		const newcomer = await this.#devices.ledger();
		await this.#devices.settle();
		this.check();
		const states = [...this.#all, newcomer].map(({ ledger }) => ledger.state());
		states.forEach((state, at) => {
			if (!isDeepStrictEqual(state, states[0]))
				throw new Error(`${people[at]?.name ?? 'The newcomer'} sees something else than Ada.`);
		});
	}

	async #introduce(one: Participant): Promise<void> {
		const name = `${one.who.name} ${++this.#count}`;
		await this.#attempt(async () => {
			await one.ledger.write('me', 'me', { name, department: 'sales' }, one.who.signer);
			one.saved = name;
		});
	}

	async #tell(one: Participant): Promise<void> {
		const step = `step-${++this.#count}`;
		// It may count once it is signed, even if this device then fails to keep it.
		if (one.ledger.state().roles.has(one.who.key)) this.#told.add(step);
		await this.#attempt(() => one.ledger.write('stage', 'main', stage(step), one.who.signer));
	}

	async #takePen(one: Participant): Promise<void> {
		const pen = one.ledger.state().pens.get('sales');
		const body = { turn: (pen?.turn ?? 0) + 1, previous: pen?.hash ?? null, holder: one.who.id };
		await this.#attempt(() => one.ledger.write('pen', 'sales', body, one.who.signer));
	}

	async #pledge(one: Participant): Promise<void> {
		const last = one.ledger.state().pledges.get('sales')?.at(-1);
		const body = pledgeBody((last?.turn ?? 0) + 1, last?.hash ?? null, `Goal ${++this.#count}`);
		await this.#attempt(() => one.ledger.write('pledge', 'sales', body, one.who.signer));
	}

	/** The root key is on the facilitator's device alone. */
	async #giveRole(to: Participant): Promise<void> {
		const facilitator = this.#facilitator();
		if (!facilitator || to === facilitator) return;
		const body = {
			role: this.#pick(['leader', 'co-facilitator'] as const),
			revoked: this.#random.fraction() < 0.4,
			sealTo: '',
			accepts: []
		};
		await this.#attempt(() => facilitator.ledger.write('cert', to.who.key, body, root.signer));
	}

	/** With the words on the other laptop, which has to have found the room first. */
	async #takeOver(): Promise<void> {
		const one = this.#of(this.#facilitator()?.who === ada ? adaAgain : ada);
		if (!one.carrier.online || one.ledger.state().epoch === 0) return;
		await this.#devices.settle();
		await this.#attempt(() => one.ledger.write('cert', one.who.key, facilitatorBody(), root.signer));
	}

	/** Half of the time the document is gone too, and only the store is left. */
	async #restart(one: Participant): Promise<void> {
		one.ledger.close();
		const keepsDocument = this.#random.fraction() < 0.5;
		const parts = { store: one.store, ...(keepsDocument ? { carrier: one.carrier } : {}) };
		if (!keepsDocument) one.carrier.online = false;
		Object.assign(one, await this.#devices.ledger({ own: [one.who.key], ...parts }));
		// A cert that came while the disk was full is read from the document once more.
		one.highestEpoch = one.ledger.state().epoch;
	}

	#attack(): void {
		const slots = this.#rogue.entries().map(([slot]) => slot);
		const forged = sign(mallory.signer, 'stage', 'main', stage('forged'), {
			epoch: 1 + (this.#count % 3),
			version: 500
		});
		for (let turn = 0; turn < 5; turn++) {
			const slot = slots.length > 0 ? this.#pick(slots) : 'x';
			const bytes = this.#pick([
				() => hostile(this.#pool, this.#random),
				() => forged,
				() => certFor(mallory, 'facilitator', { epoch: 7 }).with(60, 3),
				() => this.#rogue.get(this.#pick(slots.length > 0 ? slots : ['x'])) ?? new Uint8Array(120)
			])();
			this.#rogue.put([[turn % 2 ? slot : `stage/${mallory.id}/main`, bytes]]);
		}
	}

	#facilitator(): Participant | undefined {
		const epoch = Math.max(...this.#all.map(({ ledger }) => ledger.state().epoch));
		return this.#all.find(
			({ ledger, who }) =>
				ledger.state().epoch === epoch && ledger.state().roles.get(who.key) === 'facilitator'
		);
	}

	#of(who: Person): Participant {
		const one = this.#all.find((participant) => participant.who === who);
		if (!one) throw new Error(`${who.name} is not here.`);
		return one;
	}

	/** Refused or not saved: both are for the person to see, and neither changes anything. */
	async #attempt(write: () => Promise<unknown>): Promise<void> {
		await write().catch(() => undefined);
	}

	#pick<T>(all: readonly T[]): T {
		return all[Math.floor(this.#random.fraction() * all.length)] as T;
	}
}
