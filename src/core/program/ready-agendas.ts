import { stepNotes } from './step-notes.ts';
import type { Program, Step } from './program.ts';

/** Agendas to start from, by how long they take. */
export const READY_AGENDAS = ['minutes90', 'halfDay', 'twoHalfDays'] as const;
export type ReadyAgenda = (typeof READY_AGENDAS)[number];

type Language = Program['language'];
type Planned = Omit<Step, 'notes'>;

const step = (
	kind: Exclude<Step['kind'], 'quiz'>,
	minutes: number,
	more: Partial<Planned> = {}
): Planned => ({
	id: kind,
	kind,
	wave: null,
	minutes,
	...more
});
const quiz = (wave: 'before' | 'after', minutes: number): Planned => ({
	id: wave,
	kind: 'quiz',
	wave,
	minutes
});

const WELCOME_BACK: Record<Language, string> = { en: 'Welcome back', de: 'Willkommen zurück' };
const SHARPEN: Record<Language, string> = { en: 'Sharpen the pledges', de: 'Zusagen schärfen' };

const PLANS: Record<ReadyAgenda, (language: Language) => Planned[]> = {
	minutes90: () => [
		step('lobby', 5),
		quiz('before', 8),
		step('strategy', 15),
		step('departments', 30),
		step('shareout', 15),
		quiz('after', 8),
		step('results', 6),
		step('close', 3)
	],
	halfDay: () => [
		step('lobby', 10),
		quiz('before', 15),
		step('strategy', 40),
		step('departments', 75),
		step('shareout', 40),
		quiz('after', 15),
		step('results', 15),
		step('close', 10)
	],
	// The night lies within the second lobby, whose time counts for nothing.
	twoHalfDays: (language) => [
		step('lobby', 10),
		quiz('before', 15),
		step('strategy', 60),
		step('departments', 100),
		step('lobby', 15, { id: 'day-two', title: WELCOME_BACK[language] }),
		step('departments', 60, { id: 'sharpen', title: SHARPEN[language] }),
		step('shareout', 75),
		quiz('after', 15),
		step('results', 20),
		step('close', 15)
	]
};

/** One of the ready-made agendas, with speaker notes to start from. */
export const readyAgenda = (name: ReadyAgenda, language: Language): Step[] =>
	PLANS[name](language).map((planned) => ({ ...planned, notes: stepNotes(planned, language) }));

/**
 * Which ready-made agenda an agenda is, by its steps and minutes; notes may have been rewritten, and later reviews may
 * have been added. Null for one that was made by hand.
 */
export function readyNameOf(agenda: readonly Step[]): ReadyAgenda | null {
	const steps = (list: readonly Planned[]) => list.map(({ id, minutes }) => `${id} ${minutes}`).join();
	const own = agenda.filter(({ wave }) => wave === null || wave === 'before' || wave === 'after');
	return READY_AGENDAS.find((name) => steps(PLANS[name]('en')) === steps(own)) ?? null;
}
