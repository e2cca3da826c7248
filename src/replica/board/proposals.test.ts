import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardOver, chance } from '../../../tests/convergence/board-room.ts';
import type { AskTerms } from '../../core/asks/ask.ts';
import type { Goal, Stop } from '../../core/board/proposal.ts';
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

const stop = (what: string): Stop => ({ what, who: 'Head of sales', from: '2027-01-31' });
const TERMS: AskTerms = {
	what: 'Check a picture',
	includes: 'Ours',
	excludes: 'Videos',
	by: '2027-03-31',
	kpis: ['k1', 'k2'].map((id) => ({ id, name: id, number: '2', unit: 'days', by: '2027-03-31' }))
};

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
			ada.board.proposals.bring({ number: 2, deal: 1 }, ADA, {
				goals: words.map((word, at) => ({ id: `w${at + 1}`, goal: goal(word) })),
				stops: words.map((word, at) => ({ id: `s${at + 1}`, stop: stop(`Less of ${word}`) }))
			});
		bring('One', 'Two');
		bring('One, better');
		meet();
		const { list, stops } = ben.board.proposals.current();
		expect(list.map(({ table, goal: { statement: words } }) => [table, words])).toEqual([[2, 'One, better']]);
		expect(stops.map(({ table, stop: { what } }) => [table, what])).toEqual([[2, 'Less of One, better']]);

		// Tables that are dealt anew bring beside what those before them have brought; the same again writes nothing.
		ada.board.proposals.bring({ number: 2, deal: 2 }, ADA, {
			goals: [{ id: 'w1', goal: goal('Another') }],
			stops: []
		});
		const written = Y.encodeStateVector(ada.doc);
		bring('One, better');
		expect(Y.encodeStateVector(ada.doc)).toEqual(written);
		meet();
		expect(ben.board.proposals.current().list.map((one) => one.goal.statement)).toEqual([
			'One, better',
			'Another'
		]);
	});

	test('what is to stop goes on the list with one tap, and one undo takes that back', () => {
		ben.board.proposals.bring({ number: 1, deal: 1 }, BEN, {
			goals: [],
			stops: [{ id: 's1', stop: stop('The weekly report') }]
		});
		meet();
		const [proposal] = ada.board.proposals.current().stops;
		ada.board.proposals.vote(proposal!.id, ADA, true);
		expect(votesFor(ada.board.proposals.current().votes, proposal!.id, MEMBERS)).toBe(1);
		expect(ada.board.proposals.takeStop(proposal!.id)).toBe(true);
		meet();
		expect(ben.board.content().stops.map(({ id: _, ...one }) => one)).toEqual([stop('The weekly report')]);
		expect(ben.board.proposals.current().stops).toEqual([]);
		ada.board.undo();
		meet();
		expect(ben.board.content().stops).toEqual([]);
		expect(ben.board.proposals.current().stops).toHaveLength(1);
	});

	test('an ask is proposed as it could be sent; how far a table is, is known beside it', () => {
		const id = ada.board.proposals.proposeAsk({ by: ADA, table: 1, to: 'legal', terms: TERMS })!;
		ada.board.proposals.report({ number: 1, deal: 1 }, { wigs: 1, leads: 2, stops: 0 });
		meet();
		expect(ben.board.proposals.current().asks).toEqual([
			{ id, by: ADA, table: 1, to: 'legal', terms: TERMS }
		]);
		expect([...ben.board.proposals.current().tables]).toEqual([['1', { wigs: 1, leads: 2, stops: 0 }]]);
		ben.board.proposals.withdraw(id);
		expect(ben.board.proposals.current().asks).toEqual([]);
		expect(ben.board.canUndo()).toBe(true);
		ben.board.undo();
		expect(ben.board.proposals.current().asks).toHaveLength(1);
	});

	test('nothing that a peer puts there does harm', () => {
		const map = ben.doc.getMap('board');
		map.set('alt/evil', { order: 1, wig: 'w1', by: BEN, table: null, goal: { statement: 1 } });
		map.set('alt/__proto__', 'x');
		map.set('alt/s', { order: 1, by: BEN, table: 1, stop: { what: 'x'.repeat(3000), who: '', from: '' } });
		map.set('alt/k', { order: 1, by: BEN, table: 1, to: 'legal', terms: { ...TERMS, kpis: [] } });
		map.set('table/1', { wigs: -1, leads: 0, stops: 0 });
		map.set('alt/a', { order: NaN });
		map.set(`vote/w1/${BEN}`, 'yes');
		map.set('vote/w1/nobody', true);
		map.set('alt/a/b/c', true);
		for (let n = 0; n < 100; n++)
			map.set(`alt/p${n}`, { order: n, wig: null, by: BEN, table: null, goal: goal(`${n}`) });
		meet();
		expect(ada.board.proposals.current().list).toHaveLength(40);
		const { votes, stops, asks, tables } = ada.board.proposals.current();
		expect([[...votes], stops, asks, [...tables]]).toEqual([[], [], [], []]);
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
