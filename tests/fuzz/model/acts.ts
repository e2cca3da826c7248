import { certFor, ada, adaAgain, mallory, pledgeBody, root, sign, stage } from '../../support/people.ts';
import { toHex } from '../../../src/crypto/encoding.ts';
import { hostile } from '../hostile.ts';
import type { ModelDevice } from './device.ts';
import type { Story } from './story.ts';

const DAY = 86_400_000;

type Act = (story: Story, one: ModelDevice) => Promise<unknown> | void;

/** Refused or not saved: both are for the person to see, and neither changes anything. */
const attempt = (write: Promise<unknown>): Promise<unknown> => write.catch(() => undefined);

const ACTS = {
	me: (story, one) =>
		attempt(one.write('me', 'me', { name: `${one.who.name} ${story.next()}`, department: 'sales' })),

	question: (story, one) => {
		const body = { type: 'question', text: `Why ${story.next()}?`, step: 'lobby' } as const;
		return attempt(one.write('card', `question-${story.pick([1, 2, 3])}`, body));
	},

	stage: (story, one) => {
		const step = `step-${story.next()}`;
		// It may count once it is signed, even if this device then fails to keep it.
		if (one.ledger.state().roles.has(one.who.key)) story.told.add(step);
		return attempt(one.write('stage', 'main', stage(step)));
	},

	pen: (_, one) => {
		const pen = one.ledger.state().pens.get('sales');
		const body = { turn: (pen?.turn ?? 0) + 1, previous: pen?.hash ?? null, holder: one.who.id };
		return attempt(one.write('pen', 'sales', body));
	},

	pledge: (story, one) => {
		const last = one.ledger.state().pledges.get('sales')?.at(-1);
		const body = pledgeBody((last?.turn ?? 0) + 1, last?.hash ?? null, `Goal ${story.next()}`);
		return attempt(one.write('pledge', 'sales', body));
	},

	/** The root key is on the facilitator's device alone. */
	role: (story, to) => {
		const leader = story.facilitator();
		if (!leader || to === leader) return;
		const body = {
			role: story.pick(['leader', 'co-facilitator'] as const),
			revoked: story.chance(0.4),
			sealTo: '',
			accepts: []
		};
		return attempt(leader.write('cert', to.who.key, body, root.signer));
	},

	takeover: (story) => takeOver(story),

	/** Whoever leads removes somebody, mostly with a new key for all who stay, or lets them in again. */
	remove: async (story, { who }) => {
		const leader = story.facilitator();
		if (!leader || who === ada || who === adaAgain) return;
		const state = leader.ledger.state();
		const removed = !state.moderation.removed.has(who.id);
		if (removed && (story.losses === 0 || state.roles.has(who.key))) return;
		if (removed) story.losses--;
		const ban = { key: who.key, name: '', removed, keep: story.chance(0.7), accepts: [] };
		await attempt(leader.write('ban', who.id, ban));
		if (removed && story.chance(0.7)) await replaceKey(story, leader);
	},

	/** A device is gone for good; not the last one that the workshop can be led from. */
	lose: (story, one) => {
		const laptops = story.alive.filter(({ who }) => who === ada || who === adaAgain);
		if (story.losses === 0 || (laptops.includes(one) && laptops.length < 2) || story.alive.length < 4) return;
		story.losses--;
		one.lost = true;
		one.ledger.close();
		one.carrier.online = false;
		one.carrier.full = true;
	},

	network: (_, { carrier }) => void (carrier.online = !carrier.online),
	crash: (_, one) => one.crash(true),
	/** Only the records are left; the document comes back from the others. */
	forget: (_, one) => {
		one.carrier.online = false;
		return one.crash(false);
	},
	disk: (_, one) => void (one.full = !one.full),
	clock: (story, one) => void (one.off = (story.random.fraction() - 0.5) * 4 * DAY),
	rogue: (story) => attack(story),
	settle: (story) => story.settle(story.chance(0.3) ? 5000 : 100)
} satisfies Record<string, Act>;

type Name = keyof typeof ACTS;
const OFTEN: readonly Name[] = ['me', 'question', 'stage', 'pledge', 'rogue', 'settle', 'settle', 'settle'];
const ALL: readonly Name[] = [...(Object.keys(ACTS) as Name[]), ...OFTEN];

/** Something happens to somebody; gives what. */
export async function act(story: Story): Promise<string> {
	const one = story.pick(story.alive);
	const name = story.pick(ALL);
	await ACTS[name](story, one);
	return `${one.who.name} ${name}`;
}

/** With the words on the other laptop, which has to have found the room first. */
export async function takeOver(story: Story): Promise<void> {
	const leader = story.facilitator();
	const one = story.alive.find((device) => device !== leader && [ada, adaAgain].includes(device.who));
	if (!one?.carrier.online || one.ledger.state().epoch === 0) return;
	await story.settle();
	await attempt(one.ledger.takeOver(one.who.signer, root.signer, toHex(root.sealing.publicKey)));
}

function replaceKey(story: Story, leader: ModelDevice): Promise<unknown> {
	const { participants, moderation } = leader.ledger.state();
	const body = {
		number: moderation.keyNumber + 1,
		ephemeral: toHex(story.random.bytes(32)),
		// What is in a box is the business of `crypto`: here it opens for whom it names.
		boxes: [...participants.keys()].map((participant): [string, string] => [participant, 'AAAA']),
		root: 'AAAA',
		without: [...moderation.removed.keys()]
	};
	return attempt(leader.write('rekey', 'main', body));
}

/** Somebody with developer tools, in the first room or where a link has led her. */
function attack(story: Story): void {
	const { rogue, random, pool, alive } = story;
	if (story.chance(0.3)) rogue.room = story.pick(alive).carrier.room;
	const slots = rogue.entries().map(([slot]) => slot);
	const slot = (): string => (slots.length > 0 ? story.pick(slots) : 'x');
	const forged = () =>
		sign(mallory.signer, 'stage', 'main', stage('forged'), { epoch: story.pick([1, 2, 3]), version: 500 });
	for (let turn = 0; turn < 5; turn++) {
		const bytes = story.pick([
			() => hostile(pool, random),
			forged,
			() => certFor(mallory, 'facilitator', { epoch: 7 }).with(60, 3),
			() => rogue.get(slot()) ?? new Uint8Array(120)
		])();
		rogue.put([[turn % 2 ? slot() : `stage/${mallory.id}/main`, bytes]]);
	}
}
