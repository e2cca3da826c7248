import { expect, test } from 'vitest';
import fc from 'fast-check';
import { LIMITS } from '../values/limits.ts';
import type { Answer, QuizItem, Sheet } from './items.ts';
import { RECALL_MAX, SHEET_MAX } from './limits.ts';
import { decodeSheet, encodeSheet } from './sheet.ts';
import { sheetBound } from './sheet-bound.ts';

const encoded = (sheet: Sheet): Uint8Array => {
	const result = encodeSheet(sheet);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
};

const index = fc.integer({ min: 0, max: LIMITS.options - 1 });
const id = fc
	.stringMatching(/^[a-z0-9][a-z0-9_-]{0,20}$/)
	.filter((text) => !['constructor', 'prototype'].includes(text));
const answer: fc.Arbitrary<Answer> = fc.oneof(
	fc.record({ type: fc.constant('single' as const), choice: index }),
	fc.record({ type: fc.constant('truefalse' as const), choice: fc.boolean() }),
	fc.record({
		type: fc.constant('multiple' as const),
		choices: fc.uniqueArray(index).map((list) => list.sort((a, b) => a - b))
	}),
	fc.record({ type: fc.constant('order' as const), sequence: fc.uniqueArray(index) }),
	fc.record({
		type: fc.constant('recall' as const),
		texts: fc.array(
			fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => text.length <= RECALL_MAX),
			{ maxLength: 3 }
		)
	})
);
const anySheet: fc.Arbitrary<Sheet> = fc.record({
	form: fc.constantFrom('A', 'B'),
	department: fc.option(id),
	answers: fc.dictionary(id, answer, { maxKeys: 12 }).map((answers) => ({ ...answers }))
});
/** Sheets of a quiz that asks for certainty, some of them from paper. */
const markedSheet: fc.Arbitrary<Sheet> = fc
	.tuple(
		anySheet,
		fc.array(fc.constantFrom(null, 'low' as const, 'mid' as const, 'high' as const)),
		fc.boolean()
	)
	.map(([sheet, said, proxy]) => {
		const sure = Object.keys(sheet.answers).flatMap((id, at) => {
			const certainty = said[at];
			return certainty ? [[id, certainty] as const] : [];
		});
		return {
			...sheet,
			...(sure.length > 0 && { certainty: Object.fromEntries(sure) }),
			...(proxy && { proxy: true as const })
		};
	});

test('what was encoded is decoded', () => {
	fc.assert(
		fc.property(anySheet, (sheet) => {
			expect(decodeSheet(encoded(sheet))).toEqual(sheet);
		}),
		{ numRuns: 500 }
	);
});

test('certainty and proxy come back as well, and take no byte', () => {
	fc.assert(
		fc.property(markedSheet, (sheet) => {
			const { certainty: _certainty, proxy: _proxy, ...plain } = sheet;
			expect(decodeSheet(encoded(sheet))).toEqual(sheet);
			expect(encoded(sheet)).toHaveLength(encoded(plain).length);
		}),
		{ numRuns: 500 }
	);
});

test('a sheet of the first version of the app is read as it was', () => {
	const bytes = Uint8Array.from([1, 1, 0, 1, 1, 120, 0, 3]);
	const sheet: Sheet = { form: 'B', department: null, answers: { x: { type: 'single', choice: 3 } } };
	expect(decodeSheet(bytes)).toEqual(sheet);
	expect(encoded(sheet)).toEqual(bytes);
});

test.each([
	['certainty in the first layout', [1, 1, 0, 1, 1, 120, 0x10, 3]],
	['a proxy in the first layout', [1, 3, 0, 1, 1, 120, 0, 3]],
	['a certainty that there is none of', [2, 1, 0, 1, 1, 120, 0x40, 3]],
	['a form that there is none of', [2, 4, 0, 0]],
	['a layout that there is none of', [3, 0, 0, 0]]
])('%s is no sheet', (_, bytes) => {
	expect(decodeSheet(Uint8Array.from(bytes))).toBeNull();
});

test('nobody is sure of an answer that is not there', () => {
	const sheet: Sheet = { form: 'A', department: null, answers: {}, certainty: { x: 'high' } };
	expect(encodeSheet(sheet)).toMatchObject({ ok: false, problems: [{ code: 'sheet.invalid' }] });
});

test('the bytes do not tell in which order the questions were answered', () => {
	const a: Answer = { type: 'single', choice: 1 };
	const one = encoded({ form: 'A', department: 'sales', answers: { x: a, b: a } });
	expect(encoded({ form: 'A', department: 'sales', answers: { b: a, x: a } })).toEqual(one);
});

test('any bytes are decoded to a sheet or to nothing, and never throw', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
			const sheet = decodeSheet(bytes);
			if (sheet) expect(decodeSheet(encoded(sheet))).toEqual(sheet);
		}),
		{ numRuns: 2000 }
	);
});

test('every cut, every added byte and most flipped bits are noticed or decode to a valid sheet', () => {
	const bytes = encoded({
		form: 'B',
		department: 'service',
		answers: { r: { type: 'recall', texts: ['Wärme', '🙂'] }, o: { type: 'order', sequence: [2, 0, 1] } }
	});
	for (let length = 0; length < bytes.length; length++)
		expect(decodeSheet(bytes.subarray(0, length))).toBeNull();
	expect(decodeSheet(Uint8Array.of(...bytes, 0))).toBeNull();
	expect(decodeSheet(new Uint8Array(SHEET_MAX + 1))).toBeNull();
	for (let at = 0; at < bytes.length * 8; at++) {
		const flipped = bytes.slice();
		flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7));
		decodeSheet(flipped);
	}
});

test('a sheet cannot name what every object inherits', () => {
	const name = (text: string) => [text.length, ...new TextEncoder().encode(text)];
	for (const text of ['__proto__', 'constructor', 'prototype', 'toString', '']) {
		expect(decodeSheet(Uint8Array.of(1, 0, 0, 1, ...name(text), 0, 1))).toBeNull();
	}
	expect(decodeSheet(Uint8Array.of(1, 0, 0, 1, ...name('a'), 0, 1))).not.toBeNull();
	expect(decodeSheet(Uint8Array.of(1, 0, 0, 2, ...name('a'), 0, 1, ...name('a'), 0, 2))).toBeNull();
});

test('a recall text over its length, and a sheet over its size, are refused with a reason', () => {
	const long = encodeSheet({
		form: 'A',
		department: null,
		answers: { r: { type: 'recall', texts: ['x'.repeat(RECALL_MAX + 1)] } }
	});
	expect(long).toEqual({ ok: false, problems: [{ code: 'sheet.invalid', params: {} }] });
	const texts = Array.from({ length: 12 }, () => '漢'.repeat(RECALL_MAX));
	const big = encodeSheet({ form: 'A', department: null, answers: { r: { type: 'recall', texts } } });
	expect(big.ok ? '' : big.problems[0]?.code).toBe('sheet.tooBig');
});

test('the bound is reached by the fullest sheet and never passed', () => {
	const rest = { form: 'AB' as const, question: '?', priority: null, explanation: '', slot: 'x' };
	const items: QuizItem[] = [
		{ ...rest, id: 'single', type: 'single', options: ['a', 'b'], correct: 0 },
		{ ...rest, id: 'many', type: 'multiple', options: ['a', 'b', 'c'], correct: [0] },
		{ ...rest, id: 'sequence', type: 'order', options: ['a', 'b', 'c'], correct: [0, 1, 2] },
		{ ...rest, id: 'said', type: 'truefalse', correct: true },
		{ ...rest, id: 'recalled', type: 'recall', accepted: ['a', 'b', 'c'], need: 3 }
	];
	const fullest: Sheet = {
		form: 'A',
		department: 'd'.repeat(64),
		answers: {
			single: { type: 'single', choice: 1 },
			many: { type: 'multiple', choices: [0, 1, 2] },
			sequence: { type: 'order', sequence: [2, 1, 0] },
			said: { type: 'truefalse', choice: true },
			recalled: { type: 'recall', texts: Array.from({ length: 3 }, () => 'ä'.repeat(RECALL_MAX)) }
		}
	};
	expect(encoded(fullest).length).toBe(sheetBound(items, 'A'));
});
