import { beforeEach, expect, test, vi } from 'vitest';
import { MemoryWorkshop, type MemoryDevice } from '../../../tests/support/memory-session.ts';
import { quizProgram } from '../../../tests/support/quiz-program.ts';
import { Console } from './console.svelte.ts';
import { QuizRevision } from './quiz-revision.svelte.ts';

// Whole workshops with real keys and seals.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let room: MemoryWorkshop;
let ada: MemoryDevice;
let desk: Console;
const open = () => new QuizRevision(ada.session, desk.keys!, desk.prepared!);
const vault = () => {
	const { vaults } = ada.session.ledger.state();
	return ada.session.facilitator!.openVault(vaults.get('main')!)!;
};

beforeEach(async () => {
	room = new MemoryWorkshop();
	ada = await room.found(quizProgram());
	desk = new Console(ada.session);
	await room.pass();
});

test('a changed quiz is on the disk, in the vault, and what the phones get', async () => {
	const revision = open();
	const item = revision.draft.items[0]!;
	revision.draft.update({ ...item, question: ' What year is it? ' });
	revision.change({ quizCertainty: true });
	expect(revision.changed).toBe(true);
	expect(ada.session.entry.program!.quiz[0]!.question).not.toContain('What year');
	expect(await revision.save()).toBe(true);
	expect(revision.changed).toBe(false);
	expect(vault()).toContain('What year is it?');
	ada = await ada.restart();
	desk = new Console(ada.session);
	await desk.goTo('before');
	await room.pass();
	const { quiz } = ada.session.ledger.state();
	expect(quiz!.items[0]!.question).toBe('What year is it?');
	expect(quiz!.certainty).toBe(true);
});

test('an unfinished question is not saved, and nothing changes', async () => {
	const revision = open();
	revision.draft.add('single');
	expect(revision.draft.gaps.size).toBe(1);
	expect(await revision.save()).toBe(false);
	expect(ada.session.entry.program!.quiz).toEqual(quizProgram().quiz);
});

test('what is changed and not saved is here again after a reload, and counts nowhere', async () => {
	const first = open();
	expect(first.resumed).toBe(false);
	first.draft.add('single');
	first.draft.remove('ads');
	first.change({ quizCertainty: true });
	first.setLater(['day30']);
	await vi.waitFor(() => expect(first.kept).toBe(true));
	ada = await ada.restart();
	desk = new Console(ada.session);
	expect(desk.prepared!.quiz).toEqual(quizProgram().quiz);
	const again = open();
	expect(again).toMatchObject({ resumed: true, changed: true, certainty: true, later: ['day30'] });
	expect(again.draft.items).toEqual(first.draft.items);
	again.draft.remove(again.draft.items.at(-1)!.id);
	expect(await again.save()).toBe(true);
	expect(open()).toMatchObject({ resumed: false, changed: false });
	expect(desk.prepared!.quiz.map(({ id }) => id)).not.toContain('ads');
	// What is changed after saving is kept anew.
	again.change({ quizCertainty: false });
	await vi.waitFor(() => expect(again.kept).toBe(true));
	expect(open()).toMatchObject({ resumed: true, certainty: false });
});

test('changes that are thrown away leave the quiz as it was', async () => {
	const revision = open();
	revision.draft.remove('ads');
	await vi.waitFor(() => expect(revision.kept).toBe(true));
	await revision.discard();
	ada = await ada.restart();
	desk = new Console(ada.session);
	expect(open()).toMatchObject({ resumed: false, changed: false });
	expect(open().draft.items).toEqual(quizProgram().quiz);
});

test('a deleted question comes back by undo, and saving forgets nothing', () => {
	const revision = open();
	const before = [...revision.draft.items];
	revision.draft.remove('ads');
	expect(revision.draft.items).toHaveLength(before.length - 1);
	revision.draft.undo();
	expect(revision.draft.items).toEqual(before);
	expect(revision.draft.removed).toBeNull();
});

test('once the first wave was opened, also while somebody was editing, the questions stay', async () => {
	const revision = open();
	revision.draft.remove('ads');
	await desk.goTo('before');
	await room.pass();
	const { commitment } = ada.session.ledger.state().quiz!;
	revision.setLater(['day30']);
	expect(await revision.save()).toBe(true);
	expect(ada.session.entry.program!.quiz).toEqual(quizProgram().quiz);
	expect(ada.session.ledger.state().quiz!.commitment).toBe(commitment);
	// The agenda is not frozen: a review can still be added, and everybody hears of it.
	expect(desk.program!.agenda.at(-1)).toMatchObject({ kind: 'quiz', wave: 'day30' });
});

test('a review that has begun stays on the agenda', async () => {
	const first = open();
	first.setLater(['day14', 'day90']);
	await first.save();
	await desk.goTo('day14');
	await room.pass();
	const revision = open();
	expect(revision.held).toEqual(['day14']);
	revision.setLater([]);
	await revision.save();
	expect(desk.program!.agenda.flatMap(({ wave }) => wave ?? [])).toEqual(['before', 'after', 'day14']);
});
