import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { seededRandom } from '../../../tests/support/chance.ts';
import { boardOver } from '../../../tests/convergence/board-room.ts';
import { weightOf } from '../../core/board/loss.ts';
import { begunWith, carryOver, nextGeneration } from './carry.ts';
import { LossWatch } from './losses.ts';
import { includes, minus, partsOf, rangesOf, union } from './ranges.ts';
import { decodeSeed } from './seed.ts';

const random = seededRandom(1);
const device = () => {
	const doc = new Y.Doc();
	return { doc, board: boardOver(doc, () => random.fraction()).board };
};
type Device = ReturnType<typeof device>;
const sync = (...devices: { doc: Y.Doc }[]) => {
	for (let round = 0; round < 2; round++)
		for (const one of devices)
			for (const other of devices)
				if (one !== other)
					Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(one.doc)));
};
const write = ({ board }: Device, field: 'statement' | 'lag', text: string) =>
	board
		.wigText('w1', field)
		.apply({ index: board.wigText('w1', field).value().length, remove: 0, insert: text });

let now = 0;
const watch = ({ doc, board }: Device) =>
	new LossWatch({
		doc,
		weight: () => weightOf(board.content(), board.matrix.cards(), board.proposals.current().list),
		who: (client) => `page of ${client}`,
		now: () => now
	});

/** Deletes everything there is, in one transaction. */
const wipe = ({ doc }: Device) =>
	doc.transact(() => {
		for (const [name, type] of doc.share) {
			if (type instanceof Y.Map) for (const key of [...type.keys()]) type.delete(key);
			else doc.getText(name).delete(0, doc.getText(name).length);
		}
	});

const LONG = 'Win back ten customers a month who left us in the last two years, and keep them';

/** Ada watches; Ben and Cem are at work; Mallory has the board; Dana is away, with an edit that nobody has. */
function room() {
	const [ada, ben, cem, dana, mallory] = [device(), device(), device(), device(), device()];
	write(ben, 'statement', LONG);
	write(cem, 'lag', 'Customers won back, each month');
	ben.board.setWigValue('w1', 'from', '0');
	ben.board.setWigValue('w1', 'to', '10');
	ben.board.addStop();
	ben.board
		.stopText(ben.board.content().stops[0]!.id, 'what')
		.apply({ index: 0, remove: 0, insert: 'Paper' });
	ben.board.matrix.add('Reports that nobody reads', '0'.repeat(20));
	sync(ada, ben, cem, dana, mallory);
	return { ada, ben, cem, dana, mallory, losses: watch(ada) };
}

const FIRST = { generation: 0, mark: '' };
const SECOND = { generation: 1, mark: 'a' };
const restored = (ada: Device, losses: LossWatch, which = FIRST, before: Uint8Array | null = null) => {
	const loss = losses.loss();
	if (!loss) throw new Error('no loss');
	const next = nextGeneration(losses.whole(), before, which, loss.rejected);
	const doc = new Y.Doc();
	Y.applyUpdate(doc, next.update);
	return { doc, ...next, loss };
};
/** The board in a new generation, as a device has it that was at the old one. */
const moved = (from: Device, first: { update: Uint8Array; seed: Uint8Array }, which = FIRST): Device => {
	const next = device();
	Y.applyUpdate(next.doc, first.update);
	const seed = begunWith(next.doc, first.seed);
	if (!seed) throw new Error('not begun');
	carryOver(Y.encodeStateAsUpdate(from.doc), which, next.doc, seed);
	return next;
};

describe('a board that was wiped', () => {
	test('goes on as it was, with what was written since and what somebody wrote who was away', () => {
		const { ada, ben, cem, dana, mallory, losses } = room();
		const before = ada.board.content();
		const cards = ada.board.matrix.cards().map(({ text }) => text);
		write(dana, 'statement', ' (Dana)');
		dana.board.setWigValue('w1', 'by', '2030-01-31');
		wipe(mallory);
		sync(ada, mallory);
		expect(ada.board.content().wigs[0]!.statement).toBe('');
		expect(losses.loss()).toMatchObject({ by: null });
		sync(ada, ben, cem, mallory);
		write(ben, 'statement', 'Who was that?');
		sync(ada, ben, cem, mallory);

		const first = restored(ada, losses);
		const everybody = [ada, ben, cem, dana].map((one) => moved(one, first));
		sync(...everybody);
		for (const { board } of everybody) {
			expect(board.content()).toEqual(everybody[0]!.board.content());
			expect(board.matrix.cards().map(({ text }) => text)).toEqual(cards);
			const [wig] = board.content().wigs;
			expect(wig).toMatchObject({ lag: before.wigs[0]!.lag, from: '0', to: '10', by: '2030-01-31' });
			expect(wig!.statement).toContain(LONG);
			expect(wig!.statement).toContain(' (Dana)');
			expect(wig!.statement).toContain('Who was that?');
			expect(board.content().stops).toEqual(before.stops);
		}
		for (const { doc } of everybody) expect(doc.store.pendingStructs ?? doc.store.pendingDs).toBeNull();
	});

	test('in which a little was put in place of everything is without that, and who did it is known', () => {
		const { ada, mallory, losses } = room();
		const before = ada.board.content();
		mallory.doc.transact(() => {
			wipe(mallory);
			mallory.doc.getText('wig/w1/statement').insert(0, 'Haha');
			mallory.doc.getMap('board').set('wig/w1/from', 'x');
		});
		sync(ada, mallory);
		expect(ada.board.content().wigs[0]!.statement).toBe('Haha');
		expect(losses.loss()).toMatchObject({ by: `page of ${mallory.doc.clientID}` });
		const next = moved(ada, restored(ada, losses));
		expect(next.board.content()).toEqual(before);
	});

	test('a value that was set after the damage counts, though the one before it is gone', () => {
		const { ada, ben, mallory, losses } = room();
		mallory.doc.transact(() => {
			wipe(mallory);
			mallory.doc.getMap('board').set('wig/w1/from', 'x');
		});
		sync(ada, ben, mallory);
		ben.board.setWigValue('w1', 'from', '3');
		sync(ada, ben);
		const first = restored(ada, losses);
		for (const one of [moved(ada, first), moved(ben, first)])
			expect(one.board.content().wigs[0]).toMatchObject({ from: '3', to: '10', statement: LONG });
	});

	test('letter by letter is seen as well, within half a minute', () => {
		const { ada, mallory, losses } = room();
		const before = ada.board.content();
		for (const field of ['statement', 'lag'] as const) {
			const text = mallory.board.wigText('w1', field);
			while (text.value() !== '') {
				text.apply({ index: 0, remove: 8, insert: '' });
				now += 1000;
				sync(ada, mallory);
			}
		}
		expect(losses.loss()).not.toBeNull();
		expect(moved(ada, restored(ada, losses)).board.content()).toEqual(before);
	});

	test('twice is restored twice, and who was away for both comes along', () => {
		const { ada, ben, dana, mallory, losses } = room();
		write(dana, 'statement', ' (Dana)');
		wipe(mallory);
		sync(ada, ben, mallory);
		const first = restored(ada, losses);
		const [ada1, mallory1] = [moved(ada, first), moved(mallory, first)];
		const again = watch(ada1);
		// What was once taken back can be deleted for good later.
		ada1.board.wigText('w1', 'lag').apply({ index: 0, remove: 9, insert: '' });
		sync(ada1, mallory1);
		wipe(mallory1);
		sync(ada1, mallory1);
		const second = restored(ada1, again, SECOND, first.seed);
		const [ada2, dana2] = [moved(ada1, second, SECOND), moved(dana, second)];
		sync(ada2, dana2);
		for (const { board } of [ada2, dana2]) {
			expect(board.content().wigs[0]).toMatchObject({
				statement: `${LONG} (Dana)`,
				lag: 'Customers won back, each month'.slice(9)
			});
		}
	});
});

describe('no alarm', () => {
	test('when a sentence goes, when somebody rewrites, or when a board is opened', () => {
		const { ada, ben, losses } = room();
		write(ben, 'lag', ', and how long they stay with us after that');
		ben.board.wigText('w1', 'lag').apply({ index: 0, remove: 30, insert: '' });
		sync(ada, ben);
		ben.board.wigText('w1', 'statement').apply({ index: 0, remove: LONG.length, insert: LONG.toUpperCase() });
		sync(ada, ben);
		expect(losses.loss()).toBeNull();
	});

	test('once somebody has looked after it', () => {
		const { ada, mallory, losses } = room();
		wipe(mallory);
		sync(ada, mallory);
		losses.dismiss();
		expect(losses.loss()).toBeNull();
	});
});

test('a seed that is none is none', () => {
	for (const bytes of [[], [255], [1, 0, 255, 255, 255, 255, 15], [0, 3, 1, 2]])
		expect(decodeSeed(Uint8Array.from(bytes))).toBeNull();
});

test('ranges', () => {
	const set = rangesOf([
		[1, [{ clock: 5, len: 5 }]],
		[1, [{ clock: 0, len: 2 }]],
		[1, [{ clock: 8, len: 4 }]]
	]);
	expect(set.get(1)).toEqual([
		{ clock: 0, len: 2 },
		{ clock: 5, len: 7 }
	]);
	expect(partsOf(set, 1, { clock: 1, len: 6 })).toEqual([
		{ clock: 1, len: 1, inside: true },
		{ clock: 2, len: 3, inside: false },
		{ clock: 5, len: 2, inside: true }
	]);
	expect([0, 1, 2, 4, 5, 11, 12].map((clock) => includes(set, 1, clock))).toEqual([
		true,
		true,
		false,
		false,
		true,
		true,
		false
	]);
	expect(minus(set, rangesOf([[1, [{ clock: 6, len: 1 }]]])).get(1)).toEqual([
		{ clock: 0, len: 2 },
		{ clock: 5, len: 1 },
		{ clock: 7, len: 5 }
	]);
	expect(union(set, rangesOf([[1, [{ clock: 2, len: 3 }]]])).get(1)).toEqual([{ clock: 0, len: 12 }]);
});
