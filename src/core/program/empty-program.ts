import { defaultAgenda } from './agenda.ts';
import { PROGRAM_FORMAT, PROGRAM_VERSION } from './program.ts';
import type { Program } from './program.ts';

/** A program with nothing in it but half a day's agenda. */
export const emptyProgram = (language: Program['language']): Program => ({
	format: PROGRAM_FORMAT,
	version: PROGRAM_VERSION,
	title: '',
	company: '',
	language,
	strategy: { vision: '', priorities: [], indicators: [], nonGoals: [] },
	departments: [],
	quiz: [],
	agenda: defaultAgenda(language)
});
