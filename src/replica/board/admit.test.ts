import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardOver, chance } from '../../../tests/convergence/board-room.ts';
import { GenerationSchedule } from '../../../tests/convergence/generation-schedule.ts';
import { admitsToBoard, BOARD_LIMITS } from './admit.ts';

/** A board with something on it, and what a change of a copy sends. */
function board() {
	const doc = new Y.Doc();
	const random = chance(5);
	const { board } = boardOver(doc, random);
	board.wigText('w1', 'statement').apply({ index: 0, remove: 0, insert: 'Win back ten customers' });
	board.addStop();
	board.matrix.add('Reports', '0'.repeat(20));
	const changed = (change: (copy: Y.Doc) => void) => {
		const copy = new Y.Doc();
		Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
		const before = Y.encodeStateVector(copy);
		change(copy);
		return Y.decodeUpdate(Y.encodeStateAsUpdate(copy, before));
	};
	return { doc, changed, whole: () => Y.decodeUpdate(Y.encodeStateAsUpdate(doc)) };
}

describe('a board takes in', () => {
	test('what people do, and all that it is made of', () => {
		const { doc, changed, whole } = board();
		const work = changed((copy) => {
			const { board } = boardOver(copy, chance(6));
			board.addWig();
			board.addLead('w1');
			board.history.keep('submitted');
			board.wigText('w1', 'lag').apply({ index: 0, remove: 0, insert: 'x'.repeat(2000) });
		});
		expect(admitsToBoard(doc, work, false)).toBe(true);
		expect(admitsToBoard(new Y.Doc(), whole(), true)).toBe(true);
	});

	test('a little that only a newer app knows', () => {
		const { doc, changed } = board();
		expect(
			admitsToBoard(
				doc,
				changed((copy) => copy.getMap('newer').set('a', { b: [1] })),
				false
			)
		).toBe(true);
	});

	const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
	const nest = (map: Y.Map<unknown>, levels: number): void => {
		const inner = new Y.Map<unknown>();
		map.set('in', inner);
		if (levels > 0) nest(inner, levels - 1);
	};
	test.each<[string, (copy: Y.Doc) => void]>([
		['a text of ten thousand characters', (copy) => copy.getText('wig/w1/lag').insert(0, 'x'.repeat(10_000))],
		[
			'a text that grows beyond that',
			(copy) => {
				const text = copy.getText('wig/w1/statement');
				for (let n = 0; n < 20; n++) text.insert(text.length, 'y'.repeat(500));
			}
		],
		['a value that is too long', (copy) => copy.getMap('board').set('a', 'x'.repeat(BOARD_LIMITS.value + 1))],
		['a value that is too deep', (copy) => copy.getMap('board').set('a', deep(20))],
		['types within types', (copy) => nest(copy.getMap('board'), 20)],
		['a document within', (copy) => copy.getMap('board').set('a', new Y.Doc())],
		[
			'types that nobody knows',
			(copy) => {
				for (let n = 0; n < 40; n++) copy.getMap(`rubbish${n}`).set('a', n);
			}
		],
		[
			'entries without end',
			(copy) =>
				copy.transact(() => {
					for (let n = 0; n < BOARD_LIMITS.keys; n++) copy.getMap('matrix').set(`card/${n}`, n);
				})
		],
		[
			'goals without end',
			(copy) =>
				copy.transact(() => {
					for (let n = 0; n < BOARD_LIMITS.types; n++) copy.getText(`wig/${n}/lag`).insert(0, 'x');
				})
		],
		['a name without end', (copy) => copy.getMap('board').set('k'.repeat(5000), 1)]
	])('not: %s', (_, change) => {
		const { doc, changed } = board();
		expect(admitsToBoard(doc, changed(change), false)).toBe(false);
	});
});

test('a board after a day of restoring is still within its limits', () => {
	const schedule = new GenerationSchedule(3);
	schedule.run();
	for (const doc of schedule.documents())
		expect(admitsToBoard(new Y.Doc(), Y.decodeUpdate(Y.encodeStateAsUpdate(doc)), true)).toBe(true);
});
