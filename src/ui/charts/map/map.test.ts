import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { headlinesOf } from '../../../core/map/headlines.ts';
import { mapOf } from '../../../core/map/map-of.ts';
import { createFormat } from '../../../i18n/format.ts';
import { createTranslator } from '../../../i18n/all.ts';
import { companyOf } from '../../../../tests/support/company.ts';
import { cometOf } from './comet.ts';
import { headlineTexts } from './headline.ts';
import { emsOf } from './lettering.ts';
import { layoutMap, type LabelBox, type MapBox } from './layout.ts';
import { MOST_ZOOM, panBy, WHOLE, zoomAt, type Viewport } from './viewport.ts';

const WALL: MapBox = { width: 1780, height: 830, unit: 10.8 };
const mapWith = (departments: number, priorities = 5, asks = departments * 2) =>
	mapOf(companyOf({ departments, priorities, asks }));

describe('the layout', () => {
	test('lies while few names have room, stands for many, and in a narrow box', () => {
		const standing = [2, 4, 6, 7, 24].map((count) => layoutMap(mapWith(count), WALL).standing);
		expect(standing).toEqual([false, false, false, true, true]);
		expect(layoutMap(mapWith(4), { width: 390, height: 700, unit: 5 }).standing).toBe(true);
	});

	test('a word that would be broken makes it stand', () => {
		const map = mapWith(6);
		map.departments[0]!.name = 'Donaudampfschifffahrtsgesellschaft';
		expect(layoutMap(map, WALL).standing).toBe(true);
	});

	test('a priority of many words has room above its column, or is cut at its end and nowhere else', () => {
		const map = mapWith(24, 5);
		map.priorities[0]!.name = 'Digitale Spenden, die jedes Jahr wachsen';
		for (const box of [WALL, { width: 860, height: 620, unit: 5.2 }, { width: 390, height: 700, unit: 5 }]) {
			const { priorities, priorityNames } = layoutMap(map, box);
			expect(priorityNames.type * 1.12 * priorityNames.lines).toBeLessThanOrEqual(
				priorities[0]!.label.height
			);
			expect(priorityNames.lines).toBeGreaterThan(1);
		}
	});

	test('names of 24 departments are read from the last row', () => {
		const { names, priorityNames } = layoutMap(mapWith(24), WALL);
		// 2.2 % of the wall's height: 24 of 1080 pixels.
		expect(names.type).toBeGreaterThanOrEqual(2.2 * WALL.unit);
		expect(priorityNames.type).toBeGreaterThanOrEqual(2.2 * WALL.unit);
	});

	test('names are there whole, their words unbroken: on a wide wall and on one of 4 by 3, in both languages', () => {
		const walls = [WALL, { width: 1324, height: 800, unit: 9.8 }, { width: 1024, height: 560, unit: 7 }];
		for (const language of ['en', 'de'] as const) {
			for (const departments of [4, 6, 7, 12, 24]) {
				const map = mapOf(companyOf({ departments, priorities: 5, asks: departments, language }));
				for (const box of walls) {
					const { names, priorityNames } = layoutMap(map, box);
					expect([language, departments, box.width, names.whole, priorityNames.whole]).toEqual([
						language,
						departments,
						box.width,
						true,
						true
					]);
					expect(Math.min(names.type, priorityNames.type)).toBeGreaterThanOrEqual(1.9 * box.unit);
				}
			}
		}
	});

	test('a text is no narrower than the widest letters of the type make it', () => {
		// As measured in the display type at its boldest.
		for (const [text, ems] of [
			['Kundenservice und Außendienst', 16.16],
			['Arbeitssicherheit und Gesundheitsschutz', 20.59],
			['Customer Service & Field Operations', 18.12],
			['Occupational Health and Safety Management', 22.37]
		] as const) {
			expect(emsOf(text)).toBeGreaterThan(ems);
			expect(emsOf(text)).toBeLessThan(ems * 1.08);
		}
		expect(emsOf('中文😀')).toBe(3);
	});

	test('a ball’s area grows with what it stands for', () => {
		const { cells } = layoutMap(mapWith(24), WALL);
		const radius = (strength: number) => cells.find(({ cell }) => cell.strength === strength)!.r;
		expect(radius(2) ** 2).toBeGreaterThan(2 * radius(1) ** 2);
		expect(radius(3) ** 2).toBeGreaterThan(2 * radius(2) ** 2);
	});

	const size = fc.record({
		departments: fc.integer({ min: 0, max: 24 }),
		priorities: fc.integer({ min: 1, max: 5 }),
		asks: fc.integer({ min: 0, max: 60 }),
		width: fc.integer({ min: 300, max: 3000 }),
		height: fc.integer({ min: 300, max: 1500 })
	});
	const inside = ({ x, y, width, height }: LabelBox, box: MapBox) =>
		x >= -0.01 && y >= -0.01 && x + width <= box.width + 0.01 && y + height <= box.height + 0.01;

	test('whatever the company and the box: all of it is drawn, and stays in the box', () => {
		fc.assert(
			fc.property(size, ({ departments, priorities, asks, width, height }) => {
				const map = mapWith(departments, priorities, departments < 2 ? 0 : asks);
				const box = { width, height, unit: Math.min(width, height) / 100 };
				const shapes = layoutMap(map, box);
				expect(shapes.departments.length).toBe(map.departments.length);
				expect(shapes.cells.length).toBe(map.cells.length);
				expect(shapes.arrows.length).toBe(map.arrows.length);
				for (const { band, label } of [...shapes.departments, ...shapes.priorities]) {
					expect(inside(band, box)).toBe(true);
					expect(inside(label, box)).toBe(true);
				}
				for (const { cx, cy, r } of shapes.cells)
					expect(inside({ x: cx - r, y: cy - r, width: 2 * r, height: 2 * r }, box)).toBe(true);
			}),
			{ numRuns: 60 }
		);
	});

	test('a ball stands where its department’s and its priority’s bands cross', () => {
		for (const count of [4, 24]) {
			const shapes = layoutMap(mapWith(count), WALL);
			for (const { cell, cx, cy } of shapes.cells) {
				const row = shapes.departments.find(({ department }) => department.id === cell.department)!.band;
				const column = shapes.priorities.find(({ priority }) => priority.id === cell.priority)!.band;
				for (const band of [row, column]) {
					expect(cx).toBeGreaterThan(band.x);
					expect(cx).toBeLessThan(band.x + band.width);
					expect(cy).toBeGreaterThan(band.y);
					expect(cy).toBeLessThan(band.y + band.height);
				}
			}
		}
	});

	test('balls of one department never touch each other, nor those of the next', () => {
		for (const count of [3, 6, 7, 24]) {
			const { cells } = layoutMap(mapWith(count), WALL);
			for (const [at, one] of cells.entries()) {
				for (const other of cells.slice(at + 1))
					expect(Math.hypot(one.cx - other.cx, one.cy - other.cy)).toBeGreaterThan((one.r + other.r) * 0.99);
			}
		}
	});

	test('throws land beside who is asked, and those to whom everybody asks are marked', () => {
		const map = mapWith(12, 5, 40);
		const shapes = layoutMap(map, WALL);
		expect(map.departments.some(({ overloaded }) => overloaded)).toBe(true);
		for (const { arrow, end, ball, heavy } of shapes.arrows) {
			const { ground, radius, department } = shapes.departments.find(
				(one) => one.department.id === arrow.to
			)!;
			expect(Math.hypot(end.x - ground.x, end.y - ground.y)).toBeCloseTo(radius + ball);
			expect(heavy).toBe(department.overloaded);
		}
	});
});

test('a comet is a point where it leaves and as wide as its ball where it lands', () => {
	const { path, end } = cometOf({ x: 0, y: 0 }, { x: 50, y: -50 }, { x: 100, y: 0 }, 8);
	const [fromX, fromY, , , oneX, oneY, otherX, otherY, , , backX, backY] = path
		.match(/-?[\d.]+/g)!
		.map(Number);
	expect([fromX, fromY]).toEqual([backX, backY]);
	expect(Math.hypot(oneX! - otherX!, oneY! - otherY!)).toBeCloseTo(8, 0);
	expect(end).toEqual({ x: 100, y: 0 });
	expect(cometOf({ x: 1, y: 1 }, { x: 1, y: 1 }, { x: 1, y: 1 }, 8).path).not.toContain('NaN');
});

describe('looking into it', () => {
	const frame = { width: 800, height: 600 };
	const point = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) });
	const step = fc.oneof(
		fc.tuple(fc.double({ min: 0.2, max: 4, noNaN: true }), point).map(
			([factor, at]) =>
				(view: Viewport) =>
					zoomAt(view, factor, at, frame)
		),
		fc
			.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) })
			.map((by) => (view: Viewport) => panBy(view, by, frame))
	);

	test('the picture always covers its frame', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
				const { scale, x, y } = steps.reduce((view, go) => go(view), WHOLE);
				expect(scale).toBeGreaterThanOrEqual(1);
				expect(scale).toBeLessThanOrEqual(MOST_ZOOM);
				expect(Math.max(x, y)).toBeLessThanOrEqual(0);
				expect(x + frame.width * scale).toBeGreaterThanOrEqual(frame.width - 1e-6);
				expect(y + frame.height * scale).toBeGreaterThanOrEqual(frame.height - 1e-6);
			})
		);
	});

	test('what is under the pointer stays there', () => {
		const at = { x: 300, y: 200 };
		const view = zoomAt(WHOLE, 2, at, frame);
		expect({ x: view.x + at.x * 2, y: view.y + at.y * 2 }).toEqual(at);
		expect(zoomAt(view, 0.5, at, frame)).toEqual(WHOLE);
	});
});

test('the headlines', () => {
	const i18n = { t: createTranslator('en'), format: createFormat('en') };
	const texts = (map: ReturnType<typeof mapOf>) =>
		headlineTexts(headlinesOf(map), i18n).map(({ text }) => text);
	expect(texts(mapWith(12, 4, 30))).toEqual([
		'Nobody carries “Data that we trust”.',
		'Legal is asked by 7 departments.'
	]);
	expect(
		texts(mapOf({ ...companyOf({ departments: 5, priorities: 5, asks: 0 }), pledges: new Map() }))
	).toEqual(['No goal is in the air yet.']);
	expect(texts(mapWith(24, 2, 0))).toEqual(['Every priority is carried.']);
	// None is left out: those beyond a line are counted.
	const bare = mapWith(5, 5, 0);
	for (const priority of bare.priorities) priority.gap = true;
	const [first, second] = bare.priorities.map(({ name }) => name);
	expect(texts(bare)).toEqual([`Nobody carries “${first}”, “${second}”, and 3 more.`]);
});
