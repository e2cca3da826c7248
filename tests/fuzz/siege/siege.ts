import * as Y from 'yjs';
import type { Random } from '../../../src/core/ports/environment.ts';
import { admitsToBoard } from '../../../src/replica/board/admit.ts';
import { updateFrame } from '../../../src/transport/guard/frames.ts';
import { PACE } from '../../../src/transport/guard/inbox.ts';
import type { Link } from '../../../src/transport/guard/link.ts';
import { seededRandom } from '../../support/chance.ts';
import { keptBytes } from '../../support/memory-kept.ts';
import { settled } from '../../support/manual-clock.ts';
import { arsenal, baseState, type Arsenal } from './attacks.ts';
import { Gate, OWN_CLIENT } from './gate.ts';

/** Messages against one board, before another one is tried. */
const ROUND = 500;
/** Of the messages of a round. */
const REFUSED = 0.5;
const SPOILING = 0.15;
/** Attacks that are one only when they come many times at once. */
const INSISTENT = new Set(['asking for the document without end']);
/** Milliseconds between two messages, and after which nothing may wait for what is missing any more. */
const EVERY = 5;
const LONGEST_WAIT = 15_000;

export interface Siege {
	/** Why frames were dropped, and how often. */
	drops: Record<string, number>;
	/** How many of each attack were tried, by name. */
	tried: Record<string, number>;
	/** Bytes that the second half of the messages left behind. */
	grown: number;
}

/**
 * Sends `runs` hostile messages to devices with a board. Throws, with the seed in the message, when one makes a device throw,
 * when one gets in that must not, when a board can't be read afterwards or is larger than another device would take it, when
 * something waits for ever, or when an honest person's words no longer arrive.
 */
export async function besiege(
	runs: number,
	seed: number,
	progress: (done: number) => void = () => undefined
): Promise<Siege> {
	const random = seededRandom(seed);
	const base = baseState(random);
	const weapons = arsenal(base, random);
	const siege: Siege = { drops: {}, tried: {}, grown: 0 };
	let half = 0;
	for (let done = 0; done < runs; done += ROUND) {
		if (half === 0 && done >= runs / 2) half = keptBytes();
		try {
			await round(base, weapons, random, siege);
		} catch (error) {
			throw new Error(`Seed ${seed}, after ${done}: ${String(error)}`, { cause: error });
		}
		progress(Math.min(runs, done + ROUND));
	}
	siege.grown = keptBytes() - half;
	return siege;
}

async function round(
	base: Uint8Array,
	{ refused, spoiling, honest }: Arsenal,
	random: Random,
	{ tried, drops }: Siege
): Promise<void> {
	const pick = <T>(all: readonly T[]): T => all[Math.floor(random.fraction() * all.length)] as T;
	const gate = new Gate(base, random);
	let mallory = gate.link();
	for (let left = ROUND; left > 0; left--) {
		const chance = random.fraction();
		const from = chance < REFUSED ? refused : chance < REFUSED + SPOILING ? spoiling : null;
		const name = from ? pick(Object.keys(from)) : 'mutated';
		const message = from ? pick(from[name] ?? []) : mutate(pick(honest), random);
		count(tried, name, 1);
		// It takes another id whenever somebody writes under its own; here the attacker always knows which.
		gate.doc.clientID = OWN_CLIENT;
		// Nothing of what came before waits any more, and this one doesn't either when it is looked for.
		if (from === refused) gate.clock.advance(PACE);
		const before = from === refused ? Y.encodeStateVector(gate.doc) : null;
		for (let times = INSISTENT.has(name) ? 20 : 1; times > 0; times--) mallory = send(gate, mallory, message);
		if (before) gate.clock.advance(PACE);
		if (before && !sameBytes(before, Y.encodeStateVector(gate.doc)))
			throw new Error(`${name} got into the board.`);
		gate.clock.advance(EVERY);
	}
	await looksWell(gate);
	for (const [why, times] of Object.entries(gate.guard.drops)) count(drops, why, times);
	gate.close();
}

const count = (of: Record<string, number>, name: string, by: number): void => {
	of[name] = (of[name] ?? 0) + by;
};

/** Who is cut off comes back as anybody does. */
function send(gate: Gate, link: Link, message: Uint8Array): Link {
	link.received(message.slice());
	return link.over ? gate.link() : link;
}

async function looksWell(gate: Gate): Promise<void> {
	const { doc, board, clock, guard } = gate;
	for (let left = LONGEST_WAIT; left > 0; left -= 500) {
		clock.advance(500);
		await settled();
	}
	// What the guard lets through is taken in whole: nothing above it throws in the middle.
	if (guard.drops['refused'])
		throw new Error(`${guard.drops['refused']} frames broke what is above the guard.`);
	board.content();
	board.matrix.cards();
	board.history.versions();
	board.hiddenWigs();
	if (board.presence().length > 100) throw new Error('A crowd that is not there.');
	if (doc.store.pendingStructs ?? doc.store.pendingDs) throw new Error('Something waits for ever.');
	const whole = Y.encodeStateAsUpdate(doc);
	if (!admitsToBoard(new Y.Doc(), Y.decodeUpdate(whole), true))
		throw new Error('Another device would not take this board.');
	const bens = new Y.Doc();
	Y.applyUpdate(bens, whole);
	const before = Y.encodeStateVector(bens);
	bens.getMap('board').set('from-ben', 'still here');
	gate.link().received(updateFrame(Y.encodeStateAsUpdate(bens, before)));
	if (doc.getMap('board').get('from-ben') !== 'still here')
		throw new Error(`Honest words do not arrive: ${JSON.stringify(guard.drops)}`);
}

/** Some bytes of it differ, or it is cut, or longer. */
function mutate(good: Uint8Array, random: Random): Uint8Array {
	const below = (limit: number) => Math.floor(random.fraction() * limit);
	const chance = random.fraction();
	if (chance < 0.1) return good.slice(0, below(good.length));
	if (chance < 0.2) return Uint8Array.from([...good, ...random.bytes(1 + below(50))]);
	const bytes = good.slice();
	for (let left = 1 + below(4); left > 0; left--) {
		// The head says whether it is an update at all.
		const at = 3 + below(bytes.length - 3);
		bytes[at] = (bytes[at] ?? 0) ^ (1 + below(random.fraction() < 0.7 ? 7 : 255));
	}
	return bytes;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
	a.length === b.length && a.every((byte, at) => byte === b[at]);
