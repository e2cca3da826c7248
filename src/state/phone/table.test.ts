import { expect, test } from 'vitest';
import type { AskTerms } from '../../core/asks/ask.ts';
import { MemoryWorkshop, type MemoryDevice } from '../../../tests/support/memory-session.ts';
import { quizProgram } from '../../../tests/support/quiz-program.ts';
import { Console } from '../console/console.svelte.ts';
import { ownAsksOf } from './asks.svelte.ts';
import { Phone } from './phone.svelte.ts';

const TERMS: AskTerms = {
	what: 'Answer by phone',
	includes: 'Weekdays',
	excludes: 'Weekends',
	by: '2040-01-31',
	kpis: ['k1', 'k2'].map((id) => ({ id, name: id, number: '2', unit: 'days', by: '2040-01-31' }))
};

test('thirteen people get two tables; what one agrees on comes to the department, a fourteenth gets a seat', async () => {
	const room = new MemoryWorkshop();
	const ada = new Console((await room.found(quizProgram())).session);
	await ada.goTo('departments');
	const phones: Phone[] = [];
	const come = async (name: string) => {
		const phone = new Phone((await room.join(name)).session);
		await phone.join(name, 'sales');
		phones.push(phone);
	};
	for (const letter of 'abcdefghijkl') await come(letter);
	await room.pass(5000);
	expect(phones.map(({ table }) => table.number)).toEqual(phones.map(() => null));
	await come('m');
	await room.pass(5000);

	expect([...(phones[0]?.table.sizes ?? [])].sort()).toEqual([6, 7]);
	for (const phone of phones) {
		expect(phone.state.tables).toEqual(ada.state.tables);
		expect(phone.table.view).not.toBeNull();
	}

	const [ben, cem] = [phones[0]!, phones.find(({ table }) => table.number !== phones[0]!.table.number)!];
	const mate = phones.find((phone) => phone !== ben && phone.table.number === ben.table.number)!;
	ben.table.view!.board.wigText('w1', 'statement').apply({ index: 0, remove: 0, insert: 'Answer in a day' });
	await room.pass();
	expect(mate.table.view!.content.wigs[0]?.statement).toBe('Answer in a day');
	expect(cem.table.view!.content.wigs[0]?.statement).toBe('');
	mate.table.bring(mate.board!);
	await room.pass();
	const [proposal] = cem.board!.proposals.list;
	expect(proposal).toMatchObject({ table: ben.table.number, wig: null, by: mate.session.id });
	expect(ada.work.boards.sales?.brought).toBe(1);
	await cem.pen.take();
	expect(cem.board!.board.proposals.takeOver(proposal!.id, null)).toBe(true);
	await room.pass();
	expect(ben.board!.content.wigs[0]?.statement).toBe('Answer in a day');

	const seats = new Map(ada.state.tables.get('sales')?.seats);
	await come('n');
	await room.pass(5000);
	expect(phones.at(-1)?.table.number).not.toBeNull();
	for (const [id, table] of seats) expect(ada.state.tables.get('sales')?.seats.get(id)).toBe(table);

	// Another one of the table stops something and asks for something: both come to the department as well.
	mate.table.view!.board.addStop();
	const { id: stopped } = mate.table.view!.content.stops[0]!;
	mate.table
		.view!.board.stopText(stopped, 'what')
		.apply({ index: 0, remove: 0, insert: 'The weekly report' });
	await room.pass();
	expect(ada.work.boards.sales?.tables.get(`${ben.table.number}`)).toEqual({ wigs: 1, leads: 0, stops: 1 });
	ben.table.bring(ben.board!);
	const draft = ownAsksOf(ben).begin(null);
	ownAsksOf(ben).change(draft.id, { to: 'service', terms: TERMS });
	expect(ownAsksOf(ben).propose(draft.id, ben.board!, ben.table.number)).toBe(true);
	expect(ownAsksOf(ben).drafts).toEqual([]);
	await room.pass();
	// The goal stands on the department's board already: it isn't proposed again.
	expect(cem.board!.proposals.list).toEqual([]);
	expect(ada.work.boards.sales?.brought).toBe(2);
	expect(cem.board!.board.proposals.takeStop(cem.board!.proposals.stops[0]!.id)).toBe(true);
	const sent = await ownAsksOf(cem).send(ownAsksOf(cem).beginFrom(cem.board!.proposals.asks[0]!).id);
	await room.pass();
	expect(ben.board!.content.stops.map(({ what }) => what)).toEqual(['The weekly report']);
	expect(ownAsksOf(ben).outgoing.map(({ ask }) => [ask.id, ask.to])).toEqual([[sent, 'service']]);

	const other = ben.table.number === 1 ? 2 : 1;
	await ben.table.choose(other);
	await room.pass(5000);
	expect(cem.state.tables.get('sales')?.seats.get(ben.session.id)).toBe(other);
	expect(ben.table.view?.content).toEqual(
		cem.table.number === other ? cem.table.view?.content : expect.anything()
	);

	// What stands on a table's board when the tables are dissolved is not left behind.
	const { table: late } = phones.at(-1)!;
	late.view!.board.addWig();
	late.view!.board.wigText(late.view!.content.wigs[1]!.id, 'statement').apply({
		index: 0,
		remove: 0,
		insert: 'Not agreed on yet'
	});
	const looked = await ada.work.look('sales', { number: late.number!, deal: 1 });
	await room.pass();
	expect(looked.content.wigs[1]?.statement).toBe('Not agreed on yet');
	looked.close();
	await ada.work.dissolve('sales');
	await room.pass(5000);
	for (const { table } of phones) expect([table.number, table.view, table.sizes]).toEqual([null, null, []]);
	expect(cem.board!.proposals.list.map(({ goal }) => goal.statement)).toContain('Not agreed on yet');

	await ada.work.deal('sales');
	await room.pass(5000);
	expect([...ben.table.sizes].sort()).toEqual([7, 7]);
	for (const phone of phones) {
		expect(phone.state.tables.get('sales')?.deal).toBe(2);
		expect(phone.table.view?.content.wigs.map(({ statement }) => statement)).toEqual(['']);
	}
}, 60_000);

test('a table whose phones were all closed when it was dissolved brings what it wrote when one is opened again', async () => {
	const room = new MemoryWorkshop();
	const ada = new Console((await room.found(quizProgram())).session);
	await ada.goTo('departments');
	const devices: MemoryDevice[] = [];
	const phones: Phone[] = [];
	for (const letter of 'abcdefghijklm') {
		const device = await room.join(letter);
		devices.push(device);
		const phone = new Phone(device.session);
		phones.push(phone);
		await phone.join(letter, 'sales');
	}
	await room.pass(5000);
	const at = (table: number) => phones.filter((phone) => phone.table.number === table);
	const [first] = at(1);
	const [writer, ...mates] = at(2);
	const { board } = writer!.table.view!;
	board.wigText('w1', 'statement').apply({ index: 0, remove: 0, insert: 'Nobody waits' });
	await room.pass();
	expect(mates[0]!.table.view!.content.wigs[0]?.statement).toBe('Nobody waits');

	// They go for a coffee, their phones in their pockets.
	const there = new Set([writer!, ...mates]);
	for (const phone of there) {
		phone.close();
		await phone.session.close();
	}
	await ada.work.dissolve('sales');
	await room.pass(5000);
	expect(first!.board!.proposals.list).toEqual([]);

	const back = async (phone: Phone) => new Phone((await devices[phones.indexOf(phone)]!.restart()).session);
	const writes = await back(writer!);
	await room.pass(15_000);
	const [proposal] = first!.board!.proposals.list;
	expect(proposal).toMatchObject({ table: 2, goal: { statement: 'Nobody waits' } });

	// The next one of them has nothing to add, and what the department has made of it stays.
	expect(first!.board!.board.proposals.takeOver(proposal!.id, null)).toBe(true);
	await room.pass();
	const mate = await back(mates[0]!);
	await room.pass(15_000);
	for (const phone of [first!, writes, mate]) {
		expect(phone.board!.proposals.list).toEqual([]);
		expect(phone.board!.content.wigs.map(({ statement }) => statement)).toContain('Nobody waits');
	}
	expect([writes, mate].map(({ session }) => session.entry.tables)).toEqual([[], []]);
}, 60_000);
