import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Random } from '../../../src/core/ports/environment.ts';
import { BOARD_LIMITS } from '../../../src/replica/board/admit.ts';
import * as frames from '../../../src/transport/guard/frames.ts';
import { boardOver } from '../../convergence/board-room.ts';
import { OWN_CLIENT } from './gate.ts';

/** Messages as they come over a channel, by the name of the attack. */
export interface Arsenal {
	/** They must change nothing. */
	refused: Record<string, readonly Uint8Array[]>;
	/** Members may spoil their own board: what they send may come in, within the limits of a board. */
	spoiling: Record<string, readonly Uint8Array[]>;
	/** To be mutated. */
	honest: readonly Uint8Array[];
}

const step2 = (update: Uint8Array): Uint8Array => frames.updateFrame(update).with(1, frames.STEP2);

const framed = (head: number[], body: Uint8Array): Uint8Array => {
	const encoder = encoding.createEncoder();
	for (const byte of head) encoding.writeUint8(encoder, byte);
	encoding.writeVarUint8Array(encoder, body);
	return encoding.toUint8Array(encoder);
};

/** An awareness message: client, clock, JSON of each. */
const states = (...all: [client: number, clock: number, json: string][]): Uint8Array => {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, all.length);
	for (const [client, clock, json] of all) {
		encoding.writeVarUint(encoder, client);
		encoding.writeVarUint(encoder, clock);
		encoding.writeVarString(encoder, json);
	}
	return framed([frames.AWARENESS], encoding.toUint8Array(encoder));
};

const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
const nest = (map: Y.Map<unknown>, levels: number): void => {
	const inner = new Y.Map<unknown>();
	map.set('in', inner);
	if (levels > 0) nest(inner, levels - 1);
};

/** What is larger or built otherwise than a board may be. */
const BUILT_OTHERWISE: readonly ((copy: Y.Doc) => void)[] = [
	(copy) => copy.getText('wig/w1/lag').insert(0, 'x'.repeat(10_000)),
	(copy) => copy.getMap('board').set('a', 'x'.repeat(BOARD_LIMITS.value + 1)),
	(copy) => copy.getMap('board').set('a', deep(20)),
	(copy) => nest(copy.getMap('board'), 20),
	(copy) => copy.getMap('board').set('a', new Y.Doc()),
	(copy) => {
		for (let n = 0; n < 40; n++) copy.getMap(`rubbish${n}`).set('a', n);
	},
	(copy) => copy.getMap('board').set('k'.repeat(5000), 1)
];

const NASTY: readonly unknown[] = [
	null,
	true,
	-1,
	0.5,
	1e308,
	Number.MAX_SAFE_INTEGER,
	'',
	'\ud800',
	'__proto__',
	[],
	{},
	[[[[1]]]],
	{ order: 'x', by: 7 },
	{ order: 1e300 },
	{ toString: 2, valueOf: null },
	'x'.repeat(3000),
	Uint8Array.of(1, 2, 3)
];

/** Everything that somebody with developer tools sends to a board that is in the state `base`. */
export function arsenal(base: Uint8Array, random: Random): Arsenal {
	const fraction = () => random.fraction();
	const below = (limit: number) => Math.floor(fraction() * limit);
	let clients = 2_000_000;
	/** Far from all others: who wrote what is missing must not come in by a message of somebody else's that was mutated. */
	let absent = 3_000_000_000;
	const changed = (change: (copy: Y.Doc) => void, client = clients++): Uint8Array => {
		const copy = new Y.Doc();
		copy.clientID = client;
		Y.applyUpdate(copy, base);
		const before = Y.encodeStateVector(copy);
		copy.transact(() => change(copy));
		return Y.encodeStateAsUpdate(copy, before);
	};
	const gapped = (): Uint8Array => {
		const doc = new Y.Doc();
		doc.clientID = absent++;
		doc.getText('wig/w1/lag').insert(0, 'a');
		const before = Y.encodeStateVector(doc);
		doc.getText('wig/w1/lag').insert(1, 'b');
		return Y.encodeStateAsUpdate(doc, before);
	};
	const work = (at: number) =>
		changed((copy) => {
			const { board } = boardOver(copy, fraction);
			board.wigText('w1', 'statement').apply({ index: at % 5, remove: at % 3, insert: `edit ${at}` });
			if (at % 3 === 0) board.addStop();
			if (at % 4 === 0) board.matrix.add(`Card ${at}`, '0'.repeat(20));
			if (at % 5 === 0) board.history.keep('submitted');
			board.close();
		});
	const keys = [...docOf(base).share].flatMap(([name, type]) =>
		type instanceof Y.AbstractType && type._map.size > 0
			? [...type._map.keys()].map((key) => [name, key] as const)
			: []
	);
	const spoilt = (): Uint8Array =>
		changed((copy) => {
			for (let left = 4; left > 0; left--) {
				const [name, key] = keys[below(keys.length)] ?? ['board', 'x'];
				const value = NASTY[below(NASTY.length)];
				const map = copy.getMap(name);
				if (fraction() < 0.6) map.set(fraction() < 0.7 ? key : `${key}/${below(9)}`, value);
				else if (fraction() < 0.5) map.set(key, new Y.Array());
				else map.delete(key);
			}
		});
	const OTHER_TYPES: readonly ((copy: Y.Doc) => void)[] = [
		(copy) => copy.getMap('wig/w1/lag').set('x', 1),
		(copy) => copy.getArray('wig/w1/unit').insert(0, [1, 'a', null]),
		(copy) => copy.getXmlFragment('wig/w1/statement').insert(0, [new Y.XmlElement('script')])
	];
	const many = <T>(count: number, make: (at: number) => T): T[] =>
		Array.from({ length: count }, (_, at) => make(at));
	const junk = (head: readonly number[], length: number): Uint8Array =>
		Uint8Array.from([...head, ...random.bytes(length)]);
	const controls = [
		frames.HELLO,
		frames.BEAT,
		frames.PROBE,
		frames.IHAVE,
		frames.GRAFT,
		frames.PRUNE,
		frames.ASK,
		frames.HELD,
		frames.NEWS,
		frames.ROOT,
		frames.CHILD
	];
	return {
		refused: {
			'over the limits': BUILT_OTHERWISE.map((change) => frames.updateFrame(changed(change))),
			'too long': [
				frames.updateFrame(new Uint8Array(9 << 20)),
				// Seldom the long one: what takes time is to make it.
				...many(30, (at) => framed([frames.AWARENESS], new Uint8Array(70_000 + at)))
			],
			'under the device’s own client id': many(20, (at) =>
				frames.updateFrame(changed((copy) => copy.getMap('board').set('forged', at), OWN_CLIENT))
			),
			gapped: many(600, () => frames.updateFrame(gapped())),
			'asking for the document without end': [Uint8Array.of(frames.SYNC, frames.STEP1, 1, 0)],
			'another tab’s peer id': [Uint8Array.of(frames.BROADCAST_PEER_ID, 1, 1, 65)],
			'the guards’ own frames': controls.flatMap((kind) => many(30, () => junk([kind], below(80)))),
			'torn pieces': [
				...many(20, () => junk([frames.NEXT_PIECE], below(40))),
				...many(20, () => junk([frames.FIRST_PIECE, 0, 0, 1, 0], below(40))),
				Uint8Array.of(frames.NEXT_PIECE),
				Uint8Array.of(frames.FIRST_PIECE, 255, 255, 255, 255, 0)
			],
			noise: many(300, () => junk([], below(200))),
			'malformed awareness': [
				...['{', '7', 'true', '"x"', '[', '', '\u0000'].map((json) => states([7, 1, json])),
				junk([frames.AWARENESS], 60),
				states([7, 1, '['.repeat(20_000)])
			],
			'malformed updates': many(200, () => framed([frames.SYNC, frames.UPDATE], random.bytes(below(100))))
		},
		spoiling: {
			'presence of people who are not there': [
				...many(40, (at) =>
					states([3_000_000 + at, 1 + below(9), JSON.stringify({ presence: NASTY[at % NASTY.length] })])
				),
				...many(40, (at) =>
					states([
						3_000_000 + at,
						10 + below(9),
						JSON.stringify({
							presence: {
								participant: `p${at}`,
								name: '\u202e\u0000'.repeat(at),
								field: 'wig/w1/lag',
								caret: NASTY[at % NASTY.length]
							}
						})
					])
				),
				// Says that this device has gone.
				states([OWN_CLIENT, 2 ** 31, 'null']),
				states(...many(500, (at): [number, number, string] => [4_000_000 + at, 1, '{"presence":null}']))
			],
			// Taken as the answer when the device has just asked for what is missing.
			'a synchronisation that nobody asked for': many(20, (at) => step2(work(at))),
			'values that make no sense': many(60, () => frames.updateFrame(spoilt())),
			'types in each other’s place': OTHER_TYPES.map((change) => frames.updateFrame(changed(change))),
			'everything deleted': [
				frames.updateFrame(
					changed((copy) => {
						for (const [name, key] of keys) copy.getMap(name).delete(key);
						for (const name of [...copy.share.keys()].filter((one) => /^(?:wig|stop)\//.test(one)))
							copy.getText(name).delete(0, copy.getText(name).length);
					})
				)
			]
		},
		honest: many(60, (at) => frames.updateFrame(work(at)))
	};
}

/** A board with something of everything on it. */
export function baseState(random: Random): Uint8Array {
	const doc = new Y.Doc();
	doc.clientID = 17;
	const { board } = boardOver(doc, () => random.fraction());
	board.wigText('w1', 'statement').apply({ index: 0, remove: 0, insert: 'Win back ten customers' });
	board.wigText('w1', 'lag').apply({ index: 0, remove: 0, insert: 'Customers' });
	board.setWigValue('w1', 'to', '10');
	board.addLead('w1');
	board.addStop();
	board.matrix.add('Reports', '0'.repeat(20));
	board.history.keep('submitted');
	board.close();
	return Y.encodeStateAsUpdate(doc);
}

function docOf(state: Uint8Array): Y.Doc {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, state);
	return doc;
}
