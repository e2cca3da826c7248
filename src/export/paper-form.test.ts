import { expect, test } from 'vitest';
import { publish } from '../core/quiz/publish.ts';
import { seededDraw } from '../core/quiz/shuffle.ts';
import { quizProgram, SECRETS } from '../../tests/support/quiz-program.ts';
import { paperForm, type PaperTranslate } from './paper-form.ts';

const program = quizProgram();
const { items } = publish(program.quiz, seededDraw(new Uint8Array([1])));
const words: PaperTranslate = (key, params) =>
	[key.replace('paper.form.', ''), ...Object.values<string | number>(params)].join(' ');
const quiz = {
	title: 'Half a <day>',
	company: '"Nord" & Söhne',
	language: 'de',
	departments: program.departments,
	items,
	certainty: false
};
const papers = (html: string): string[] => html.split('<article>').slice(1);

test('without numbers there is one blank of each form', () => {
	const [a = '', b = '', ...more] = papers(paperForm(quiz, 0, words));
	expect(more).toEqual([]);
	expect([a.includes('title A'), b.includes('title B')]).toEqual([true, true]);
	for (const slot of ['year', 'aims', 'ads', 'way', 'names']) {
		expect(a).toContain(`${slot} of form A?`);
		expect(a).not.toContain(`${slot} of form B?`);
	}
	expect(a).not.toContain('ticked');
});

test('numbered papers: the same number before and after, never the same form twice, forms in turn', () => {
	const all = papers(paperForm(quiz, 3, words)).map((paper) => ({
		number: /<dd class="number">(\d+)/.exec(paper)?.[1],
		form: /title ([AB])/.exec(paper)?.[1],
		wave: /ticked">×<\/span> (\w+)/.exec(paper)?.[1]
	}));
	expect(all).toEqual([
		{ number: '1', form: 'A', wave: 'before' },
		{ number: '2', form: 'B', wave: 'before' },
		{ number: '3', form: 'A', wave: 'before' },
		{ number: '1', form: 'B', wave: 'after' },
		{ number: '2', form: 'A', wave: 'after' },
		{ number: '3', form: 'B', wave: 'after' }
	]);
});

test('a paper tells nothing of what is right, and free text comes last', () => {
	const html = paperForm({ ...quiz, certainty: true }, 2, words);
	for (const secret of [SECRETS.explanation, ...SECRETS.accepted]) expect(html).not.toContain(secret);
	const [paper = ''] = papers(html);
	expect(paper.indexOf('names of form A?')).toBeGreaterThan(paper.indexOf('way of form A?'));
	expect(paper.match(/class="sure"/g)).toHaveLength(5);
	// Options of an order item stand in the drawn sequence, as on the phones.
	const way = items.find(({ id }) => id === 'way')?.options ?? [];
	const at = way.map((option) => paper.indexOf(option));
	expect(at).toEqual([...at].sort((one, other) => one - other));
});

test('what people wrote is no markup', () => {
	const html = paperForm(quiz, 0, words);
	expect(html).toContain('Half a &lt;day&gt;');
	expect(html).toContain('&quot;Nord&quot; &amp; Söhne');
});
