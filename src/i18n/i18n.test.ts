import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROBLEM_PARAMS } from '../core/result/codes.ts';
import { ALL, catalogOf, createDescriber, createTranslator } from './all.ts';
import { createFormat } from './format.ts';
import { flatten, isPlural, type Message } from './message.ts';
import { pseudo } from './pseudo.ts';
import { fill } from './translate.ts';

const formsOf = (message: Message): string[] =>
	typeof message === 'string' ? [message] : [message.one, message.other];

const placeholders = (message: Message): string[] => {
	const names = formsOf(message).flatMap((text) =>
		[...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
	);
	return [...new Set(names)].sort();
};

describe('texts', () => {
	const english = catalogOf('en');
	const german = catalogOf('de');

	it('has the same keys in both languages', () => {
		expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
	});

	it('leaves nothing empty', () => {
		const empty = [english, german].flatMap((catalog) =>
			Object.keys(catalog).filter((key) => formsOf(catalog[key] ?? '').some((text) => text.trim() === ''))
		);
		expect(empty).toEqual([]);
	});

	it('uses the same placeholders in both languages', () => {
		// A singular may say "one" in words, so the union over the forms counts.
		const differing = Object.keys(english).filter(
			(key) => placeholders(german[key] ?? '').join() !== placeholders(english[key] ?? '').join()
		);
		expect(differing).toEqual([]);
	});

	it.each(Object.entries(PROBLEM_PARAMS))('%s uses only what its problem carries', (code, params) => {
		const used = placeholders(english[`problems.${code}`] ?? '');
		expect(params).toEqual(expect.arrayContaining(used));
	});

	it('keeps the placeholders in the pseudo-language', () => {
		const disguised = flatten(pseudo(ALL.en.common), 'common');
		for (const [key, message] of Object.entries(disguised)) {
			expect(placeholders(message)).toEqual(placeholders(english[key] ?? ''));
		}
	});
});

describe('translating', () => {
	it.each(['en', 'de'] as const)('writes and counts every number as %s does', (language) => {
		const numbers = new Intl.NumberFormat(language);
		const rules = new Intl.PluralRules(language);
		const message = { one: 'one {count}', other: 'other {count}' };
		fc.assert(
			fc.property(fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.double({ noNaN: true })), (number) => {
				// Nobody counts a negative nothing.
				const count = number === 0 ? 0 : number;
				expect(fill(message, { count }, language)).toBe(`${rules.select(count)} ${numbers.format(count)}`);
			})
		);
	});

	it('picks the plural form and formats the number by language', () => {
		expect(createTranslator('en')('common.people', { count: 1 })).toBe('1 person');
		expect(createTranslator('en')('common.people', { count: 1234 })).toBe('1,234 people');
		expect(createTranslator('de')('common.people', { count: 1234 })).toBe('1.234 Personen');
		expect(createTranslator('de')('common.people', { count: 0 })).toBe('0 Personen');
	});

	it('says file and line of a problem, and line numbers without separators', () => {
		const problem = {
			code: 'departments.twice',
			file: 'departments.csv',
			line: 1204,
			params: { name: 'Legal', first: 1003 }
		};
		expect(createDescriber('en')(problem)).toBe(
			'departments.csv, line 1204: The department “Legal” is there twice; the first is in line 1003.'
		);
		expect(createDescriber('de')(problem)).toBe(
			'departments.csv, Zeile 1204: Die Abteilung „Legal“ kommt zweimal vor, zuerst in Zeile 1003.'
		);
	});

	it('names values that come as codes', () => {
		const problem = { code: 'strategy.tooLong', params: { field: 'vision', length: 2100, most: 2000 } };
		expect(createDescriber('de')(problem)).toBe(
			'Die Vision hat 2.100 Zeichen; höchstens 2.000 sind möglich.'
		);
	});

	it('tells the code of a problem it has no sentence for', () => {
		expect(createDescriber('en')({ code: 'who.knows' })).toBe('Something is wrong here (who.knows).');
	});

	it('leaves a placeholder without a value in sight', () => {
		expect(createDescriber('en')({ code: 'file.tooBig' })).toContain('{most}');
	});

	it('tells a group called one and other apart from a plural', () => {
		expect(isPlural({ one: 'a', other: 'b' })).toBe(true);
		expect(isPlural({ one: { x: 'a' }, other: 'b' })).toBe(false);
	});
});

describe('formats', () => {
	const en = createFormat('en');
	const de = createFormat('de');

	it('writes numbers, percents and signs by language', () => {
		expect(en.number(1234.56)).toBe('1,234.6');
		expect(de.number(1234.56)).toBe('1.234,6');
		expect(en.number(-0.5)).toBe('−0.5');
		expect(en.percent(64.4)).toBe('64%');
		expect(de.percent(64.4)).toBe('64\u00a0%');
		expect(en.signed(12)).toBe('+12');
		expect(en.signed(-3)).toBe('−3');
		expect(en.signed(0)).toBe('0');
	});

	it('writes dates, and leaves alone what is none', () => {
		expect(en.date('2026-12-31')).toBe('31 December 2026');
		expect(de.date('2026-12-31')).toBe('31. Dezember 2026');
		expect(en.date('soon')).toBe('soon');
		expect(en.date('2026-13-45')).toBe('2026-13-45');
	});

	it('writes durations as a clock', () => {
		expect(en.clock(0)).toBe('0:00');
		expect(en.clock(725)).toBe('12:05');
		expect(en.clock(3725)).toBe('1:02:05');
		expect(en.clock(-65)).toBe('−1:05');
		expect(en.clock(-0.4)).toBe('0:00');
	});

	it('joins names', () => {
		expect(de.list(['Ada', 'Ben', 'Cem'])).toBe('Ada, Ben und Cem');
	});
});
