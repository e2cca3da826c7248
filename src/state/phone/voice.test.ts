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
	await desk.goTo('strategy');
	await room.pass();
});

const versions = (phone: Phone) => phone.session.ledger.state().cards;

test('two taps go out as one record, and are seen at once by whoever tapped', async () => {
	ben.voice.setPulse('vision', { clear: 'yes' });
	ben.voice.setPulse('vision', { help: 'partly' });
	expect(ben.voice.pulse('vision')).toMatchObject({ clear: 'yes', help: 'partly', missing: '' });
	expect(ben.voice.pulseDelivery('vision')).toBe('saving');
	expect(versions(ben).pulses.size).toBe(0);
	await room.pass();
	expect(ben.voice.pulse('vision')).toMatchObject({ clear: 'yes', help: 'partly' });
	expect(versions(cem).pulses.get('vision')?.get(ben.session.id)).toMatchObject({ clear: 'yes' });
});

test('a tap just before the page goes is kept', async () => {
	ben.voice.setPulse('vision', { clear: 'no' });
	ben.close();
	await room.pass();
	expect(versions(cem).pulses.get('vision')?.get(ben.session.id)).toMatchObject({ clear: 'no' });
});

test('a question is asked, voted for, answered on stage and in words', async () => {
	expect(await ben.voice.ask('  ')).toBe(false);
	expect(await ben.voice.ask(' Who decides? ')).toBe(true);
	await room.pass();
	const [seen] = cem.voice.questions;
	expect(seen).toMatchObject({ text: 'Who decides?', own: false, voted: false, votes: 0, step: 'strategy' });
	cem.voice.toggleVote(seen!);
	expect(cem.voice.questions[0]).toMatchObject({ voted: true, votes: 1 });
	await room.pass();
	expect(ben.voice.questions[0]).toMatchObject({ own: true, votes: 1 });
	const { id } = seen!;
	await desk.spotlight({ kind: 'question', id: id.slice(0, 16) });
	await desk.answer({ to: 'question', card: id, state: 'answered', text: 'The board' });
	await room.pass();
	expect(ben.stage?.spotlight).toEqual({ kind: 'question', id: id.slice(0, 16) });
	expect(ben.voice.questions[0]).toMatchObject({ state: 'answered', answer: 'The board' });
	await desk.next();
	expect(desk.stage).toMatchObject({ step: 'strategy', focus: { kind: 'vision' } });
	expect(desk.stage?.spotlight).toBeUndefined();
});

test('a vote can be taken back; who asked has no vote of their own', async () => {
	await ben.voice.ask('Why?');
	await room.pass();
	cem.voice.toggleVote(cem.voice.questions[0]!);
	ben.voice.toggleVote(ben.voice.questions[0]!);
	await room.pass();
	expect(ben.voice.questions[0]).toMatchObject({ votes: 1, voted: false });
	cem.voice.toggleVote(cem.voice.questions[0]!);
	await room.pass();
	expect(ben.voice.questions[0]?.votes).toBe(0);
});

test('a hidden question stays with whoever asked it, a withdrawn one is gone', async () => {
	await ben.voice.ask('Rude?');
	await room.pass();
	await desk.answer({ to: 'question', card: ben.voice.questions[0]!.id, state: 'hidden', text: '' });
	await room.pass();
	expect(cem.voice.questions).toEqual([]);
	expect(ben.voice.questions).toHaveLength(1);
	await ben.voice.withdraw(ben.voice.questions[0]!);
	await room.pass();
	expect(ben.voice.questions).toEqual([]);
	expect(versions(cem).questions).toEqual([]);
});

test('a friction goes to leadership and comes back with a day or a reason', async () => {
	await ben.voice.complain('sales', 'Three signatures for ten euro');
	await room.pass();
	const [friction] = cem.voice.frictions;
	expect(friction).toMatchObject({ department: 'sales', answer: null });
	await desk.answer({ to: 'friction', card: friction!.id, verdict: 'removed', by: '2030-05-01', reason: '' });
	await room.pass();
	expect(ben.voice.frictionsOf('sales')).toMatchObject([
		{ answer: { verdict: 'removed', by: '2030-05-01', author: desk.session.id } }
	]);
});

test('who has no role answers nothing', async () => {
	await ben.voice.ask('Why?');
	await room.pass();
	const [question] = cem.voice.questions;
	expect(await cem.voice.answer({ to: 'question', card: question!.id, state: 'hidden', text: '' })).toBe(
		false
	);
	await room.pass();
	expect(ben.voice.questions).toMatchObject([{ state: 'open' }]);
});
