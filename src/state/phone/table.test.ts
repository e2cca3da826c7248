import { expect, test } from 'vitest';
import { MemoryWorkshop } from '../../../tests/support/memory-session.ts';
import { quizProgram } from '../../../tests/support/quiz-program.ts';
import { Console } from '../console/console.svelte.ts';
import { Phone } from './phone.svelte.ts';

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
	expect(ada.boards.sales?.brought).toBe(1);
	await cem.pen.take();
	expect(cem.board!.board.proposals.takeOver(proposal!.id, null)).toBe(true);
	await room.pass();
	expect(ben.board!.content.wigs[0]?.statement).toBe('Answer in a day');

	const seats = new Map(ada.state.tables.get('sales')?.seats);
	await come('n');
	await room.pass(5000);
	expect(phones.at(-1)?.table.number).not.toBeNull();
	for (const [id, table] of seats) expect(ada.state.tables.get('sales')?.seats.get(id)).toBe(table);

	const other = ben.table.number === 1 ? 2 : 1;
	await ben.table.choose(other);
	await room.pass(5000);
	expect(cem.state.tables.get('sales')?.seats.get(ben.session.id)).toBe(other);
	expect(ben.table.view?.content).toEqual(
		cem.table.number === other ? cem.table.view?.content : expect.anything()
	);
}, 60_000);
