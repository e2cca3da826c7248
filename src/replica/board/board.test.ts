import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BoardContent } from '../../core/pledge/pledge.ts';
import { createAwareness } from '../document.ts';
import { Listeners } from '../listeners.ts';
import { openBoard } from './open.ts';

/** A person with a board, a disk and others that both do what the test says. */
function person(client: number) {
	const doc = new Y.Doc();
	doc.clientID = client;
	const awareness = createAwareness(doc);
	const saved = new Listeners<void>();
	const acknowledged = new Listeners<void>();
	const disk = { mark: Y.encodeStateVector(new Map()), holders: 0, closed: 0, paused: false };
	let id = 0;
	const board = openBoard(doc, awareness, {
		acknowledgements: {
			mark: () => Y.encodeStateVector(doc),
			holders: () => disk.holders,
			onChange: (listener) => acknowledged.add(listener)
		},
		persistence: {
			whenLoaded: Promise.resolve(),
			savedMark: () => disk.mark,
			onSaved: (listener) => saved.add(listener),
			onFailure: () => () => undefined,
			flush: () => Promise.resolve(),
			close: () => Promise.resolve()
		},
		random: { bytes: (length) => Uint8Array.from({ length }, () => id++ + client * 16), fraction: () => 0 },
		close: () => disk.closed++,
		paused: () => disk.paused,
		undoTogether: 0
	});
	return {
		doc,
		awareness,
		board,
		disk,
		save() {
			disk.mark = Y.encodeStateVector(doc);
			saved.emit();
		},
		acknowledge(holders: number) {
			disk.holders = holders;
			acknowledged.emit();
		}
	};
}
type Person = ReturnType<typeof person>;

let ada: Person;
let ben: Person;
beforeEach(() => {
	ada = person(1);
	ben = person(2);
});
afterEach(() => {
	for (const { board, awareness } of [ada, ben]) {
		board.close();
		awareness.destroy();
	}
});

/** Both hear everything. */
const meet = (one = ada, other = ben) => {
	Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(other.doc)), 'network');
	Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(one.doc)), 'network');
	expect(one.board.content()).toEqual(other.board.content());
};
const write = ({ board }: Person, text: string, wig = 'w1') =>
	board
		.wigText(wig, 'statement')
		.apply({ index: board.wigText(wig, 'statement').value().length, remove: 0, insert: text });
const statements = ({ wigs }: BoardContent) => wigs.map(({ statement }) => statement);

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
		meet();
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
		meet();
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
		meet();
		expect(heard.map(statements)).toEqual([['Hello']]);
		ada.board.setWigValue('w1', 'from', '');
		ada.doc.getMap('somebody elses').set('a', 1);
		expect(heard).toHaveLength(1);
		end();
		write(ada, '!');
		expect(heard).toHaveLength(1);
	});
});

describe('adding and removing', () => {
	test('three WIGs are the most; a fourth that came in at the same time waits', () => {
		expect(ada.board.addWig()).toBe(true);
		expect(ben.board.addWig()).toBe(true);
		expect(ben.board.addWig()).toBe(true);
		const [, second, third] = ben.board.content().wigs.map(({ id }) => id);
		write(ben, 'second', second);
		write(ben, 'third', third);
		meet();
		expect(ada.board.content().wigs).toHaveLength(3);
		expect([ada.board.hiddenWigs(), ben.board.hiddenWigs()]).toEqual([1, 1]);
		expect(ada.board.addWig()).toBe(false);
		const shown = ada.board.content().wigs.find(({ id }) => id !== 'w1' && id !== second && id !== third);
		ada.board.removeWig(shown?.id ?? '');
		meet();
		expect(statements(ben.board.content())).toEqual(['', 'second', 'third']);
		expect(ada.board.hiddenWigs()).toBe(0);
	});

	test('what somebody writes into a WIG while another removes it brings it back', () => {
		ada.board.addWig();
		const id = ada.board.content().wigs[1]?.id ?? '';
		write(ada, 'Old', id);
		meet();
		ada.board.removeWig(id);
		write(ben, ' and new', id);
		meet();
		expect(statements(ada.board.content())).toEqual(['', 'Old and new']);
		ada.board.removeWig(id);
		meet();
		expect(statements(ben.board.content())).toEqual(['']);
	});

	test('the last WIG is emptied instead of removed, and undo brings it back', () => {
		write(ada, 'Precious');
		ada.board.setWigValue('w1', 'to', '8');
		ada.board.addLead('w1');
		const before = ada.board.content();
		ada.board.removeWig('w1');
		expect(ada.board.content().wigs).toEqual([
			{ id: 'w1', statement: '', from: '', to: '', unit: '', by: '', lag: '', leads: [], supports: [] }
		]);
		ada.board.undo();
		expect(ada.board.content()).toEqual(before);
	});

	test('the last of several leaves an empty first one, not what was removed before', () => {
		write(ada, 'First');
		ada.board.addWig();
		const id = ada.board.content().wigs[1]?.id ?? '';
		write(ada, 'Second', id);
		ada.board.removeWig('w1');
		expect(ada.board.content().wigs.map((wig) => wig.id)).toEqual([id]);
		ada.board.removeWig(id);
		expect(ada.board.content().wigs).toMatchObject([{ id: 'w1', statement: '' }]);
	});

	test('two people who each remove one of the last two keep one', () => {
		write(ada, 'First');
		ada.board.addWig();
		const id = ada.board.content().wigs[1]?.id ?? '';
		meet();
		ada.board.removeWig('w1');
		ben.board.removeWig(id);
		meet();
		expect(statements(ada.board.content())).toEqual(['First']);
	});

	test('what the team answers of a lead goes with it, and goes when the goal is emptied', () => {
		ada.board.addLead('w1');
		const lead = ada.board.content().wigs[0]?.leads[0]?.id ?? '';
		ada.board.leadText('w1', lead).apply({ index: 0, remove: 0, insert: 'Calls' });
		ada.board.answerLead('w1', lead, 'predictive', 'yes');
		meet();
		ben.board.answerLead('w1', lead, 'influence', 'unsure');
		meet();
		expect(ada.board.content().wigs[0]?.leads).toEqual([
			{ id: lead, text: 'Calls', predictive: 'yes', influence: 'unsure' }
		]);
		ben.board.undo();
		ada.board.answerLead('w1', lead, 'predictive', null);
		meet();
		expect(ben.board.content().wigs[0]?.leads).toEqual([{ id: lead, text: 'Calls' }]);
		ada.board.answerLead('w1', lead, 'influence', 'yes');
		ada.board.removeWig('w1');
		meet();
		expect(ben.board.content().wigs[0]?.leads).toEqual([]);
	});

	test('leads and stop entries come in the order in which they were added', () => {
		for (let n = 0; n < 4; n++) {
			ada.board.addLead('w1');
			ada.board.addStop();
		}
		const [{ leads } = { leads: [] }] = ada.board.content().wigs;
		ada.board.removeLead('w1', leads[1]?.id ?? '');
		ada.board.removeStop(ada.board.content().stops[0]?.id ?? '');
		expect(ada.board.content().wigs[0]?.leads.map(({ id }) => id)).toEqual(
			[leads[0], leads[2], leads[3]].map((lead) => lead?.id)
		);
		expect(ada.board.content().stops).toHaveLength(3);
	});
});

describe('undo', () => {
	test("takes back one's own newest change and nobody else's", () => {
		write(ada, 'one ');
		write(ada, 'two ');
		meet();
		write(ben, 'BEN ');
		meet();
		ada.board.undo();
		expect(statements(ada.board.content())).toEqual(['one BEN ']);
		ada.board.undo();
		expect(ada.board.canUndo()).toBe(false);
		ada.board.undo();
		expect(statements(ada.board.content())).toEqual(['BEN ']);
		ada.board.redo();
		ada.board.redo();
		expect(ada.board.canRedo()).toBe(false);
		meet();
		expect(statements(ben.board.content())).toEqual(['one two BEN ']);
	});

	test('of an added WIG does not take what another wrote into it', () => {
		ada.board.addWig();
		meet();
		const id = ben.board.content().wigs[1]?.id ?? '';
		write(ben, 'Mine', id);
		ada.board.undo();
		expect(ada.board.content().wigs).toHaveLength(1);
		meet();
		expect(statements(ada.board.content())).toEqual(['', 'Mine']);
	});

	test('of a removal brings the thing back with what it held', () => {
		ada.board.addStop();
		const id = ada.board.content().stops[0]?.id ?? '';
		ada.board.stopText(id, 'what').apply({ index: 0, remove: 0, insert: 'Weekly report' });
		meet();
		ben.board.removeStop(id);
		meet();
		expect(ada.board.content().stops).toEqual([]);
		ben.board.undo();
		meet();
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
		meet();
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

describe('a text', () => {
	const text = ({ board }: Person) => board.wigText('w1', 'statement');
	const insert = (who: Person, at: number, value: string) =>
		text(who).apply({ index: at, remove: 0, insert: value });

	test('tells listeners the exact edits of others, and none of its own', () => {
		insert(ada, 0, 'aaa');
		meet();
		const heard: unknown[] = [];
		text(ada).onRemoteEdit((edits) => heard.push(edits));
		insert(ada, 3, 'b');
		insert(ben, 1, 'a');
		meet();
		expect(heard).toEqual([[{ index: 1, remove: 0, insert: 'a' }]]);
	});

	test('never holds half an emoji, whatever a field sends', () => {
		insert(ada, 0, 'x😀y');
		text(ada).apply({ index: 2, remove: 1, insert: '\ude01' });
		expect(text(ada).value()).toBe('x😁y');
		insert(ada, 0, '\ud83d');
		meet();
		expect(text(ben).value()).toBe('\ufffdx😁y');
		expect(ada.board.content()).toEqual(ben.board.content());
	});

	test('right-to-left text is edited in the order in which it is stored', () => {
		insert(ada, 0, 'שלום');
		insert(ada, 4, ' עולם');
		meet();
		text(ben).apply({ index: 0, remove: 4, insert: 'היי' });
		meet();
		expect(text(ada).value()).toBe('היי עולם');
	});

	test('stays within its limit; what was merged to more stays in the document', () => {
		insert(ada, 0, 'a'.repeat(1500));
		insert(ben, 0, 'b'.repeat(1500));
		meet();
		expect(text(ada).value()).toHaveLength(2000);
		expect(ada.doc.getText('wig/w1/statement')).toHaveLength(3000);
		insert(ada, 10, 'more');
		expect(ada.doc.getText('wig/w1/statement')).toHaveLength(3000);
		const heard: unknown[] = [];
		text(ada).onRemoteEdit((edits) => heard.push(...edits));
		text(ben).apply({ index: 0, remove: 5, insert: '' });
		meet();
		expect(heard).not.toEqual([]);
		expect(text(ada).value()).toHaveLength(2000);
	});

	test('an anchor stays with its character, for everybody', () => {
		insert(ada, 0, 'one two');
		meet();
		const anchor = text(ada).anchor(3);
		insert(ben, 0, 'zero ');
		insert(ben, 8, '!');
		meet();
		expect(text(ada).resolve(anchor)).toBe(8);
		expect(text(ben).resolve(anchor)).toBe(8);
		expect(text(ada).resolve(text(ada).anchor(0))).toBe(0);
	});

	test('an anchor of another text, or none at all, is nowhere', () => {
		insert(ada, 0, 'one');
		const lag = ada.board.wigText('w1', 'lag');
		lag.apply({ index: 0, remove: 0, insert: 'two' });
		expect(lag.resolve(text(ada).anchor(1))).toBeNull();
		expect(lag.resolve(text(ada).anchor(0))).toBeNull();
		const types = ada.doc.share.size;
		for (const junk of [
			'',
			'x',
			'%%%',
			'AAAA',
			btoa('\u0001\u0005abcde'),
			btoa('\u0002\u0001\u0001'),
			'A'.repeat(999)
		])
			expect(lag.resolve(junk)).toBeNull();
		expect(ada.doc.share.size).toBe(types);
	});
});

test('a board from before there were strengths says that a goal supports clearly', () => {
	const map = ben.doc.getMap('board');
	map.set('wig/w1/support/growth', true);
	map.set('wig/w1/support/people', false);
	Y.applyUpdate(ada.doc, Y.encodeStateAsUpdate(ben.doc));
	const supports = () => ada.board.content().wigs[0]?.supports;
	expect(supports()).toEqual([{ priority: 'growth', strength: 2 }]);
	ada.board.setSupport('w1', 'growth', 3);
	expect(supports()).toEqual([{ priority: 'growth', strength: 3 }]);
	ada.board.undo();
	expect(supports()).toEqual([{ priority: 'growth', strength: 2 }]);
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

describe('a hostile document', () => {
	test('is read without harm', () => {
		const map = ben.doc.getMap('board');
		const nothing = { order: 1 };
		map.set('wig/evil/state', 'on');
		map.set('wig/evil', 'no object');
		map.set('wig/w1/from', { evil: true });
		map.set('wig/w1/to', new Y.Text('nested'));
		map.set('wig/w1/by', 'soon');
		map.set('wig/w1/support/__proto__', true);
		map.set('wig/w1/support/growth', 4);
		map.set('wig/w1/lead/A B', nothing);
		map.set('wig/__proto__', nothing);
		map.set('wig/w1/statement/deep/er/and/deeper', 'on');
		map.set('wig', 'on');
		map.set('', 'on');
		map.set('stop/s1', { order: NaN });
		map.set('stop/s1/state', 'on');
		map.set('x'.repeat(100_000), 'on');
		ben.doc.getText('wig/w1/statement').insertEmbed(0, { evil: true });
		ben.doc.getText('wig/w1/statement').insert(1, 'visible');
		ben.doc.getMap('stop/s1/what').set('a', 1);
		Y.applyUpdate(ada.doc, Y.encodeStateAsUpdate(ben.doc));
		expect(ada.board.content()).toEqual({
			wigs: [
				expect.objectContaining({
					id: 'w1',
					statement: 'visible',
					from: '',
					to: '',
					by: '',
					supports: [],
					leads: []
				}),
				expect.objectContaining({ id: 'evil', statement: '' })
			],
			stops: [{ id: 's1', what: '', who: '', from: '' }]
		});
	});

	test('a text with foreign things in it is still edited where the person sees it', () => {
		const evil = ben.doc.getText('wig/w1/statement');
		evil.insert(0, 'abcd');
		evil.insertEmbed(2, { evil: true });
		evil.format(0, 1, { bold: true });
		meet();
		const text = ada.board.wigText('w1', 'statement');
		const heard: unknown[] = [];
		text.onRemoteEdit((edits) => heard.push(...edits));
		text.apply({ index: 3, remove: 1, insert: 'X' });
		expect(text.value()).toBe('abcX');
		expect(text.resolve(text.anchor(3))).toBe(3);
		evil.insertEmbed(0, { more: true });
		evil.insert(4, '!');
		meet();
		expect(text.value()).toContain('!');
		expect(heard).toHaveLength(1);
	});

	test('ten thousand things are not all looked at', () => {
		const map = ben.doc.getMap('board');
		ben.doc.transact(() => {
			for (let n = 0; n < 10_000; n++) map.set(`stop/s${n}/state`, 'on');
		});
		meet();
		expect(ada.board.content().stops).toHaveLength(40);
		expect(ada.doc.share.size).toBeLessThan(20);
	});
});

test('closing takes this person off the board, once', () => {
	ada.board.announce({ participant: 'ada', name: 'Ada', field: null, caret: null });
	ada.board.close();
	ada.board.close();
	expect(ada.disk.closed).toBe(1);
	expect(ada.board.presence()).toEqual([]);
});
