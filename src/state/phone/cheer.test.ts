import { beforeEach, expect, test } from 'vitest';
import { joinedPhone } from '../../../tests/support/joined-phone.ts';
import { MemoryWorkshop } from '../../../tests/support/memory-session.ts';
import { quizProgram } from '../../../tests/support/quiz-program.ts';
import { Console } from '../console/console.svelte.ts';
import type { Phone } from './phone.svelte.ts';

let room: MemoryWorkshop;
let desk: Console;
let ben: Phone;
let cem: Phone;

beforeEach(async () => {
	room = new MemoryWorkshop();
	desk = new Console((await room.found(quizProgram())).session);
	({ phone: ben } = await joinedPhone(room, 'Ben', 'sales'));
	({ phone: cem } = await joinedPhone(room, 'Cem', 'service'));
	await desk.goTo('shareout');
	await room.pass();
});

const counts = (department: string) => Object.fromEntries(desk.state.cards.reactions.get(department) ?? []);

test('applause is seen at once by whoever gives it, and counted by everybody', async () => {
	ben.cheer.react('service', 'applause');
	expect(ben.cheer.given('service')).toBe('applause');
	expect(counts('service')).toEqual({});
	await room.pass();
	cem.cheer.react('sales', 'heart');
	await room.pass();
	expect(counts('service')).toEqual({ applause: 1 });
	expect(counts('sales')).toEqual({ heart: 1 });
});

test('one a person and department: another takes its place, the same takes it back', async () => {
	ben.cheer.react('service', 'applause');
	ben.cheer.react('sales', 'idea');
	ben.cheer.react('service', 'strong');
	await room.pass();
	expect(counts('service')).toEqual({ strong: 1 });
	ben.cheer.react('service', 'strong');
	await room.pass();
	expect(counts('service')).toEqual({});
	expect(counts('sales')).toEqual({ idea: 1 });
});

test('taps in a row are one record, and one just before the page goes is kept', async () => {
	for (let times = 0; times < 7; times++) ben.cheer.react('service', times % 2 ? 'heart' : 'applause');
	ben.close();
	await room.pass();
	expect(counts('service')).toEqual({ applause: 1 });
});

test('an offer of help reaches the department and can be taken back', async () => {
	await ben.cheer.offer('service', '  Two people for a week ');
	await room.pass();
	expect(cem.helpsFor('service')).toEqual([
		{ author: ben.session.id, name: 'Ben', department: 'Sales', text: 'Two people for a week' }
	]);
	expect(ben.cheer.help('service')).toBe('Two people for a week');
	await ben.cheer.offer('service', '');
	await room.pass();
	expect(desk.helpsFor('service')).toEqual([]);
});

test('each department gets its own time, and the way on is foreseen', async () => {
	expect(desk.pace).toBeGreaterThan(0);
	await desk.setPace(2);
	const first = desk.stage?.timer;
	await room.pass(30_000);
	await desk.next();
	expect(desk.stage?.focus).toMatchObject({ kind: 'department' });
	expect(desk.stage?.timer?.seconds).toBe(120);
	expect(desk.stage?.timer).not.toEqual(first);
	expect(desk.pacingAt(room.clock.now())?.turn).toBe(2);
	await desk.setPace(null);
	await desk.back();
	expect(desk.stage?.timer).toBeNull();
});
