import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDraft } from '../../tests/support/any-item.ts';
import { importQuiz } from '../core/program/import/quiz.ts';
import { gapsOf } from '../core/quiz/edit/gaps.ts';
import { tidyItem } from '../core/quiz/edit/tidy.ts';
import { quizCsv } from './quiz-csv.ts';

const priorities = [
	{ id: 'speed', name: 'Speed, at last', text: '' },
	{ id: 'care', name: '=Care', text: '' }
];
const complete = anyDraft(priorities.map(({ id }) => id))
	.filter((draft) => gapsOf(draft).length === 0)
	.map(tidyItem);

test('a quiz that can be asked comes back from its file as it was', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(complete, { selector: ({ id }) => id, minLength: 1, maxLength: 6 }),
			(items) => {
				const csv = quizCsv(items, priorities);
				expect(importQuiz(csv, 'quiz.csv', priorities)).toEqual({ ok: true, value: items });
			}
		),
		{ numRuns: 500 }
	);
});
