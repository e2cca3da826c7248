import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import fc from 'fast-check';
import * as v from 'valibot';
import { itemSchema } from '../../quiz/schema.ts';
import type { Result } from '../../result/result.ts';
import type { Priority } from '../program.ts';
import { sample } from '../sample/sample.ts';
import { departmentSchema, programSchema, strategySchema } from '../schema.ts';
import { importDepartments } from './departments.ts';
import { exportProgram, importProgram } from './program.ts';
import { importQuiz } from './quiz.ts';
import { importStrategy } from './strategy.ts';

const read = (name: string): string => readFileSync(`tests/fixtures/inputs/${name}`, 'utf8');
const priorities: Priority[] = sample('en').strategy.priorities;

/** Every reader with a file to begin from and the schema of what it returns. */
const readers = {
	strategy: {
		file: read('strategy.md'),
		read: (text: string): Result<unknown> => {
			const result = importStrategy(text, 'f');
			return result.ok ? { ok: true, value: result.value.strategy } : result;
		},
		schema: strategySchema
	},
	departments: {
		file: read('departments.csv'),
		read: (text: string): Result<unknown> => importDepartments(text, 'f'),
		schema: v.array(departmentSchema)
	},
	quiz: {
		file: read('quiz.csv').replace(/,[A-Z][a-z ]+,([^,\n]*)$/gm, ',,$1'),
		read: (text: string): Result<unknown> => importQuiz(text, 'f', priorities),
		schema: v.array(itemSchema)
	},
	program: {
		file: exportProgram(sample('de')),
		read: (text: string): Result<unknown> => importProgram(text, 'f'),
		schema: programSchema
	}
};

/** Pieces that files are made of, and some that they should not be. */
const piece = fc.oneof(
	fc.constantFrom(
		',',
		';',
		'|',
		'"',
		'""',
		'\n',
		'\r\n',
		'\t',
		'#',
		'## ',
		'### ',
		'- ',
		'1',
		'13',
		'-1',
		'{',
		'}',
		'[',
		']'
	),
	fc.constantFrom(
		'\u0000',
		'\u0007',
		'\u000b',
		'\ud800',
		'\uFEFF',
		'constructor',
		'__proto__',
		'true',
		'ß',
		'漢',
		'=',
		"'"
	),
	fc.string({ unit: 'binary', maxLength: 4 }),
	fc.constant('x'.repeat(5000))
);
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(30), insert: piece });
const edited = (file: string, edits: { at: number; remove: number; insert: string }[]): string =>
	edits.reduce((text, { at, remove, insert }) => {
		const start = Math.floor(at * text.length);
		return text.slice(0, start) + insert + text.slice(start + remove);
	}, file);

test.each(Object.entries(readers))(
	'%s: whatever a file says, it is read to something valid or refused with a line of the file',
	(_, reader) => {
		expect(v.is(reader.schema, (reader.read(reader.file) as { value?: unknown }).value)).toBe(true);
		const anyText = fc.oneof(
			fc.array(edit, { minLength: 1, maxLength: 6 }).map((edits) => edited(reader.file, edits)),
			fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))
		);
		fc.assert(
			fc.property(anyText, (text) => {
				const result = reader.read(text);
				if (result.ok) return v.is(reader.schema, result.value);
				const lines = text.split(/\r\n|\r|\n/).length;
				return (
					result.problems.length > 0 &&
					result.problems.every(
						({ file, line, params }) =>
							file === 'f' &&
							(line === undefined || (line >= 1 && line <= lines)) &&
							Object.values(params ?? {}).every(
								(value) => typeof value === 'number' || [...value].length <= 80
							)
					)
				);
			}),
			{ numRuns: 100 }
		);
	},
	20_000
);
