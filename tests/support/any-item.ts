import fc from 'fast-check';
import type { QuizItem } from '../../src/core/quiz/items.ts';

/** Texts as people leave them: signs of spreadsheets and of the file format, umlauts, line breaks, spaces, nothing. */
const text = fc.oneof(
	fc.constantFrom(
		'',
		' ',
		'Equity',
		'equity',
		"'=1+1",
		'=SUM(A1)',
		'-3 %',
		'a|b',
		'a\\|b\\',
		'"quoted", and more',
		'2',
		'Wärme'
	),
	fc
		.array(fc.constantFrom(...'abcäß|\\\'"=;,\n \r@+-12?'), { maxLength: 12 })
		.map((letters) => letters.join(''))
);
const id = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,3})?$/);
const upTo = (many: number) => Array.from({ length: many }, (_, at) => at);

/** An item in the middle of being written: of any type, in any state that an editor can leave it in. */
export const anyDraft = (priorities: readonly string[]): fc.Arbitrary<QuizItem> => {
	const base = {
		id,
		slot: id,
		form: fc.constantFrom('A' as const, 'B' as const, 'AB' as const),
		question: text,
		priority: fc.constantFrom(null, ...priorities),
		explanation: text
	};
	const rows = fc.array(text, { minLength: 1, maxLength: 6 });
	return rows.chain((options) => {
		const many = options.length;
		return fc.oneof(
			fc.record({
				...base,
				type: fc.constant('single' as const),
				options: fc.constant(options),
				correct: fc.nat(many - 1)
			}),
			fc.record({
				...base,
				type: fc.constant('multiple' as const),
				options: fc.constant(options),
				correct: fc.subarray(upTo(many))
			}),
			fc.record({
				...base,
				type: fc.constant('order' as const),
				options: fc.constant(options),
				correct: fc.shuffledSubarray(upTo(many), { minLength: many })
			}),
			fc.record({ ...base, type: fc.constant('truefalse' as const), correct: fc.boolean() }),
			fc.record({
				...base,
				type: fc.constant('recall' as const),
				accepted: fc.constant(options),
				need: fc.integer({ min: 1, max: 4 })
			})
		);
	});
};
