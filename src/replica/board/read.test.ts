import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { ada, ben, meet, twoPeople } from '../../../tests/support/board-people.ts';

twoPeople();

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
		meet(ada, ben);
		const text = ada.board.wigText('w1', 'statement');
		const heard: unknown[] = [];
		text.onRemoteEdit((edits) => heard.push(...edits));
		text.apply({ index: 3, remove: 1, insert: 'X' });
		expect(text.value()).toBe('abcX');
		expect(text.resolve(text.anchor(3))).toBe(3);
		evil.insertEmbed(0, { more: true });
		evil.insert(4, '!');
		meet(ada, ben);
		expect(text.value()).toContain('!');
		expect(heard).toHaveLength(1);
	});

	test('ten thousand things are not all looked at', () => {
		const map = ben.doc.getMap('board');
		ben.doc.transact(() => {
			for (let n = 0; n < 10_000; n++) map.set(`stop/s${n}/state`, 'on');
		});
		meet(ada, ben);
		expect(ada.board.content().stops).toHaveLength(40);
		expect(ada.doc.share.size).toBeLessThan(20);
	});
});
