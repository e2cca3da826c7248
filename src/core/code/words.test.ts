import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { LIST_LENGTH, loadList, loadLists } from './lists.ts';
import { completions, looksLikeCode, readCode, wordOf, wordsIn } from './words.ts';

let all: string[];
beforeAll(async () => void (all = await loadLists()));

describe('the lists', () => {
	it.each(['en', 'de'] as const)('%s has 7,776 different words of plain letters', async (language) => {
		const list = await loadList(language);
		expect(new Set(list).size).toBe(LIST_LENGTH);
		expect(list.filter((word) => !/^[a-z]{2,12}$/.test(word))).toEqual([]);
		expect([...list].sort()).toEqual(list);
	});

	it('are those that their authors published', async () => {
		expect((await loadList('en')).slice(0, 3)).toEqual(['abacus', 'abdomen', 'abdominal']);
		expect((await loadList('en')).at(-1)).toBe('zoom');
		expect((await loadList('de')).slice(0, 3)).toEqual(['aalen', 'abart', 'abba']);
	});
});

describe('a code', () => {
	it('is read however it is separated and written', () => {
		const expected = { ok: true, value: ['abacus', 'bauer', 'catchball', 'zoom'] };
		expect(readCode(' Abacus, BAUER\n catchball.zoom ', all)).toEqual(expected);
		expect(readCode('1 abacus 2 bauer 3 catch-ball 4 zoom', all)).toEqual(expected);
	});

	it('forgives any case and separators of any four words', () => {
		const word = fc.nat(LIST_LENGTH - 1).map((index) => all[index] ?? '');
		const between = fc.constantFrom(' ', '  ', ', ', '\n', '. ', ' / ');
		fc.assert(
			fc.property(
				fc.array(word, { minLength: 4, maxLength: 4 }),
				between,
				fc.boolean(),
				(words, gap, loud) => {
					const typed = words.join(gap);
					expect(readCode(loud ? typed.toUpperCase() : typed, all)).toEqual({ ok: true, value: words });
				}
			),
			{ numRuns: 200 }
		);
	});

	it('names each word that is none, and how many there are', () => {
		expect(readCode('abacus qqqqq bauer xxxxx', all)).toEqual({
			ok: false,
			problems: [
				{ code: 'code-unknown-word', params: { word: 'qqqqq', position: 2 } },
				{ code: 'code-unknown-word', params: { word: 'xxxxx', position: 4 } }
			]
		});
		expect(readCode('abacus bauer', all)).toEqual({
			ok: false,
			problems: [{ code: 'code-count', params: { count: 2 } }]
		});
	});
});

describe('a word', () => {
	it('is finished where only one begins so', () => {
		expect(wordOf('abdomi', all)).toBe('abdominal');
		expect(wordOf('ab', all)).toBeNull();
	});

	it('may have one typo: a letter more, less, other, or two swapped', () => {
		for (const typed of ['catchbal', 'catchballl', 'catchbell', 'cathcball'])
			expect(wordOf(typed, all)).toBe('catchball');
	});

	it('is not guessed between two that are equally near', () => {
		const words = ['hase', 'hose'];
		expect(wordOf('huse', words)).toBeNull();
		expect(wordOf('hase', words)).toBe('hase');
	});

	it('may carry umlauts, written out or not', () => {
		expect(wordOf('dürr', ['duerr'])).toBe('duerr');
		expect(wordOf('dürr', ['durr'])).toBe('durr');
		expect(wordOf('straße', ['strasse'])).toBe('strasse');
	});

	it('is completed while it is typed, the shortest first', () => {
		expect(completions('abdo', all, 2)).toEqual(['abdomen', 'abdominal']);
		expect(completions('a', all, 4)).toEqual([]);
		expect(completions('cathcball', all, 4)).toEqual(['catchball']);
	});
});

it('tells words from a link', () => {
	expect(looksLikeCode('aba')).toBe(true);
	for (const link of ['https://x.de/join#v1.a.b.c', 'v1.a.b.c', 'x.de/join', ''])
		expect(looksLikeCode(link)).toBe(false);
	expect(wordsIn('t-shirt  (yo-yo)')).toEqual(['t-shirt', 'yo-yo']);
});
