import { afterEach, expect, it, vi } from 'vitest';
import { LIMITS } from '../../src/core/values/limits.ts';
import { admitsToBoard, LONGEST_UPDATE } from '../../src/replica/board/admit.ts';
import { Story } from '../support/room-story.ts';
import { boardOver, chance } from './board-room.ts';

const story = new Story();
afterEach(() => {
	story.end();
	vi.unstubAllGlobals();
});

const letters = (length: number): string => 'Ä'.repeat(length);
const goal = {
	statement: letters(LIMITS.boardText),
	from: '10',
	to: '20',
	unit: '%',
	by: '2040-01-31',
	lag: letters(LIMITS.boardText),
	leads: Array.from({ length: LIMITS.leads }, (_, n) => ({ id: `l${n}`, text: letters(LIMITS.boardText) })),
	supports: []
};

it('all that a table can have written comes to the department’s board, on every device, and can be taken over', async () => {
	const people = ['ada', 'ben', 'cem'].map((name, n) => {
		const person = story.join(name, { admission: { longestUpdate: LONGEST_UPDATE, admits: admitsToBoard } });
		return { ...person, ...boardOver(person.doc, chance(n + 1)) };
	});
	const [ada, ben, cem] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
	await story.pass(3000);
	ada.board.proposals.bring({ number: 1, deal: 1 }, 'a'.repeat(20), {
		goals: Array.from({ length: LIMITS.wigs }, (_, n) => ({ id: `w${n}`, goal })),
		stops: Array.from({ length: LIMITS.stops }, (_, n) => ({
			id: `s${n}`,
			stop: { what: letters(LIMITS.boardText), who: letters(LIMITS.boardText), from: '' }
		}))
	});
	// 460 KB at once, where one message may bring 80 KiB.
	await story.pass(5000);
	for (const { board } of [ben, cem]) {
		expect(board.proposals.current().list).toHaveLength(LIMITS.wigs);
		expect(board.proposals.current().stops).toHaveLength(LIMITS.stops);
		expect(board.proposals.current().list[0]?.goal).toEqual(goal);
	}

	const [first] = ben.board.proposals.current().list;
	expect(ben.board.proposals.takeOver(first!.id, null)).toBe(true);
	await story.pass(5000);
	for (const { board } of people)
		expect(board.content().wigs.some(({ statement }) => statement === goal.statement)).toBe(true);
	expect(people.map(({ room }) => room.diagnostics().drops)).toEqual([{}, {}, {}]);
	for (const { board } of people) board.close();
}, 60_000);
