import { describe, expect, test } from 'vitest';
import { ada, ben, meet, statements, twoPeople, write } from '../../../tests/support/board-people.ts';

twoPeople();

describe('adding and removing', () => {
	test('three WIGs are the most; a fourth that came in at the same time waits', () => {
		expect(ada.board.addWig()).toBe(true);
		expect(ben.board.addWig()).toBe(true);
		expect(ben.board.addWig()).toBe(true);
		const [, second, third] = ben.board.content().wigs.map(({ id }) => id);
		write(ben, 'second', second);
		write(ben, 'third', third);
		meet(ada, ben);
		expect(ada.board.content().wigs).toHaveLength(3);
		expect([ada.board.hiddenWigs(), ben.board.hiddenWigs()]).toEqual([1, 1]);
		expect(ada.board.addWig()).toBe(false);
		const shown = ada.board.content().wigs.find(({ id }) => id !== 'w1' && id !== second && id !== third);
		ada.board.removeWig(shown?.id ?? '');
		meet(ada, ben);
		expect(statements(ben.board.content())).toEqual(['', 'second', 'third']);
		expect(ada.board.hiddenWigs()).toBe(0);
	});

	test('what somebody writes into a WIG while another removes it brings it back', () => {
		ada.board.addWig();
		const id = ada.board.content().wigs[1]?.id ?? '';
		write(ada, 'Old', id);
		meet(ada, ben);
		ada.board.removeWig(id);
		write(ben, ' and new', id);
		meet(ada, ben);
		expect(statements(ada.board.content())).toEqual(['', 'Old and new']);
		ada.board.removeWig(id);
		meet(ada, ben);
		expect(statements(ben.board.content())).toEqual(['']);
	});

	test('the last WIG is emptied instead of removed, and undo brings it back', () => {
		write(ada, 'Precious');
		ada.board.setWigValue('w1', 'to', '8');
		ada.board.addLead('w1');
		const before = ada.board.content();
		ada.board.removeWig('w1');
		expect(ada.board.content().wigs).toEqual([
			{ id: 'w1', statement: '', from: '', to: '', unit: '', by: '', lag: '', leads: [], supports: [] }
		]);
		ada.board.undo();
		expect(ada.board.content()).toEqual(before);
	});

	test('the last of several leaves an empty first one, not what was removed before', () => {
		write(ada, 'First');
		ada.board.addWig();
		const id = ada.board.content().wigs[1]?.id ?? '';
		write(ada, 'Second', id);
		ada.board.removeWig('w1');
		expect(ada.board.content().wigs.map((wig) => wig.id)).toEqual([id]);
		ada.board.removeWig(id);
		expect(ada.board.content().wigs).toMatchObject([{ id: 'w1', statement: '' }]);
	});

	test('two people who each remove one of the last two keep one', () => {
		write(ada, 'First');
		ada.board.addWig();
		const id = ada.board.content().wigs[1]?.id ?? '';
		meet(ada, ben);
		ada.board.removeWig('w1');
		ben.board.removeWig(id);
		meet(ada, ben);
		expect(statements(ada.board.content())).toEqual(['First']);
	});

	test('what the team answers of a lead goes with it, and goes when the goal is emptied', () => {
		ada.board.addLead('w1');
		const lead = ada.board.content().wigs[0]?.leads[0]?.id ?? '';
		ada.board.leadText('w1', lead).apply({ index: 0, remove: 0, insert: 'Calls' });
		ada.board.answerLead('w1', lead, 'predictive', 'yes');
		meet(ada, ben);
		ben.board.answerLead('w1', lead, 'influence', 'unsure');
		meet(ada, ben);
		expect(ada.board.content().wigs[0]?.leads).toEqual([
			{ id: lead, text: 'Calls', predictive: 'yes', influence: 'unsure' }
		]);
		ben.board.undo();
		ada.board.answerLead('w1', lead, 'predictive', null);
		meet(ada, ben);
		expect(ben.board.content().wigs[0]?.leads).toEqual([{ id: lead, text: 'Calls' }]);
		ada.board.answerLead('w1', lead, 'influence', 'yes');
		ada.board.removeWig('w1');
		meet(ada, ben);
		expect(ben.board.content().wigs[0]?.leads).toEqual([]);
	});

	test('leads and stop entries come in the order in which they were added', () => {
		for (let n = 0; n < 4; n++) {
			ada.board.addLead('w1');
			ada.board.addStop();
		}
		const [{ leads } = { leads: [] }] = ada.board.content().wigs;
		ada.board.removeLead('w1', leads[1]?.id ?? '');
		ada.board.removeStop(ada.board.content().stops[0]?.id ?? '');
		expect(ada.board.content().wigs[0]?.leads.map(({ id }) => id)).toEqual(
			[leads[0], leads[2], leads[3]].map((lead) => lead?.id)
		);
		expect(ada.board.content().stops).toHaveLength(3);
	});
});
