import { expect, test } from 'vitest';
import { mapOf } from '../../src/core/map/map-of.ts';
import { createTranslator } from '../../src/i18n/all.ts';
import { companyOf } from '../support/company.ts';
import { mapMarkdown, type MapWriter } from '../../src/export/map-markdown.ts';

const t = createTranslator('en');
const words: MapWriter = {
	translate: t as MapWriter['translate'],
	strength: (strength) => t(`common.strength.${strength}`),
	state: (agreed) => t(agreed ? 'export.asks.agreed' : 'export.asks.open')
};

test('the map is a table with every cell, its gaps and overloads in words, and every ask', () => {
	const map = mapOf(companyOf({ departments: 12, priorities: 4, asks: 30 }));
	const lines = mapMarkdown(map, words).split('\n');
	expect(lines[0]).toBe('## Company map');
	const table = lines.filter((line) => line.startsWith('|'));
	expect(table.length).toBe(2 + 12);
	for (const line of table) expect(line.split(' | ').length).toBe(5);
	const carried = map.cells.length;
	const cells = table.slice(2).flatMap((line) => line.split(' | ').slice(1));
	expect(cells.filter((cell) => /a little|clearly|decisively/.test(cell)).length).toBe(carried);
	expect(cells.filter((cell) => cell.includes('**gap: nobody**')).length).toBe(12);
	expect(lines).toContain('- Legal is asked by 7 departments (overload).');
	expect(lines.filter((line) => line.includes(' → ')).length).toBe(30);
});

test('names that would break a table do not', () => {
	const company = companyOf({ departments: 3, priorities: 2, asks: 0 });
	const departments = company.departments.map((one) => ({ ...one, name: 'Sales | *East*\n# West' }));
	const text = mapMarkdown(mapOf({ ...company, departments }), words);
	expect(text).toContain('| Sales \\| \\*East\\* # West | ');
	expect(text).toContain('No asks between departments.');
});
