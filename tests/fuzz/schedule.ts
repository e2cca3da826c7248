import { isDeepStrictEqual } from 'node:util';
import { ManualClock } from '../support/manual-clock.ts';
import { seededRandom } from '../support/chance.ts';
import { facilitatorBody } from '../support/devices.ts';
import { ada, adaAgain, ben, cem, dana, mallory, person, root } from '../support/people.ts';
import { act, takeOver } from './model/acts.ts';
import { World } from './model/carriers.ts';
import { ModelDevice } from './model/device.ts';
import { Story } from './model/story.ts';

const STEPS = 40;
const LEAST = 4;
const MOST = 8;
const people = [ada, adaAgain, ben, cem, dana, person('Emre'), person('Fay'), person('Gil')];

/**
 * One seeded story of four to eight devices and somebody with developer tools: people write, leave the network, crash
 * with what was not on disk, lose their document or their phone, run out of disk, set their clocks; roles come and go,
 * people are removed and the room gets a new key, another device takes over. After each step nothing forged is shown,
 * no epoch falls, and nothing saved is gone; at the end all devices agree, and whatever a device called shared is on
 * all of them, whoever has been lost since. Throws with the seed otherwise.
 */
export async function runSchedule(seed: number): Promise<void> {
	const random = seededRandom(seed);
	const clock = new ManualClock();
	const world = new World();
	const count = LEAST + Math.floor(random.fraction() * (MOST - LEAST + 1));
	const devices = people.slice(0, count).map((who) => new ModelDevice(who, world.join('0'), clock));
	const story = new Story(world, clock, devices, random);
	const log: string[] = [];
	try {
		for (const device of devices) await device.open();
		await devices[0]?.write('cert', ada.key, facilitatorBody(), root.signer);
		await story.settle();
		for (let step = 0; step < STEPS; step++) {
			log.push(await act(story));
			check(story);
		}
		await end(story);
	} catch (error) {
		throw new Error(`Seed ${seed}: ${String(error)}\n${log.join(', ')}`, { cause: error });
	}
}

/** What holds at every moment on every device. */
function check({ alive, told }: Story): void {
	for (const device of alive) {
		const { name } = device.who;
		const state = device.ledger.state();
		if (state.stage && !told.has(state.stage.step)) throw new Error(`${name} sees a forged stage.`);
		if (state.roles.has(mallory.key)) throw new Error(`${name} sees a forged role.`);
		if (state.epoch < device.highestEpoch) throw new Error(`${name} fell behind an epoch.`);
		device.highestEpoch = state.epoch;
		device.look();
		// What somebody says after their removal counts nowhere, with themself neither.
		if (device.removed) continue;
		const held = device.versions();
		for (const [slot, version] of device.saved)
			if ((held.get(slot) ?? 0) < version) throw new Error(`${name} lost ${slot}, which was saved.`);
	}
}

/** When all are back and the attacker is tired, everybody who may sees the same, newcomers included. */
async function end(story: Story): Promise<void> {
	for (const device of story.alive) {
		device.carrier.online = true;
		device.full = false;
	}
	await story.rest();
	if (!story.facilitator()) await takeOver(story);
	await story.rest();
	const leader = story.facilitator();
	if (!leader) throw new Error('Nobody leads.');
	const { removed } = leader.ledger.state().moderation;
	const inside = story.alive.filter(({ who }) => !removed.has(who.id));
	// Whom no box was sealed to gets the new link, as a newcomer does.
	for (const device of inside) device.carrier.room = leader.carrier.room;
	const newcomer = new ModelDevice(person('Newcomer'), story.world.join(leader.carrier.room), story.clock);
	await newcomer.open();
	await story.rest();
	check(story);
	const all = [...inside, newcomer];
	for (const { ledger, who } of all) {
		if (!isDeepStrictEqual(ledger.state(), leader.ledger.state()))
			throw new Error(`${who.name} sees something else than ${leader.who.name}.`);
	}
	const holdings = all.map((device) => [device, device.versions()] as const);
	for (const author of story.devices) {
		if (removed.has(author.who.id)) continue;
		for (const [slot, version] of author.shared)
			for (const [{ who }, held] of holdings)
				if ((held.get(slot) ?? 0) < version)
					throw new Error(
						`${who.name} lacks version ${version} of ${slot}, which ${author.who.name} called shared; it has ${held.get(slot)}.`
					);
	}
}
