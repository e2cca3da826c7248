import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { strategySchema } from '../schema.ts';
import { importStrategy } from './strategy.ts';

const real = readFileSync('tests/fixtures/inputs/strategy.md', 'utf8');

const problemsOf = (text: string) => {
	const result = importStrategy(text, 'strategy.md');
	if (result.ok) throw new Error('was read without a problem');
	return result.problems.map(({ code, file, line, params }) => {
		expect(file).toBe('strategy.md');
		return [code, line, params];
	});
};
const valueOf = (text: string) => {
	const result = importStrategy(text, 'strategy.md');
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	expect(v.is(strategySchema, result.value.strategy)).toBe(true);
	return result.value;
};

test('the real strategy is read whole', () => {
	const { title, strategy } = valueOf(real);
	expect(title).toBe('Wikimedia movement strategy 2030');
	expect(strategy.vision).toBe(
		'By 2030 the movement wants to be the basic infrastructure of free knowledge, and everyone who shares that vision shall be able to join in.'
	);
	expect(strategy.priorities.map(({ id, name }) => [id, name])).toEqual([
		['knowledge-as-a-service', 'Knowledge as a service'],
		['knowledge-equity', 'Knowledge equity'],
		['sustain-the-movement', 'Sustain the movement'],
		['improve-the-experience-of-users', 'Improve the experience of users'],
		['decide-together', 'Decide together']
	]);
	expect(strategy.priorities[4]?.text).toBe(
		'Share decisions and resources with those they concern; give regional and thematic hubs a say and a budget.'
	);
	expect(strategy.indicators).toHaveLength(3);
	expect(strategy.nonGoals).toEqual([
		'We will not sell data about readers',
		'We will not run advertising',
		"We will not replace editors' judgement by automatic text"
	]);
});

test('German headings, CRLF, a byte order mark, emphasis and nested bullets', () => {
	const { title, strategy } = valueOf(
		[
			'\uFEFF# Strategie 2030',
			'## Unsere Vision',
			'Wir **heizen**',
			'die [Stadt](https://example.org).',
			'',
			'Und kühlen sie.',
			'## Strategische Schwerpunkte',
			'### Übergabe in 48 Stunden',
			'Erst dies:',
			'- eins',
			'- zwei',
			'### Qualität',
			'## Woran wir es merken',
			'- weniger Fehler',
			'  - und zwar schnell',
			'## Was wir nicht tun',
			'Kein Mietgeschäft'
		].join('\r\n')
	);
	expect(title).toBe('Strategie 2030');
	expect(strategy).toEqual({
		vision: 'Wir heizen die Stadt.\n\nUnd kühlen sie.',
		priorities: [
			{ id: 'uebergabe-in-48-stunden', name: 'Übergabe in 48 Stunden', text: 'Erst dies:\n\n- eins\n- zwei' },
			{ id: 'qualitaet', name: 'Qualität', text: '' }
		],
		indicators: ['weniger Fehler', 'und zwar schnell'],
		nonGoals: ['Kein Mietgeschäft']
	});
});

test('sections may be headings of the first level, and the title may be missing', () => {
	const { title, strategy } = valueOf('# Vision\nA\n# Priorities\n## One\n### Detail\nB\n## Two');
	expect(title).toBe('');
	expect(strategy.priorities).toEqual([
		{ id: 'one', name: 'One', text: 'Detail\n\nB' },
		{ id: 'two', name: 'Two', text: '' }
	]);
});

test.each<[string, string, unknown[]]>([
	['an empty file', ' \n', [['file.empty', 1, {}]]],
	['a Word file', 'PK\u0003\u0004abc', [['file.notText', undefined, {}]]],
	[
		'no sections at all',
		'# T\n\nHello',
		[
			['strategy.noVision', 1, {}],
			['strategy.noPriorities', 1, {}],
			['strategy.textOutside', 3, { text: 'Hello' }]
		]
	],
	['a vision without text', '# T\n## Vision\n## Priorities\n### A', [['strategy.noVision', 2, {}]]],
	['no priority', '# T\n## Vision\nV\n## Priorities\n', [['strategy.noPriorities', 4, {}]]],
	[
		'an unknown heading',
		'# T\n## Vision\nV\n## Mission\nM\n## Priorities\n### A',
		[['strategy.unknownHeading', 4, { name: 'Mission' }]]
	],
	[
		'a second title',
		'# T\n## Vision\nV\n## Priorities\n### A\n# U',
		[['strategy.unknownHeading', 6, { name: 'U' }]]
	],
	[
		'a section twice',
		'## Vision\nV\n## Priorities\n### A\n## Vision\nW',
		[['strategy.sectionTwice', 5, { name: 'Vision', first: 1 }]]
	],
	[
		'priorities of the same name',
		'## Vision\nV\n## Priorities\n### Focus  us\n### FOCUS us',
		[['strategy.priorityTwice', 5, { name: 'FOCUS us', first: 4 }]]
	],
	[
		'text before the first priority',
		'## Vision\nV\n## Priorities\nThese are they:\n### A',
		[['strategy.textOutside', 4, { text: 'These are they:' }]]
	],
	[
		'a priority without a name',
		'## Vision\nV\n## Priorities\n###\nText',
		[['strategy.priorityWithoutName', 4, {}]]
	],
	[
		'eight priorities',
		`## Vision\nV\n## Priorities\n${[...'ABCDEFGH'].map((n) => `### ${n}\n`).join('')}`,
		[['strategy.tooManyPriorities', 11, { count: 8, most: 7 }]]
	],
	[
		'a very long name',
		`## Vision\nV\n## Priorities\n### ${'x'.repeat(121)}`,
		[['strategy.tooLong', 4, { field: 'name', length: 121, most: 120 }]]
	]
])('%s', (_, text, expected) => {
	expect(problemsOf(text)).toEqual(expected);
});

test('a problem quotes at most 80 characters', () => {
	const [first] = problemsOf(`${'word '.repeat(40)}\n## Vision\nV\n## Priorities\n### A`);
	expect((first?.[2] as { text: string }).text).toHaveLength(80);
});

test('comments and rules between sections are not text', () => {
	expect(valueOf('# T\n<!-- draft -->\n## Vision\nV\n\n---\n\n## Priorities\n### A').strategy.vision).toBe(
		'V'
	);
});
