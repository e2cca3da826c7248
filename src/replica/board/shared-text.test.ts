import { describe, expect, test } from 'vitest';
import { ada, ben, meet, type Person, twoPeople } from '../../../tests/support/board-people.ts';

twoPeople();

describe('a text', () => {
	const text = ({ board }: Person) => board.wigText('w1', 'statement');
	const insert = (who: Person, at: number, value: string) =>
		text(who).apply({ index: at, remove: 0, insert: value });

	test('tells listeners the exact edits of others, and none of its own', () => {
		insert(ada, 0, 'aaa');
		meet(ada, ben);
		const heard: unknown[] = [];
		text(ada).onRemoteEdit((edits) => heard.push(edits));
		insert(ada, 3, 'b');
		insert(ben, 1, 'a');
		meet(ada, ben);
		expect(heard).toEqual([[{ index: 1, remove: 0, insert: 'a' }]]);
	});

	test('never holds half an emoji, whatever a field sends', () => {
		insert(ada, 0, 'x😀y');
		text(ada).apply({ index: 2, remove: 1, insert: '\ude01' });
		expect(text(ada).value()).toBe('x😁y');
		insert(ada, 0, '\ud83d');
		meet(ada, ben);
		expect(text(ben).value()).toBe('\ufffdx😁y');
		expect(ada.board.content()).toEqual(ben.board.content());
	});

	test('right-to-left text is edited in the order in which it is stored', () => {
		insert(ada, 0, 'שלום');
		insert(ada, 4, ' עולם');
		meet(ada, ben);
		text(ben).apply({ index: 0, remove: 4, insert: 'היי' });
		meet(ada, ben);
		expect(text(ada).value()).toBe('היי עולם');
	});

	test('stays within its limit; what was merged to more stays in the document', () => {
		insert(ada, 0, 'a'.repeat(1500));
		insert(ben, 0, 'b'.repeat(1500));
		meet(ada, ben);
		expect(text(ada).value()).toHaveLength(2000);
		expect(ada.doc.getText('wig/w1/statement')).toHaveLength(3000);
		insert(ada, 10, 'more');
		expect(ada.doc.getText('wig/w1/statement')).toHaveLength(3000);
		const heard: unknown[] = [];
		text(ada).onRemoteEdit((edits) => heard.push(...edits));
		text(ben).apply({ index: 0, remove: 5, insert: '' });
		meet(ada, ben);
		expect(heard).not.toEqual([]);
		expect(text(ada).value()).toHaveLength(2000);
	});

	test('an anchor stays with its character, for everybody', () => {
		insert(ada, 0, 'one two');
		meet(ada, ben);
		const anchor = text(ada).anchor(3);
		insert(ben, 0, 'zero ');
		insert(ben, 8, '!');
		meet(ada, ben);
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
