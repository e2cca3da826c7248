import { describe, expect, test } from 'vitest';
import { ada, ben, meet, statements, twoPeople, write } from '../../../tests/support/board-people.ts';

twoPeople();

describe('undo', () => {
	test("takes back one's own newest change and nobody else's", () => {
		write(ada, 'one ');
		write(ada, 'two ');
		meet(ada, ben);
		write(ben, 'BEN ');
		meet(ada, ben);
		ada.board.undo();
		expect(statements(ada.board.content())).toEqual(['one BEN ']);
		ada.board.undo();
		expect(ada.board.canUndo()).toBe(false);
		ada.board.undo();
		expect(statements(ada.board.content())).toEqual(['BEN ']);
		ada.board.redo();
		ada.board.redo();
		expect(ada.board.canRedo()).toBe(false);
		meet(ada, ben);
		expect(statements(ben.board.content())).toEqual(['one two BEN ']);
	});

	test('of an added WIG does not take what another wrote into it', () => {
		ada.board.addWig();
		meet(ada, ben);
		const id = ben.board.content().wigs[1]?.id ?? '';
		write(ben, 'Mine', id);
		ada.board.undo();
		expect(ada.board.content().wigs).toHaveLength(1);
		meet(ada, ben);
		expect(statements(ada.board.content())).toEqual(['', 'Mine']);
	});

	test('of a removal brings the thing back with what it held', () => {
		ada.board.addStop();
		const id = ada.board.content().stops[0]?.id ?? '';
		ada.board.stopText(id, 'what').apply({ index: 0, remove: 0, insert: 'Weekly report' });
		meet(ada, ben);
		ben.board.removeStop(id);
		meet(ada, ben);
		expect(ada.board.content().stops).toEqual([]);
		ben.board.undo();
		meet(ada, ben);
		expect(ada.board.content().stops).toMatchObject([{ what: 'Weekly report' }]);
	});

	test('says when it becomes possible', () => {
		const heard: boolean[] = [];
		ada.board.onUndo(() => heard.push(ada.board.canUndo()));
		write(ada, 'x');
		ada.board.undo();
		expect(heard[0]).toBe(true);
		expect(heard.at(-1)).toBe(false);
	});

	test('an open field shows what it took back', () => {
		const text = ada.board.wigText('w1', 'statement');
		text.apply({ index: 0, remove: 0, insert: 'Hello' });
		const edits: unknown[] = [];
		text.onRemoteEdit((now) => edits.push(...now));
		ada.board.undo();
		expect(edits).toEqual([{ index: 0, remove: 5, insert: '' }]);
	});
});
