import { beforeEach, expect, test } from 'vitest';
import { foundedRoom } from '../../../tests/support/founded-room.ts';
import { joinedPhone } from '../../../tests/support/joined-phone.ts';
import type { MemoryDevice, MemoryWorkshop } from '../../../tests/support/memory-session.ts';
import type { Phone } from '../phone/phone.svelte.ts';
import type { Console } from './console.svelte.ts';

let room: MemoryWorkshop;
let ada: MemoryDevice;
let desk: Console;
let ben: Phone;

beforeEach(async () => {
	({ room, ada, desk } = await foundedRoom());
	({ phone: ben } = await joinedPhone(room, 'Ben'));
	await desk.goTo('departments');
	await room.pass();
});

test('the console sees how far a board is, of departments that somebody is in', async () => {
	expect(Object.keys(desk.work.boards)).toEqual(['sales']);
	expect(desk.work.boards.sales).toMatchObject({ wigs: 0, leads: 0 });
	const board = ben.board!.board;
	board.wigText('w1', 'statement').apply({ index: 0, remove: 0, insert: 'Answer within a day' });
	board.addLead('w1');
	const lead = board.content().wigs[0]!.leads[0]!.id;
	board.leadText('w1', lead).apply({ index: 0, remove: 0, insert: 'Read mail at nine' });
	await room.pass();
	expect(desk.work.boards.sales).toMatchObject({ wigs: 1, leads: 1 });
});

test('a board that nobody touches stands still', async () => {
	const before = desk.work.boards.sales!.changedAt;
	await room.pass(600_000);
	expect(desk.work.boards.sales!.changedAt).toBe(before);
	ben.board!.board.setWigValue('w1', 'to', '20');
	await room.pass();
	expect(desk.work.boards.sales!.changedAt).toBeGreaterThan(before + 599_000);
});

test('the console is on no board as a person', () => {
	expect(ben.board!.presence.filter(({ participant }) => participant !== ben.session.id)).toEqual([]);
});

test('boards are let go when the step is over', async () => {
	await desk.goTo('after');
	await room.pass();
	expect(desk.work.boards).toEqual({});
	const open = ada.documents().map(([purpose]) => purpose);
	expect(open.filter((purpose) => purpose.startsWith('board-'))).toEqual([]);
});

test('much that goes from a board at once is told, and put back with one tap', async () => {
	const board = ben.board!.board;
	board.announce({ participant: ben.session.id, name: 'Ben', field: 'wig/w1/statement', caret: null });
	board
		.wigText('w1', 'statement')
		.apply({ index: 0, remove: 0, insert: 'Answer everybody within a day. '.repeat(4) });
	await room.pass();
	const before = board.content();
	board.wigText('w1', 'statement').apply({ index: 0, remove: 200, insert: '' });
	await room.pass();
	expect(desk.work.lost).toMatchObject([
		{ name: 'sales', department: 'sales', table: null, by: ben.session.id }
	]);
	await desk.work.restore('sales');
	await room.pass();
	expect(desk.work.lost).toEqual([]);
	expect(ben.board!.content).toEqual(before);
	// Once more, and this time it was meant.
	board.wigText('w1', 'statement').apply({ index: 0, remove: 200, insert: '' });
	await room.pass();
	expect(desk.work.lost).toHaveLength(1);
	desk.work.leave('sales');
	expect(desk.work.lost).toEqual([]);
});
