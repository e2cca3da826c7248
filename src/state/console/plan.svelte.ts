import { emptyProgram } from '../../core/program/empty-program.ts';
import { importDepartments } from '../../core/program/import/departments.ts';
import { importProgram } from '../../core/program/import/program.ts';
import { importQuiz } from '../../core/program/import/quiz.ts';
import { importStrategy } from '../../core/program/import/strategy.ts';
import type { Program } from '../../core/program/program.ts';
import { checkAgenda, checkProgram, checkStrategy } from '../../core/program/check.ts';
import { laterWavesOf, withLaterWaves } from '../../core/program/later-agenda.ts';
import type { LaterWave } from '../../core/program/waves.ts';
import type { Problem } from '../../core/result/result.ts';
import { QuizDraft } from './quiz-draft.svelte.ts';

/** A file that somebody picked or dropped. */
export interface PlanFile {
	name: string;
	text: string;
}

/** What one file brought, for the list of what was read. */
export interface PlanImport {
	file: string;
	kind: 'program' | 'strategy' | 'departments' | 'quiz';
	count: number;
}

/** A program while it is put together from files and by hand, before its workshop exists. */
export class Plan {
	/** The questions while they are written. */
	readonly quiz: QuizDraft;
	#program = $state.raw<Program>(emptyProgram('en'));
	#problems = $state.raw<Problem[]>([]);
	#imports = $state.raw<PlanImport[]>([]);
	#keep: (program: Program) => void;

	/** `keep` hears of every change, also of an unfinished one. */
	constructor(language: 'en' | 'de', keep: (program: Program) => void = () => undefined) {
		this.#keep = keep;

		this.#program = emptyProgram(language);
		this.quiz = new QuizDraft({
			items: () => this.#program.quiz,
			priorities: () => this.#program.strategy.priorities,
			keep: (quiz) => this.change({ quiz })
		});
	}

	get program(): Program {
		return this.#program;
	}

	/** Why the last files could not be read. Nothing of a file with a problem is kept. */
	get problems(): Problem[] {
		return this.#problems;
	}

	get imports(): PlanImport[] {
		return this.#imports;
	}

	/** The program as a workshop is made of it, or a file: without rows of questions that nobody filled. */
	get finished(): Program {
		return { ...this.#program, quiz: this.quiz.finished };
	}

	get later(): LaterWave[] {
		return laterWavesOf(this.#program.agenda);
	}

	setLater(waves: LaterWave[]): void {
		this.change({ agenda: withLaterWaves(this.#program.agenda, waves) });
	}

	/** Why the quiz can't be asked as it is, beside what single questions lack. */
	get quizProblems(): Problem[] {
		const quiz = this.quiz.finished;
		if (quiz.length === 0) return [];
		return checkProgram({ ...this.#program, quiz }).filter(({ code }) => QUIZ_CODES.has(code));
	}

	/** What a workshop can't start without, what the method advises, and whether questions are unfinished. */
	get check(): { must: Problem[]; may: Problem[]; gaps: boolean } {
		const { strategy, agenda } = this.#program;
		return {
			must: checkProgram(this.finished),
			may: [...checkStrategy(strategy), ...checkAgenda(agenda)],
			gaps: this.quiz.gaps.size > 0
		};
	}

	/** Names of what a workshop can't start without, each once. */
	get missing(): Missing[] {
		const { must, gaps } = this.check;
		const names = must.map(({ code }) => MISSING[code] ?? 'quizGaps');
		const all = gaps ? [...names, 'quizGaps' as const] : names;
		return all.filter((name, at) => all.indexOf(name) === at);
	}

	change(change: Partial<Program>): void {
		this.#program = { ...this.#program, ...change };
		this.#keep(this.#program);
	}

	/** Goes on with what was being written before, or with an empty program. */
	restart(program: Program): void {
		this.#program = program;
		this.#problems = [];
		this.#imports = [];
		this.quiz.forget();
	}

	/**
	 * Reads any mix of a program, a strategy, departments and a quiz, told apart by ending and header. All files are
	 * read or none: a problem in one leaves the plan as it was.
	 */
	read(files: PlanFile[]): boolean {
		let program = this.#program;
		const problems: Problem[] = [];
		const imports: PlanImport[] = [];
		// The quiz comes last: its items name priorities, which may come with the strategy of the same drop.
		const order = { program: 0, strategy: 1, departments: 2, quiz: 3 };
		const sorted = files
			.map((file) => ({ file, kind: kindOf(file) }))
			.sort((a, b) => (a.kind && b.kind ? order[a.kind] - order[b.kind] : 0));
		for (const { file, kind } of sorted) {
			const read = kind ? readers[kind](file, program) : unknownFile(file);
			if (read.ok) {
				program = { ...program, ...read.value.change };
				imports.push({ file: file.name, kind: kind!, count: read.value.count });
			} else problems.push(...read.problems);
		}
		this.#problems = problems;
		if (problems.length > 0) return false;
		this.#program = program;
		this.#keep(program);
		if (imports.some(({ kind }) => kind === 'quiz' || kind === 'program')) this.quiz.forget();
		this.#imports = [
			...this.#imports.filter((known) => !imports.some((fresh) => fresh.kind === known.kind)),
			...imports
		];
		return true;
	}
}

/** What the line beside the button calls it. */
export type Missing =
	'title' | 'vision' | 'priorities' | 'departments' | 'steps' | 'waveTwice' | 'quiz' | 'quizGaps';

const MISSING: Readonly<Record<string, Missing>> = {
	'check.noTitle': 'title',
	'check.noVision': 'vision',
	'check.noPriorities': 'priorities',
	'check.noDepartments': 'departments',
	'check.noSteps': 'steps',
	'check.waveTwice': 'waveTwice',
	'check.quizWithoutItems': 'quiz'
};

const QUIZ_CODES: ReadonlySet<string> = new Set(['check.formWithoutItems', 'check.quizTooLong']);

type Kind = PlanImport['kind'];

function kindOf({ name, text }: PlanFile): Kind | null {
	if (/\.json$/i.test(name)) return 'program';
	if (/\.(md|markdown|txt)$/i.test(name)) return 'strategy';
	if (!/\.(csv|tsv)$/i.test(name)) return null;
	const header = text.slice(0, text.search(/[\r\n]|$/)).toLowerCase();
	return /question|frage/.test(header) ? 'quiz' : 'departments';
}

const unknownFile = (file: PlanFile) => ({
	ok: false as const,
	problems: [{ code: 'file-unknown', file: file.name }]
});

type Read =
	{ ok: true; value: { change: Partial<Program>; count: number } } | { ok: false; problems: Problem[] };

const readers: Record<Kind, (file: PlanFile, program: Program) => Read> = {
	program(file) {
		const read = importProgram(file.text, file.name);
		return read.ok ? { ok: true, value: { change: read.value, count: read.value.quiz.length } } : read;
	},
	strategy(file, program) {
		const read = importStrategy(file.text, file.name);
		if (!read.ok) return read;
		const { title, strategy } = read.value;
		return {
			ok: true,
			value: { change: { title: program.title || title, strategy }, count: strategy.priorities.length }
		};
	},
	departments(file) {
		const read = importDepartments(file.text, file.name);
		return read.ok
			? { ok: true, value: { change: { departments: read.value }, count: read.value.length } }
			: read;
	},
	quiz(file, program) {
		const read = importQuiz(file.text, file.name, program.strategy.priorities);
		return read.ok ? { ok: true, value: { change: { quiz: read.value }, count: read.value.length } } : read;
	}
};
