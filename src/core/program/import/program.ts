import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import * as v from 'valibot';
import { problem } from '../../result/problem.ts';
import { fail, ok } from '../../result/result.ts';
import type { Problem, Result } from '../../result/result.ts';
import { fileText } from '../../text/file-text.ts';
import { PROGRAM_FORMAT, PROGRAM_VERSION } from '../program.ts';
import type { Program } from '../program.ts';
import { programSchema } from '../schema.ts';

type Issue = v.BaseIssue<unknown>;
type Path = (string | number)[];

const STRICT = { disallowComments: true, allowTrailingComma: false };
/** Most problems that are told of one file: enough to see the pattern. */
const MOST = 20;

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Where and what the first thing is that is no JSON. */
const brokenAt = (text: string, file: string): Problem => {
	const errors: ParseError[] = [];
	try {
		parseTree(text, errors, STRICT);
	} catch {
		// Nested deeper than the stack: whatever it is, it is no program.
	}
	const offset = errors[0]?.offset ?? 0;
	return problem(
		'program.broken',
		{ file, line: lineAt(text, offset) },
		{ text: text.slice(offset, offset + 80) }
	);
};

/** Line of the value at a path, or of the nearest one around it that the file has. */
const lineOfPath = (text: string, path: Path): number => {
	try {
		const root = parseTree(text, [], STRICT);
		for (let length = path.length; root && length >= 0; length--) {
			const node = length === 0 ? root : findNodeAtLocation(root, path.slice(0, length));
			if (node) return lineAt(text, (node.parent?.type === 'property' ? node.parent : node).offset);
		}
	} catch {
		// As above.
	}
	return 1;
};

/** A path as people who look into the file read it: `quiz[3].options`. */
const pathText = (path: Path): string =>
	path
		.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
		.join('')
		.replace(/^\./, '');

/** Whether a list was refused because two of its members have the same id. */
const isTwice = ({ type, input }: Issue): boolean => {
	if (type !== 'check' || !Array.isArray(input)) return false;
	const ids = input.map((member: unknown) =>
		v.is(v.looseObject({ id: v.string() }), member) ? member.id : null
	);
	return new Set(ids).size < ids.length;
};

const fieldProblem = (issue: Issue, text: string, file: string): Problem => {
	const path = (issue.path ?? []).map(({ key }) => key as string | number);
	const place = { file, line: lineOfPath(text, path) };
	const params = { path: pathText(path) };
	const isKey = issue.path?.at(-1)?.origin === 'key';
	if (issue.kind === 'schema' && issue.type === 'strict_object' && isKey) {
		return issue.expected === 'never'
			? problem('program.fieldUnknown', place, params)
			: problem('program.fieldMissing', place, params);
	}
	if (issue.type === 'max_length') {
		return problem('program.fieldTooLong', place, {
			...params,
			most: Number((issue as v.MaxLengthIssue<string, number>).requirement)
		});
	}
	return problem(isTwice(issue) ? 'program.idTwice' : 'program.fieldWrong', place, params);
};

/** Version of a file that says of itself that it is a program; null for anything else. */
const versionOf = (value: unknown): number | null => {
	const head = v.safeParse(
		v.looseObject({
			format: v.literal(PROGRAM_FORMAT),
			version: v.pipe(v.number(), v.integer(), v.minValue(1))
		}),
		value
	);
	return head.success ? head.output.version : null;
};

/**
 * Reads a program file, as `exportProgram` writes it. Problems: those of `fileText`, `program.broken` (no JSON),
 * `program.notAProgram`, `program.tooNew` (made by a later version of the app), `program.field…` (with path and line).
 */
export const importProgram = (text: string, file: string): Result<Program> => {
	const plain = fileText(text, file);
	if (!plain.ok) return plain;
	let value: unknown;
	try {
		value = JSON.parse(plain.value);
	} catch {
		return fail(brokenAt(plain.value, file));
	}
	const version = versionOf(value);
	if (version === null) return fail(problem('program.notAProgram', { file, line: 1 }, {}));
	if (version > PROGRAM_VERSION) {
		const line = lineOfPath(plain.value, ['version']);
		return fail(problem('program.tooNew', { file, line }, { version, known: PROGRAM_VERSION }));
	}
	const parsed = v.safeParse(programSchema, value);
	if (parsed.success) return ok(parsed.output);
	return fail(...parsed.issues.slice(0, MOST).map((issue) => fieldProblem(issue, plain.value, file)));
};

/** A program as a file: JSON that a person can read and compare, one field a line. */
export const exportProgram = (program: Program): string => JSON.stringify(program, null, '\t') + '\n';
