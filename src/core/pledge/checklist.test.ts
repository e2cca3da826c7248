import { expect, test } from 'vitest';
import { checkBoard } from './check.ts';
import { checklistOf, PLEDGE_RULES } from './checklist.ts';
import type { BoardContent } from './pledge.ts';

const context = { today: '2026-03-01', priorities: [{ id: 'service' }], locale: 'en' } as const;
const good: BoardContent = {
	wigs: [
		{
			id: 'w1',
			statement: 'Answer every service call while the customer is still cold',
			from: '41',
			to: '16',
			unit: 'hours',
			by: '2026-12-31',
			lag: 'Median hours from call to running pump',
			leads: [
				{ id: 'l1', text: 'Calls solved at the first visit', predictive: 'yes', influence: 'yes' },
				{
					id: 'l2',
					text: 'Vans that leave with the ten most used parts',
					predictive: 'yes',
					influence: 'yes'
				}
			],
			supports: [{ priority: 'service', strength: 3 }]
		}
	],
	stops: [{ id: 's1', what: 'The weekly report', who: 'Ada', from: '2026-04-01' }]
};
const unmet = (content: BoardContent) =>
	checklistOf(checkBoard(content, context)).flatMap(({ rule, state }) =>
		state === 'met' ? [] : [`${rule} ${state}`]
	);

test('a good pledge keeps every rule', () => {
	const list = checklistOf(checkBoard(good, context));
	expect(list.map(({ rule }) => rule)).toEqual([...PLEDGE_RULES]);
	expect(unmet(good)).toEqual([]);
});

test('each rule says how gravely it is broken, and only that one', () => {
	const wig = good.wigs[0]!;
	const change = (part: Partial<typeof wig>) => unmet({ ...good, wigs: [{ ...wig, ...part }] });
	expect(change({ to: '' })).toEqual(['fromTo refuse']);
	expect(change({ by: '2020-01-01' })).toEqual(['byWhen refuse']);
	expect(change({ lag: '' })).toEqual(['lag warn']);
	expect(change({ leads: [] })).toEqual(['leads warn', 'asked warn']);
	expect(change({ leads: wig.leads.map(({ id, text }) => ({ id, text })) })).toEqual(['asked hint']);
	expect(change({ supports: [] })).toEqual(['supports hint']);
	expect(change({ statement: 'Become the best service in Europe' })).toEqual(['concrete hint']);
	expect(unmet({ ...good, stops: [] })).toEqual(['stops hint']);
	expect(unmet({ ...good, wigs: [wig, { ...wig, id: 'w2' }] })).toEqual(['few warn']);
	expect(unmet({ ...good, wigs: [] })).toEqual(['few refuse']);
});

test('of several findings under one rule the gravest counts', () => {
	const wig = { ...good.wigs[0]!, unit: '', from: 'many' };
	expect(unmet({ ...good, wigs: [wig] })).toEqual(['fromTo refuse']);
});
