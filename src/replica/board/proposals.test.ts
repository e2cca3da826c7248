import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardOver, chance } from '../../../tests/convergence/board-room.ts';
import type { Goal } from '../../core/board/proposal.ts';
import { votesFor } from '../../core/board/proposal.ts';
import type { Board } from '../../core/ports/board.ts';

const ADA = 'a'.repeat(20);
const BEN = 'b'.repeat(20);
const MEMBERS = [{ id: ADA }, { id: BEN }];
const goal = (statement: string): Goal => ({
	statement,
	from: '12',
	to: '4',
	unit: 'days',
	by: '2027-03-31',
	lag: 'Median',
	leads: [{ id: 'l1', text: 'Two templates a week' }],
	supports: [{ priority: 'growth', strength: 3 }]
});

interface Device {
	doc: Y.Doc;
	board: Board;
	time: { now: number };
}
let ada: Device;
let ben: Device;

function device(client: number): Device {
	const doc = new Y.Doc();
	doc.clientID = client;
	const time = { now: 1_000_000 };
	return { doc, time, board: boardOver(doc, chance(client), 0, () => time.now).board };
}
function meet(): void {
	for (const [from, to] of [
		[ada, ben],
		[ben, ada]
	] as const)
		Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)));
}
const type = ({ board }: Device, text: string, wig = 'w1') => {
	const field = board.wigText(wig, 'statement');
	field.apply({ index: field.value().length, remove: 0, insert: text });
};
const statement = ({ board }: Device) => board.content().wigs[0]?.statement;

beforeEach(() => {
	[ada, ben] = [device(1), device(2)];
});

describe('proposals', () => {
	test('Ben proposes another wording, both vote, Ada takes it over with one tap and can take that back', () => {
		type(ada, 'Answer faster');
		meet();
		const id = ben.board.proposals.propose({
			wig: 'w1',
			by: BEN,
			table: null,
			goal: goal('Answer in 4 days')
		});
		expect(id).not.toBeNull();
		ben.board.proposals.vote(id!, BEN, true);
		ada.board.proposals.vote('w1', ADA, true);
		meet();
		const { list, votes } = ada.board.proposals.current();
		expect(list).toEqual([{ id, wig: 'w1', by: BEN, table: null, goal: goal('Answer in 4 days') }]);
		expect([votesFor(votes, id!, MEMBERS), votesFor(votes, 'w1', MEMBERS)]).toEqual([1, 1]);
		expect(votesFor(votes, id!, [{ id: ADA }])).toBe(0);

		expect(ada.board.proposals.takeOver(id!, 'w1')).toBe(true);
		meet();
		expect(ben.board.content().wigs).toEqual([{ id: 'w1', ...goal('Answer in 4 days') }]);
		expect(ben.board.proposals.current().list).toEqual([]);
		ada.board.undo();
		meet();
		expect(statement(ben)).toBe('Answer faster');
		expect(ben.board.proposals.current().list).toHaveLength(1);
	});

	test('what Ben types while Ada takes a proposal over stays', () => {
		type(ada, 'Answer');
		meet();
		const id = ada.board.proposals.propose({ wig: 'w1', by: ADA, table: null, goal: goal('Answer sooner') })!;
		meet();
		ada.board.proposals.takeOver(id, 'w1');
		type(ben, '!');
		meet();
		expect(statement(ada)).toBe(statement(ben));
		expect(statement(ada)).toContain('!');
		expect(statement(ada)).toContain('Answer sooner');
	});

	test('a goal of its own goes where nothing stands, then beside the others, and a fourth is refused', () => {
		const take = (words: string) => {
			const id = ada.board.proposals.propose({ wig: null, by: ADA, table: null, goal: goal(words) })!;
			return ada.board.proposals.takeOver(id, null);
		};
		expect(['One', 'Two', 'Three', 'Four'].map(take)).toEqual([true, true, true, false]);
		expect(ada.board.content().wigs.map((wig) => wig.statement)).toEqual(['One', 'Two', 'Three']);
		expect(ada.board.proposals.current().list.map((one) => one.goal.statement)).toEqual(['Four']);
	});

	test('what a table brings again replaces what it brought before', () => {
		const bring = (...words: string[]) =>
			ada.board.proposals.bring(
				2,
				ADA,
				words.map((word, at) => ({ id: `w${at + 1}`, goal: goal(word) }))
			);
		bring('One', 'Two');
		bring('One, better');
		meet();
		const { list } = ben.board.proposals.current();
		expect(list.map(({ table, goal: { statement: words } }) => [table, words])).toEqual([[2, 'One, better']]);
	});

	test('nothing that a peer puts there does harm', () => {
		const map = ben.doc.getMap('board');
		map.set('alt/evil', { order: 1, wig: 'w1', by: BEN, table: null, goal: { statement: 1 } });
		map.set('alt/__proto__', 'x');
		map.set('alt/a', { order: NaN });
		map.set(`vote/w1/${BEN}`, 'yes');
		map.set('vote/w1/nobody', true);
		map.set('alt/a/b/c', true);
		for (let n = 0; n < 100; n++)
			map.set(`alt/p${n}`, { order: n, wig: null, by: BEN, table: null, goal: goal(`${n}`) });
		meet();
		expect(ada.board.proposals.current().list).toHaveLength(40);
		expect([...ada.board.proposals.current().votes]).toEqual([]);
	});
});

describe('versions', () => {
	test('a large loss keeps the board before it; anybody brings it back, and one undo takes that away', () => {
		type(ada, 'Contracts are answered within four working days from the first of March on');
		ada.board.addStop();
		meet();
		const field = ben.board.wigText('w1', 'statement');
		field.apply({ index: 0, remove: field.value().length, insert: '' });
		meet();
		const [version] = ada.board.history.versions();
		expect(version).toMatchObject({ why: 'deletion' });
		ada.board.history.restore(version!.id);
		meet();
		expect(statement(ben)).toMatch(/^Contracts are answered/);
		ada.board.undo();
		meet();
		expect(statement(ben)).toBe('');
	});

	test('minutes of work are kept, and a restore keeps what it replaces', () => {
		type(ada, 'First words');
		ada.time.now += 4 * 60_000;
		type(ada, ' and more');
		ada.time.now += 4 * 60_000;
		type(ada, ' and more');
		expect(ada.board.history.versions().map(({ why, content }) => [why, content.wigs[0]?.statement])).toEqual(
			[
				['time', 'First words and more'],
				['time', 'First words']
			]
		);
		ada.board.history.restore(ada.board.history.versions()[1]!.id);
		expect(statement(ada)).toBe('First words');
		expect(ada.board.history.versions()[0]).toMatchObject({ why: 'restore' });
	});

	test('a removed goal with its measures comes back; one that was added since goes', () => {
		ada.board.proposals.takeOver(
			ada.board.proposals.propose({ wig: null, by: ADA, table: null, goal: goal('Kept') })!,
			null
		);
		ada.board.history.keep('submitted');
		const before = ada.board.content();
		ada.board.addWig();
		type(ada, 'Added since', ada.board.content().wigs[1]!.id);
		ada.board.removeWig('w1');
		ada.board.history.restore(ada.board.history.versions().find(({ why }) => why === 'submitted')!.id);
		expect(ada.board.content()).toEqual(before);
	});

	test('a history is bounded', () => {
		for (let n = 0; n < 60; n++) {
			type(ada, 'x'.repeat(30));
			ada.board.history.keep('submitted');
		}
		expect(ada.board.history.versions()).toHaveLength(24);
		expect([...ada.doc.getMap('history').keys()]).toHaveLength(24);
	});

	test('a hostile history is read without harm', () => {
		const map = ben.doc.getMap('history');
		map.set('a', 'x');
		map.set('b', { n: 1, at: 1, by: '', why: 'time', content: '{' });
		map.set('c', { n: 1, at: 1, by: '', why: 'time', content: '{"wigs":[],"stops":7}' });
		map.set('d', { n: 1, at: NaN, by: '', why: 'time', content: '' });
		meet();
		expect(ada.board.history.versions()).toEqual([]);
		ada.board.history.restore('b');
		expect(statement(ada)).toBe('');
	});
});
