import type { QuizItem } from '../quiz/items.ts';
import type { Wave } from './waves.ts';

/** The format name and version of a program file; a reader refuses what is newer than it knows. */
export const PROGRAM_FORMAT = 'catchball/program';
export const PROGRAM_VERSION = 1;

/** The vision stands above three to five of these. */
export interface Priority {
	id: string;
	name: string;
	text: string;
}

export interface Department {
	id: string;
	name: string;
	/** Headcount, where the facilitator knows it. */
	people: number | null;
}

export interface Strategy {
	vision: string;
	priorities: Priority[];
	/** "How we will know": the signs that the strategy works. */
	indicators: string[];
	/** "What we will not do". */
	nonGoals: string[];
}

export type StepKind = 'lobby' | 'quiz' | 'strategy' | 'departments' | 'shareout' | 'results' | 'close';
export type { Wave };

/** One item of the agenda. */
export interface Step {
	id: string;
	kind: StepKind;
	/** Which wave a quiz step asks; null for every other kind. */
	wave: Wave | null;
	minutes: number;
	/** What the room calls it. Absent: what its kind is called. */
	title?: string;
	/** The timer runs from the moment the step is entered. Absent: somebody starts it. */
	timed?: boolean;
	/** Minutes for each department at a share-out, null for no timer. Absent: what its minutes leave. */
	pace?: number | null;
	/** Speaker notes; only the console shows them. */
	notes: string;
}

/** A question to think with during department work. */
export interface PromptCard {
	id: string;
	text: string;
}

/** What the facilitator prepares: the whole content of a workshop, and the content of a program file. */
export interface Program {
	format: typeof PROGRAM_FORMAT;
	version: typeof PROGRAM_VERSION;
	/** Of the workshop. */
	title: string;
	company: string;
	language: 'en' | 'de';
	strategy: Strategy;
	departments: Department[];
	quiz: QuizItem[];
	/** Whether phones ask after each answer how sure its person is. Absent: no; files from before it have none. */
	quizCertainty?: boolean;
	agenda: Step[];
	/** Least number of matched people of a group whose figures are shown, 3 to 10. Absent: 5. */
	minimum?: number;
	/** Cards to think with. Absent: the default ones; empty: none. */
	prompts?: PromptCard[];
}

/** The part of a program that everybody may know from the start. */
export interface PublicProgram {
	title: string;
	company: string;
	language: 'en' | 'de';
	departments: Department[];
	/** Without speaker notes. */
	agenda: Omit<Step, 'notes'>[];
	minimum?: number;
	prompts?: PromptCard[];
}
