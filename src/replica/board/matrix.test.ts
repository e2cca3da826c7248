import { beforeEach, expect, test, vi } from 'vitest';
import fc from 'fast-check';
import * as Y from 'yjs';
import { boardOver, chance } from '../../../tests/convergence/board-room.ts';
import { MATRIX_LIMITS } from '../../core/focus/matrix.ts';
import type { Matrix } from '../../core/ports/matrix.ts';
import { MATRIX_MAP, readMatrix } from './matrix-read.ts';

const ben = 'b'.repeat(20);
const cem = 'c'.repeat(20);
let doc: Y.Doc;
let matrix: Matrix;

beforeEach(() => {
	doc = new Y.Doc();
	matrix = boardOver(doc, chance(7)).board.matrix;
});

test('a card is named, judged by two people, reworded, taken off and put back', () => {
	const heard = vi.fn();
	matrix.subscribe(heard);
	const id = matrix.add('  The weekly \n report ', ben)!;
	expect(heard).toHaveBeenCalledTimes(1);
	matrix.judge(id, cem, { urgent: 120, important: -3 });
	matrix.judge(id, ben, { urgent: 33.4, important: 67 });
	expect(matrix.cards()).toEqual([
		{
			id,
			text: 'The weekly report',
			by: ben,
			stop: null,
			friction: null,
			judgements: [
				{ participant: ben, urgent: 33, important: 67 },
				{ participant: cem, urgent: 100, important: 0 }
			]
		}
	]);
	const [before] = matrix.cards();
	matrix.judge(id, ben, { urgent: 33, important: 67 });
	expect(matrix.cards()[0]).toBe(before);
	matrix.judge(id, cem, null);
	expect(matrix.cards()[0]?.judgements).toHaveLength(1);
	matrix.remove(id);
	expect(matrix.cards()).toEqual([]);
	matrix.restore(id);
	expect(matrix.cards()[0]?.judgements).toHaveLength(1);
	matrix.noteStop(id, 's1');
	matrix.noteFriction(id, 'f'.repeat(64));
	expect(matrix.cards()[0]).toMatchObject({ stop: 's1', friction: 'f'.repeat(64) });
});

test('what somebody rewords while another takes it off comes back', () => {
	const id = matrix.add('Report', ben)!;
	matrix.remove(id);
	matrix.reword(id, 'The board report');
	expect(matrix.cards()).toMatchObject([{ text: 'The board report' }]);
});

test('nothing said makes no card, and there is an end to them', () => {
	expect(matrix.add(' \n ', ben)).toBeNull();
	for (let n = 0; n < MATRIX_LIMITS.cards; n++) expect(matrix.add(`Card ${n}`, ben)).not.toBeNull();
	expect(matrix.add('One more', ben)).toBeNull();
	expect(matrix.cards().map(({ text }) => text)).toEqual(
		Array.from({ length: MATRIX_LIMITS.cards }, (_, n) => `Card ${n}`)
	);
});

test("undoing on the board takes nothing off anybody's matrix", () => {
	const { board } = boardOver(doc, chance(9));
	board.addStop();
	const id = board.matrix.add('Report', ben)!;
	board.matrix.judge(id, ben, { urgent: 0, important: 0 });
	board.undo();
	board.undo();
	expect(board.matrix.cards()).toMatchObject([{ id, judgements: [{ urgent: 0 }] }]);
});

test('whatever a prankster puts into the map, the rest is shown and nothing throws', () => {
	const junk = fc.oneof(
		fc.constantFrom(null, true, -1, 1e308, '', '__proto__', 'x'.repeat(5000)),
		fc.constantFrom<unknown>([], {}, [1], [1, 2, 3], [-1, 50], [0.5, 1], { order: 'x', by: 1 }, ['a', 'b'])
	);
	const key = fc.constantFrom(
		'card',
		'card/',
		'card/a',
		'card/a/text',
		'card/a/state',
		`card/a/judge/${ben}`,
		'card/a/judge',
		'card/a/judge/x/y',
		'card/__proto__/text',
		'card/a/stop',
		'note/a/text'
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(key, junk)), (entries) => {
			const good: [string, unknown][] = [
				['card/z', { order: 1, by: ben }],
				['card/z/text', 'Report']
			];
			const { cards } = readMatrix([...entries, ...good]);
			expect(cards.some(({ id, text }) => id === 'z' && text === 'Report')).toBe(true);
			for (const card of cards)
				for (const { urgent, important } of card.judgements)
					expect([urgent, important].every((n) => Number.isInteger(n) && n >= 0 && n <= 100)).toBe(true);
		})
	);
	doc.getMap(MATRIX_MAP).set('card/q/text', 42);
	expect(matrix.cards()).toEqual([]);
});
