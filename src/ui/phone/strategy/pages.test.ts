import { expect, test } from 'vitest';
import type { Strategy } from '../../../core/program/program.ts';
import { Furthest, pageKey, pageOf, strategyPages } from './pages.ts';

const strategy: Strategy = {
	vision: 'Everybody reads',
	priorities: [
		{ id: 'one', name: 'One', text: '' },
		{ id: 'two', name: 'Two', text: '' }
	],
	indicators: ['More readers'],
	nonGoals: []
};

test('Dana pages through the strategy in the order in which Ada tells it', () => {
	expect(strategyPages(strategy).map(pageKey)).toEqual([
		'vision',
		'priority/one',
		'priority/two',
		'indicators'
	]);
});

test('the room is at a page, or at none', () => {
	const pages = strategyPages(strategy);
	expect(pageOf(pages, { kind: 'priority', id: 'two' })).toBe(2);
	expect(pageOf(pages, { kind: 'nonGoals' })).toBe(-1);
	expect(pageOf(pages, null)).toBe(-1);
});

test('Ada goes back two pages: Dana still has what she heard', () => {
	const furthest = new Furthest();
	expect([0, 1, 2, 0, -1].map((index) => furthest.reach(index))).toEqual([0, 1, 2, 2, 2]);
});
