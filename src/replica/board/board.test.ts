import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BoardContent } from '../../core/pledge/pledge.ts';
import { ada, ben, meet, statements, twoPeople, write } from '../../../tests/support/board-people.ts';

twoPeople();

describe('what is on it', () => {
	test('one empty WIG, before anybody has done anything', () => {
		expect(ada.board.content()).toEqual({
			wigs: [
				{ id: 'w1', statement: '', from: '', to: '', unit: '', by: '', lag: '', leads: [], supports: [] }
			],
			stops: []
		});
		expect(Y.encodeStateAsUpdate(ada.doc)).toEqual(Y.encodeStateAsUpdate(new Y.Doc()));
	});

	test('two people who write into the same field offline find both texts in it', () => {
		write(ada, 'Fewer returns');
		write(ben, 'Faster answers');
		meet(ada, ben);
		const [statement] = statements(ada.board.content());
		expect(statement).toContain('Fewer returns');
		expect(statement).toContain('Faster answers');
		expect(ada.board.content().wigs).toHaveLength(1);
	});

	test('every field is the same for the other one', () => {
		const { board } = ada;
		board.wigText('w1', 'lag').apply({ index: 0, remove: 0, insert: 'Return rate' });
		board.wigText('w1', 'unit').apply({ index: 0, remove: 0, insert: '%' });
		board.setWigValue('w1', 'from', '12.5');
		board.setWigValue('w1', 'to', '8');
		board.setWigValue('w1', 'by', '2027-12-31');
		board.setSupport('w1', 'quality', 3);
		board.setSupport('w1', 'growth', 1);
		board.setSupport('w1', 'growth', 0);
		board.addLead('w1');
		const lead = board.content().wigs[0]?.leads[0]?.id ?? '';
		board.leadText('w1', lead).apply({ index: 0, remove: 0, insert: 'Checks a week' });
		board.addStop();
		const stop = board.content().stops[0]?.id ?? '';
		board.stopText(stop, 'what').apply({ index: 0, remove: 0, insert: 'The Monday report' });
		board.stopText(stop, 'who').apply({ index: 0, remove: 0, insert: 'Cem' });
		board.setStopFrom(stop, '2027-02-01');
		meet(ada, ben);
		expect(ben.board.content()).toEqual({
			wigs: [
				{
					id: 'w1',
					statement: '',
					from: '12.5',
					to: '8',
					unit: '%',
					by: '2027-12-31',
					lag: 'Return rate',
					leads: [{ id: lead, text: 'Checks a week' }],
					supports: [{ priority: 'quality', strength: 3 }]
				}
			],
			stops: [{ id: stop, what: 'The Monday report', who: 'Cem', from: '2027-02-01' }]
		});
	});

	test('a date that is none is not taken, long values are cut', () => {
		ada.board.setWigValue('w1', 'by', '2027-02-30');
		ada.board.setWigValue('w1', 'to', '9'.repeat(500));
		expect(ada.board.content().wigs[0]).toMatchObject({ by: '', to: '9'.repeat(40) });
	});

	test('is the same object until it changes, and so is a WIG that nobody touched', () => {
		ada.board.addWig();
		const before = ada.board.content();
		expect(ada.board.content()).toBe(before);
		write(ada, 'x');
		const after = ada.board.content();
		expect(after).not.toBe(before);
		expect(after.wigs[1]).toBe(before.wigs[1]);
		expect(after.wigs[0]).not.toBe(before.wigs[0]);
	});

	test('listeners hear every change once, and none that changes nothing', () => {
		const heard: BoardContent[] = [];
		const end = ada.board.subscribe((content) => heard.push(content));
		// A field may ask for the content from within its own listener.
		ada.board.wigText('w1', 'statement').onRemoteEdit(() => ada.board.content());
		write(ben, 'Hello');
		meet(ada, ben);
		expect(heard.map(statements)).toEqual([['Hello']]);
		ada.board.setWigValue('w1', 'from', '');
		ada.doc.getMap('somebody elses').set('a', 1);
		expect(heard).toHaveLength(1);
		end();
		write(ada, '!');
		expect(heard).toHaveLength(1);
	});
});

describe('delivery', () => {
	test('saving, saved, shared', () => {
		const heard: string[] = [];
		ada.board.onDelivery(() => heard.push(ada.board.delivery()));
		expect(ada.board.delivery()).toBe('saved');
		write(ada, 'x');
		expect(ada.board.delivery()).toBe('saving');
		ada.save();
		ada.acknowledge(1);
		expect(ada.board.delivery()).toBe('saved');
		ada.acknowledge(2);
		expect(ada.board.delivery()).toBe('shared');
		expect(heard).toEqual(['saving', 'saved', 'shared']);
	});

	test("a removal has to be saved too, and others' edits don't matter", () => {
		write(ada, 'xyz');
		ada.save();
		ada.board.wigText('w1', 'statement').apply({ index: 0, remove: 1, insert: '' });
		expect(ada.board.delivery()).toBe('saving');
		ada.save();
		expect(ada.board.delivery()).toBe('saved');
		ada.board.undo();
		ada.board.undo();
		expect(ada.board.delivery()).toBe('saving');
		ada.save();
		write(ben, 'from Ben');
		meet(ada, ben);
		expect(ada.board.delivery()).toBe('saved');
	});

	test('is saving again when the disk lost what it had', () => {
		write(ada, 'x');
		ada.save();
		ada.disk.mark = Y.encodeStateVector(new Map());
		ada.acknowledge(0);
		expect(ada.board.delivery()).toBe('saving');
	});
});

describe('presence', () => {
	test('says who is where, this device included, and forgets who leaves', () => {
		let calls = 0;
		ada.board.onPresence(() => calls++);
		const here = { participant: 'ada', name: 'Ada', field: 'wig/w1/statement', caret: null };
		ada.board.announce(here);
		ada.board.announce({ ...here });
		expect(calls).toBe(1);
		expect(ada.board.presence()).toEqual([here]);
		ada.board.announce(null);
		expect(ada.board.presence()).toEqual([]);
	});

	test('who has not moved is the same as before, so that screens leave them alone', () => {
		const at = (field: string | null) => ({ participant: 'ada', name: 'Ada', field, caret: null });
		const ben = { participant: 'ben', name: 'Ben', field: null, caret: null };
		ada.awareness.states.set(7, { presence: ben });
		ada.board.announce(at(null));
		const before = ada.board.presence();
		ada.board.announce(at('wig/w1/statement'));
		const after = ada.board.presence();
		expect(after).toEqual([at('wig/w1/statement'), ben]);
		expect(after[1]).toBe(before[1]);
		expect(after[0]).not.toBe(before[0]);
	});

	test('what peers claim is checked and cut', () => {
		const claim = (client: number, state: unknown) =>
			ada.awareness.states.set(client, state as Record<string, unknown>);
		const good = { participant: 'b', name: 'Ben', field: null, caret: null };
		claim(7, { presence: { ...good, name: `\u202e${'x'.repeat(500)}\u0000` } });
		claim(8, { presence: { ...good, participant: '' } });
		claim(9, { presence: { ...good, name: 5 } });
		claim(10, { presence: null });
		claim(11, 'nonsense');
		claim(12, { presence: { ...good, caret: 'x'.repeat(10_000) } });
		expect(ada.board.presence()).toEqual([{ ...good, name: 'x'.repeat(60) }]);
		for (let client = 100; client < 400; client++)
			claim(client, { presence: { ...good, participant: `p${client}` } });
		expect(ada.board.presence()).toHaveLength(100);
	});
});

test('while input is paused nothing that is done here changes anything, and others are heard', () => {
	ada.board.wigText('w1', 'statement').apply({ index: 0, remove: 0, insert: 'Win back ten' });
	ada.board.addStop();
	ada.disk.paused = true;
	const before = Y.encodeStateAsUpdate(ada.doc);
	const text = ada.board.wigText('w1', 'statement');
	text.apply({ index: 0, remove: 4, insert: 'no' });
	ada.board.addWig();
	ada.board.removeStop(ada.board.content().stops[0]?.id ?? '');
	ada.board.undo();
	ada.board.matrix.add('Reports', '0'.repeat(20));
	ada.board.history.restore('none');
	expect(Y.encodeStateAsUpdate(ada.doc)).toEqual(before);
	ben.board.wigText('w1', 'lag').apply({ index: 0, remove: 0, insert: 'Customers' });
	Y.applyUpdate(ada.doc, Y.encodeStateAsUpdate(ben.doc));
	expect(ada.board.content().wigs[0]).toMatchObject({ statement: 'Win back ten', lag: 'Customers' });
	ada.disk.paused = false;
	text.apply({ index: 0, remove: 0, insert: 'We ' });
	expect(text.value()).toBe('We Win back ten');
});

test('closing takes this person off the board, once', () => {
	ada.board.announce({ participant: 'ada', name: 'Ada', field: null, caret: null });
	ada.board.close();
	ada.board.close();
	expect(ada.disk.closed).toBe(1);
	expect(ada.board.presence()).toEqual([]);
});
