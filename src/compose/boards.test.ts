import { expect, test } from 'vitest';
import { MemoryWorkshop, type MemoryDevice } from '../../tests/support/memory-session.ts';
import { quizProgram } from '../../tests/support/quiz-program.ts';
import type { Board } from '../core/ports/board.ts';
import type { Table } from '../core/tables/tables.ts';

const GOAL = 'Win back ten customers a month who left us in the last two years';

const end = (board: Board) => board.wigText('w1', 'statement').value().length;
const write = (board: Board, text: string) =>
	board.wigText('w1', 'statement').apply({ index: end(board), remove: 0, insert: text });
const said = (board: Board) => board.content().wigs[0]?.statement;
const presence = (device: MemoryDevice, name: string) => ({
	participant: device.session.id,
	name,
	field: null,
	caret: null
});

async function atWork(table?: Table) {
	const workshop = new MemoryWorkshop();
	const ada = await workshop.found(quizProgram());
	const [ben, cem, mallory] = [
		await workshop.join('Ben'),
		await workshop.join('Cem'),
		await workshop.join('Mallory')
	];
	const watch = await ada.session.watchBoard('sales', table);
	const boards = new Map<MemoryDevice, Board>();
	for (const device of [ben, cem, mallory])
		boards.set(device, await device.session.openBoard('sales', table));
	const of = (device: MemoryDevice) => boards.get(device)!;
	write(of(ben), GOAL);
	of(ben).addStop();
	of(ben).matrix.add('Reports that nobody reads, twice a week', ben.session.id);
	await workshop.pass();
	return { workshop, ada, ben, cem, mallory, watch, of };
}

/** By the means that everybody has. */
function wipe(board: Board): void {
	board.wigText('w1', 'statement').apply({ index: 0, remove: end(board), insert: '' });
	for (const { id } of board.matrix.cards()) board.matrix.remove(id);
}

test.each([undefined, { number: 2, deal: 1 }])(
	'a wiped board (table %o) is put back with one tap, on every device, for whoever is at it',
	async (table) => {
		const { workshop, ada, ben, cem, mallory, watch, of } = await atWork(table);
		const told: number[] = [];
		watch.subscribe(() => told.push(watch.loss()?.share ?? 0));
		of(mallory).announce(presence(mallory, 'Mallory'));
		// Ben has a field open; what he sees is followed letter by letter.
		let field = said(of(ben)) ?? '';
		of(ben)
			.wigText('w1', 'statement')
			.onRemoteEdit((edits) => {
				for (const { index, remove, insert } of edits)
					field = field.slice(0, index) + insert + field.slice(index + remove);
			});
		of(ben).announce(presence(ben, 'Ben'));
		const heard: (string | undefined)[] = [];
		of(cem).subscribe(({ wigs }) => heard.push(wigs[0]?.statement));
		// Cem writes where nobody hears it.
		cem.disconnect();
		write(of(cem), ' (Cem)');

		wipe(of(mallory));
		await workshop.pass();
		expect(said(of(ben))).toBe('');
		expect(watch.loss()).toMatchObject({ by: mallory.session.id });
		expect(watch.loss()?.share).toBeGreaterThan(0.5);
		expect(told.length).toBeGreaterThan(0);
		write(of(ben), 'Hello?');
		field = said(of(ben)) ?? '';
		await workshop.pass();

		expect(await watch.restore()).toEqual({ ok: true, value: null });
		await workshop.pass();
		expect(said(of(ben))).toContain(GOAL);
		expect(said(of(ben))).toContain('Hello?');
		expect(field).toBe(said(of(ben)));
		expect(of(ben).matrix.cards()).toHaveLength(1);
		expect(of(mallory).content()).toEqual(of(ben).content());
		expect(
			of(ben)
				.presence()
				.map(({ name }) => name)
				.sort()
		).toEqual(['Ben', 'Mallory']);
		expect(watch.loss()).toBeNull();

		// Work goes on, and Cem comes back to it.
		write(of(ben), ' and keep them');
		cem.connect();
		await workshop.pass(6000);
		expect(said(of(cem))).toContain(' (Cem)');
		expect(said(of(cem))).toContain(' and keep them');
		expect(heard.at(-1)).toBe(said(of(cem)));
		expect(of(ben).content()).toEqual(of(cem).content());
		expect(ada.session.ledger.state().generations.size).toBe(1);
		of(cem).undo();
		expect(said(of(cem))).toBe(said(of(ben)));

		// Once more, from the next generation.
		wipe(of(mallory));
		await workshop.pass();
		await watch.restore();
		await workshop.pass();
		for (const device of [ben, cem]) expect(said(of(device))).toContain(' (Cem)');
		const name = table === undefined ? 'sales' : `sales.${table.number}`;
		expect(ada.session.ledger.state().generations.get(name)?.generation).toBe(2);
	}
);

test('who closes the page without a network brings along what they wrote, however many restores later', async () => {
	const { workshop, ben, cem, mallory, watch, of } = await atWork();
	cem.disconnect();
	write(of(cem), ' (Cem)');
	await workshop.pass();
	await cem.session.close();
	for (let time = 0; time < 2; time++) {
		wipe(of(mallory));
		await workshop.pass();
		await watch.restore();
		await workshop.pass();
	}
	const back = await cem.restart();
	const board = await back.session.openBoard('sales');
	await workshop.pass(6000);
	expect(said(board)).toContain(GOAL);
	expect(said(board)).toContain(' (Cem)');
	expect(said(of(ben))).toBe(said(board));

	// Away again from the start: the page shows what this device has, until the new document is there.
	back.disconnect();
	wipe(of(mallory));
	await workshop.pass();
	await watch.restore();
	await workshop.pass();
	const again = await back.restart();
	const shown = await again.session.openBoard('sales');
	expect(said(shown)).toContain(' (Cem)');
});

test('a loss that was meant is left alone, and a board without one can’t be restored', async () => {
	const { workshop, ben, mallory, watch, of } = await atWork();
	expect(await watch.restore()).toMatchObject({ ok: false, problems: [{ code: 'board-no-loss' }] });
	wipe(of(mallory));
	await workshop.pass();
	watch.dismiss();
	expect(watch.loss()).toBeNull();
	await workshop.pass();
	expect(said(of(ben))).toBe('');
});
