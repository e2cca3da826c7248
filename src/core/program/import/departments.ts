import { byLine, problem } from '../../result/problem.ts';
import { ok } from '../../result/result.ts';
import type { Problem, Result } from '../../result/result.ts';
import { findColumns, overfullRows } from '../../text/columns.ts';
import { nameKey } from '../../text/fold.ts';
import { parseNumber } from '../../text/number.ts';
import { slugs } from '../../text/slug.ts';
import { readTable } from '../../text/table.ts';
import { LIMITS } from '../../values/limits.ts';
import type { Department } from '../program.ts';

const COLUMNS = {
	name: ['name', 'department', 'departments', 'abteilung', 'abteilungen', 'bereich', 'team', 'unit'],
	people: [
		'people',
		'headcount',
		'employees',
		'size',
		'personen',
		'mitarbeiter',
		'mitarbeitende',
		'mitarbeiterinnen',
		'anzahl',
		'koepfe',
		'kopfzahl'
	]
} as const;

/** A headcount: a whole number, grouped or not. Undefined when it is none. */
const headcount = (text: string): number | undefined => {
	const grouped = /^\d{1,3}([.,'\s\u00a0\u202f]\d{3})*$/.test(text) || /^\d+$/.test(text);
	const count = grouped ? Number(text.replace(/\D/g, '')) : (parseNumber(text, 'en') ?? Number.NaN);
	return Number.isInteger(count) && count >= 0 && count <= LIMITS.people ? count : undefined;
};

/**
 * Reads departments from a spreadsheet saved as CSV: a heading with a name column and, if wanted, one of headcounts,
 * in English or German. Other columns are passed over, because such lists come from the personnel office.
 */
export const importDepartments = (text: string, file: string): Result<Department[]> => {
	const table = readTable(text, file);
	if (!table.ok) return table;
	const columns = findColumns<'name' | 'people'>(table.value, file, COLUMNS, ['name'], false);
	if (columns.problems.length > 0) return { ok: false, problems: columns.problems };

	const problems: Problem[] = overfullRows(table.value, file);
	const seen = new Map<string, number>();
	const departments: { name: string; people: number | null }[] = [];
	for (const { line, cells } of table.value.rows) {
		const place = { file, line };
		const cell = (column: 'name' | 'people') => cells[columns.at.get(column) ?? -1] ?? '';
		const name = cell('name').replace(/\s+/g, ' ');
		const people = cell('people');
		const count = people === '' ? null : headcount(people);
		const first = seen.get(nameKey(name));
		if (!name) problems.push(problem('departments.noName', place, {}));
		else if (first !== undefined) problems.push(problem('departments.twice', place, { name, first }));
		else if (name.length > LIMITS.name)
			problems.push(problem('departments.tooLong', place, { name, most: LIMITS.name }));
		seen.set(nameKey(name), first ?? line);
		if (count === undefined) problems.push(problem('departments.notANumber', place, { name, text: people }));
		departments.push({ name, people: count ?? null });
		if (departments.length === LIMITS.departments + 1) {
			const params = { count: table.value.rows.length, most: LIMITS.departments };
			problems.push(problem('departments.tooMany', place, params));
		}
	}
	if (problems.length > 0) return { ok: false, problems: byLine(problems) };
	const ids = slugs(
		departments.map(({ name }) => name),
		'department'
	);
	return ok(departments.map(({ name, people }, at) => ({ id: ids[at] ?? '', name, people })));
};
