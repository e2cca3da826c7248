import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import type { PublishedFigure, PublishedResults } from '../../core/publish/results.ts';
import { createFormat } from '../../i18n/format.ts';
import { roundEnd, rowShape, rowType } from './dumbbell.ts';
import { markOf, markText, pointsBetween, type Mark } from './marks.ts';
import { resultNames } from './names.ts';
import { columnsOf, excerpt, rowsOf, sureRows, totalRow, type Row } from './rows.ts';
import { throwShape } from './throw.ts';

const figure = (before: number, after: number, n = 12): PublishedFigure => ({
	shown: true,
	n,
	before,
	after
});
const results: PublishedResults = {
	minimum: 5,
	matched: 18,
	unmatched: 0,
	total: figure(40, 70, 18),
	groupGain: 0.5,
	meanGain: 0.5,
	priorities: [],
	departments: [
		{ id: 'gone', figure: { shown: false, reason: 'few' } },
		{ id: 'sales', figure: figure(40, 70, 7) },
		{ id: 'legal', figure: figure(40, 70, 5) }
	],
	slots: [
		{ id: 'a', figure: figure(40, 45) },
		{
			id: 'b',
			figure: { shown: true, n: 8, before: 20, after: 61, bound: { before: 'under20' } }
		},
		{ id: 'c', figure: figure(40, 90) },
		{ id: 'd', figure: figure(50, 30) }
	],
	statistics: [
		{
			name: 'certainty',
			of: { kind: 'total' },
			n: 18,
			values: { before: { points: 0, confidentlyWrong: 20 }, after: { points: 1, confidentlyWrong: 8 } }
		},
		{ name: 'certainty', of: { kind: 'priority', id: 'p' }, n: 18, values: {} },
		{
			name: 'certainty',
			of: { kind: 'slot', id: 'a' },
			n: 12,
			values: { before: { points: 0, confidentlyWrong: 30 }, after: { points: 1, confidentlyWrong: 5 } }
		},
		{
			name: 'certainty',
			of: { kind: 'slot', id: 'c' },
			n: 12,
			values: { after: { points: 1, confidentlyWrong: 25 } }
		}
	]
};
const names = resultNames(
	null,
	{
		departments: [
			{ id: 'legal', name: 'Legal' },
			{ id: 'sales', name: 'Sales' }
		]
	},
	[
		{ slot: 'a', question: 'First of a?' },
		{ slot: 'a', question: 'Second of a?' },
		{ slot: 'c', question: 'C?' }
	]
);

describe('rows', () => {
	it('come in the program’s order; what may not be seen has no row, and what it does not name keeps its id', () => {
		const { rows, hidden } = rowsOf('departments', results, names, 'All others');
		expect(rows.map(({ name }) => name)).toEqual(['Legal', 'Sales']);
		expect(hidden).toEqual([{ id: 'gone', name: 'gone', reason: 'few' }]);
	});

	it('put what the small departments have in common last', () => {
		const others = { departments: ['gone'], figure: figure(20, 50, 6) };
		const { rows } = rowsOf('departments', { ...results, others }, names, 'All others');
		expect(rows.at(-1)?.name).toBe('All others');
	});

	it('of questions stand by what was gained for certain, also where a stretch is all that is known', () => {
		const over = {
			...figure(80, 80, 8),
			bound: { before: 'over80', after: 'over80' }
		} as const;
		const slots = [{ id: 'e', figure: over }, ...results.slots];
		const { rows } = rowsOf('slots', { ...results, slots }, names, '');
		expect(rows.map(({ name, points }) => [name, points])).toEqual([
			['C?', 50],
			['b', null],
			['First of a?', 5],
			['e', null],
			['d', -20]
		]);
	});

	it('of what was wrong and sure: everything first, then what is left of it', () => {
		expect(sureRows(results, names, 'All').map(({ name, points }) => [name, points])).toEqual([
			['All', -12],
			['C?', null],
			['First of a?', -25]
		]);
	});

	it('are none for a total that may not be seen', () => {
		expect(totalRow({ ...results, total: { shown: false, reason: 'few' } }, 'All')).toBeNull();
	});

	it('that are too many leave out the middle, and say how many', () => {
		const rows = Array.from({ length: 12 }, (_, id) => ({ id: String(id) }) as Row);
		const { head, tail, between } = excerpt(rows, 7);
		expect([head.length, between, tail.length]).toEqual([4, 6, 2]);
		expect(tail.at(-1)?.id).toBe('11');
		expect(excerpt(rows, 12)).toEqual({ head: rows, tail: [], between: 0 });
	});

	it('stand in columns where one would be too long; each is in one of them', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 70 }), (count) => {
				const rows = Array.from({ length: count }, (_, id) => ({ id: String(id) }) as Row);
				expect(columnsOf(rows).flatMap(({ head }) => head)).toEqual(rows);
			})
		);
	});
});

describe('marks', () => {
	it('tell no more than a stretch where a stretch is all that may be told', () => {
		const before = markOf(20, 'under20');
		expect(markText(before, createFormat('en'))).toBe('< 20%');
		expect(markText(markOf(80, 'over80'), createFormat('de'))).toMatch(/^> 80\s%$/);
		expect(markText(markOf(61, undefined), createFormat('en'))).toBe('61%');
		expect(pointsBetween(before, markOf(61, undefined))).toBeNull();
	});

	it('differ by what the rounded figures on the wall differ by', () => {
		expect(pointsBetween(markOf(40.4, undefined), markOf(70.6, undefined))).toBe(31);
		expect(pointsBetween(markOf(63, undefined), markOf(58, undefined))).toBe(-5);
	});
});

const anyMark: fc.Arbitrary<Mark | null> = fc.oneof(
	fc.double({ min: 0, max: 100, noNaN: true }).map((value) => markOf(value, undefined)),
	fc.constantFrom(markOf(20, 'under20'), markOf(80, 'over80'), null)
);
const x = (value: number) => 100 + value * 8;

describe('a row', () => {
	const field = { x, y: 50, band: 60, unit: 10 };
	const row = (before: Mark | null, after: Mark | null): Row => ({
		id: 'r',
		name: '',
		before,
		after,
		points: null,
		n: null
	});

	it('has its figures on the outer sides of its dots, so that they never meet', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 100, noNaN: true }),
				fc.double({ min: 0, max: 100, noNaN: true }),
				(before, after) => {
					const shape = rowShape(row(markOf(before, undefined), markOf(after, undefined)), field);
					const end = shape.labels.find(({ anchor }) => anchor === 'end');
					const start = shape.labels.find(({ anchor }) => anchor === 'start');
					expect(end && start && end.x < start.x).toBe(true);
					for (const { cx, r } of shape.dots) {
						expect(end && end.x <= cx - r).toBe(true);
						expect(start && start.x >= cx + r).toBe(true);
					}
				}
			)
		);
	});

	it('draws every mark once, and a throw between two places only', () => {
		fc.assert(
			fc.property(anyMark, anyMark, (before, after) => {
				const { dots, stretches, labels, arc } = rowShape(row(before, after), field);
				const marks = [before, after].filter((mark) => mark !== null);
				expect(dots.length + stretches.length).toBe(marks.length);
				const texts = marks.map((mark) => (mark.kind === 'bound' ? mark.bound : mark));
				expect(labels.length).toBe(new Set(texts).size);
				expect(arc !== null).toBe(dots.length === 2);
			})
		);
	});

	it('has no figure on a dot or on another figure, also where a dot stands within a stretch', () => {
		// As wide as it is on the wall, with type of 3 units.
		const width = (mark: Mark) => markText(mark, createFormat('de')).length * 0.52 * 0.86 * 3 * field.unit;
		fc.assert(
			fc.property(anyMark, anyMark, (before, after) => {
				const { dots, labels } = rowShape(row(before, after), field);
				const boxes = labels.map(({ x: at, anchor, mark }) => {
					const wide = width(mark);
					const from = at - wide * { start: 0, middle: 0.5, end: 1 }[anchor];
					return [from, from + wide] as const;
				});
				const circles = dots.map(({ cx, r }) => [cx - r, cx + r] as const);
				for (const [at, [from, to]] of boxes.entries())
					for (const [left, right] of [...boxes.slice(at + 1), ...circles])
						expect(to <= left || from >= right).toBe(true);
			})
		);
	});

	it('draws two stretches of the same end one within the other, with one figure', () => {
		const { stretches, labels } = rowShape(row(markOf(80, 'over80'), markOf(80, 'over80')), field);
		const [before, after] = stretches;
		expect(before && after && before.x < after.x && before.y < after.y).toBe(true);
		expect(before && after && before.y + before.height > after.y + after.height).toBe(true);
		expect(labels).toHaveLength(1);
	});
});

test('type grows as rows get fewer, within its bounds', () => {
	const field = { width: 150, height: 50, share: 1 / 3 };
	const rows = (count: number, name = 'Sales') => Array.from({ length: count }, () => name);
	const sizes = [30, 12, 8, 5, 2].map((count) => rowType(rows(count), field, false).size);
	expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
	expect(rowType(rows(1), field, false).size).toBe(4.4);
	expect(rowType(rows(60), field, false)).toEqual({ size: 2.2, lines: 1, fits: true });
	expect(rowType(rows(1), field, true).size).toBeLessThan(4.4);
});

test('type gets smaller for a name that would lose its end, and no smaller than can be read', () => {
	const field = { width: 150, height: 51, share: 1 / 3 };
	const long = 'Field service, spare parts logistics and warranty of the southern and south-western regions';
	const [short, wide, broken] = [
		['Sales', 'Legal', 'People', 'Development'],
		['Sales', 'Legal', 'People', long],
		['Sales', 'Legal', 'People', 'Produktsicherheitsingenieurwesen'.repeat(9)]
	].map((names) => rowType(names, field, false));
	expect(short).toMatchObject({ size: 4.4, fits: true });
	expect(wide?.size).toBeLessThan(4.4);
	expect(wide).toMatchObject({ fits: true });
	expect(broken).toMatchObject({ size: 2.6, fits: false });
});

test('a scale of small shares ends at a figure that people know', () => {
	expect([0, 10, 11, 38, 61, 100].map(roundEnd)).toEqual([10, 10, 20, 40, 100, 100]);
});

describe('the throw', () => {
	const field = { x, ground: 400, air: 300, unit: 10 };

	it('flies as far as the air lets it', () => {
		const { top, path } = throwShape(markOf(0, undefined), markOf(100, undefined), field);
		expect(top?.y).toBe(100);
		expect(path).toBe('M100 400Q500 -200 900 400');
	});

	it('moves the figures apart where its ends are close, in their own order', () => {
		for (const [before, after] of [
			[50, 52],
			[52, 50],
			[50, 50]
		] as const) {
			const { ends } = throwShape(markOf(before, undefined), markOf(after, undefined), field);
			const [a, b] = ends.map(({ labelX }) => labelX) as [number, number];
			expect(Math.abs(a - b)).toBeCloseTo(270);
			expect(a < b).toBe(before <= after);
		}
	});

	it('is not thrown from a stretch', () => {
		const { path, ends } = throwShape(markOf(20, 'under20'), markOf(61, undefined), field);
		expect(path).toBeNull();
		expect(ends[0]?.width).toBe(160);
	});
});
