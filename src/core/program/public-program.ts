import type { Program, PublicProgram } from './program.ts';

/** What everybody may know of a program from the start: no strategy, no quiz, no speaker notes. */
export const publicProgram = ({
	title,
	company,
	language,
	departments,
	agenda,
	minimum,
	prompts
}: Program): PublicProgram => ({
	title,
	company,
	language,
	departments: departments.map(({ id, name, people }) => ({ id, name, people })),
	agenda: agenda.map(({ notes: _, ...step }) => step),
	...(minimum !== undefined && { minimum }),
	...(prompts && { prompts: prompts.map(({ id, text }) => ({ id, text })) })
});
