import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { departmentSchema } from '../schema.ts';
import { importDepartments } from './departments.ts';

const problemsOf = (text: string) => {
	const result = importDepartments(text, 'd.csv');
	if (result.ok) throw new Error('was read without a problem');
	return result.problems.map(({ code, line, params }) => [code, line, params]);
};
const valueOf = (text: string) => {
	const result = importDepartments(text, 'd.csv');
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	expect(result.value.every((department) => v.is(departmentSchema, department))).toBe(true);
	return result.value.map(({ id, name, people }) => [id, name, people]);
};

test('the real departments are read whole', () => {
	expect(valueOf(readFileSync('tests/fixtures/inputs/departments.csv', 'utf8'))).toEqual([
		['product-and-technology', 'Product and Technology', 310],
		['communications', 'Communications', 45],
		['advancement', 'Advancement', 70],
		['legal', 'Legal', 38],
		['finance-and-administration', 'Finance and Administration', 52],
		['talent-and-culture', 'Talent and Culture', 40],
		['community-programs', 'Community Programs', 64]
	]);
});

test('as a German Excel saves it: semicolons, a mark in front, CRLF, more columns, an empty line', () => {
	expect(
		valueOf(
			'\uFEFFKostenstelle;Mitarbeitende;Abteilung\r\n4711;1.200;Fertigung Süd\r\n;;\r\n4712;;"Kunden;dienst"\r\n'
		)
	).toEqual([
		['fertigung-sued', 'Fertigung Süd', 1200],
		['kunden-dienst', 'Kunden;dienst', null]
	]);
});

test('tabs, a line that says the delimiter, and old Mac line ends', () => {
	expect(valueOf('Name\tPeople\nSales\t7')).toEqual([['sales', 'Sales', 7]]);
	expect(valueOf('sep=;\nname;people\nSales;7')).toEqual([['sales', 'Sales', 7]]);
	expect(valueOf('name,people\rSales,7\rService,8')).toHaveLength(2);
});

test('names in other alphabets get ids too, and like names different ones', () => {
	expect(valueOf('name\n开发部\nR&D\nR+D').map(([id]) => id)).toEqual(['department-1', 'r-d', 'r-d-2']);
});

test.each<[string, string, unknown[]]>([
	['nothing', '', [['file.empty', 1, {}]]],
	['a heading alone', '\nname,people\n\n', [['csv.noRows', 2, {}]]],
	['no name column', 'foo,people\na,1', [['csv.missingColumn', 1, { column: 'name' }]]],
	['two name columns', 'name,Abteilung\na,b', [['csv.columnTwice', 1, { name: 'Abteilung' }]]],
	['a quotation mark left open', 'name\nSales\n"Service\nLegal\n', [['csv.quoteNotClosed', 3, {}]]],
	['a row without a name', 'name,people\nA,1\n,2', [['departments.noName', 3, {}]]],
	['a name twice', 'name\nSales\nLegal\n sales', [['departments.twice', 4, { name: 'sales', first: 2 }]]],
	[
		'words and half people, after a cell of two lines',
		'name,people\n"Sales\nand more",many\nLegal,3.5',
		[
			['departments.notANumber', 2, { name: 'Sales and more', text: 'many' }],
			['departments.notANumber', 4, { name: 'Legal', text: '3.5' }]
		]
	],
	[
		'a comma that was not quoted',
		'name,people\nFinance, Legal and more,12',
		[
			['csv.tooManyCells', 2, { count: 3, most: 2, text: '12' }],
			['departments.notANumber', 2, { name: 'Finance', text: 'Legal and more' }]
		]
	],
	[
		'sixty-one departments',
		`name\n${Array.from({ length: 61 }, (_, at) => `D${at}`).join('\n')}`,
		[['departments.tooMany', 62, { count: 61, most: 60 }]]
	]
])('%s', (_, text, expected) => {
	expect(problemsOf(text)).toEqual(expected);
});
