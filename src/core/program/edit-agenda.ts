import { LIMITS } from '../values/limits.ts';
import { isLater } from './waves.ts';
import { stepNotes } from './step-notes.ts';
import type { Program, Step, StepKind } from './program.ts';

/** What somebody can put into an agenda; the quiz by its wave. Later reviews have a choice of their own. */
export const STEP_CHOICES = [
	'lobby',
	'before',
	'strategy',
	'departments',
	'shareout',
	'after',
	'results',
	'close'
] as const;
export type StepChoice = (typeof STEP_CHOICES)[number];

/** Once on a day: a wave is asked once, and what is revealed stays so. */
const ONCE: ReadonlySet<StepChoice> = new Set(['before', 'after', 'results']);
const MINUTES: Record<StepChoice, number> = {
	lobby: 10,
	before: 10,
	strategy: 30,
	departments: 45,
	shareout: 30,
	after: 10,
	results: 10,
	close: 10
};

const kindOf = (choice: StepChoice): StepKind =>
	choice === 'before' || choice === 'after' ? 'quiz' : choice;
const choiceOf = ({ kind, wave }: Step): string => wave ?? kind;

/** Whether one more of these fits: an agenda is short enough, and none of its kind is there that may be there once. */
export const canAdd = (agenda: readonly Step[], choice: StepChoice): boolean =>
	agenda.length < LIMITS.steps && !(ONCE.has(choice) && agenda.some((step) => choiceOf(step) === choice));

/** Where a step that is not dragged comes to stand: before the later reviews, which come when the day is over. */
const endOfDay = (agenda: readonly Step[]): number => {
	const later = agenda.findIndex(({ wave }) => wave !== null && isLater(wave));
	return later < 0 ? agenda.length : later;
};

/** Where the method has a step: before the first one that comes after it on a usual day, whatever else is there. */
const usualPlace = (agenda: readonly Step[], choice: StepChoice): number => {
	const rank = (step: Step): number => (STEP_CHOICES as readonly string[]).indexOf(choiceOf(step));
	const after = agenda.findIndex((step) => rank(step) > STEP_CHOICES.indexOf(choice));
	const known = agenda.some((step) => choiceOf(step) === choice);
	return known || after < 0 ? endOfDay(agenda) : after;
};

/**
 * The agenda with one more step and its id: the first of its kind where the method has it, another at the end of the
 * day. Undefined where it does not fit.
 */
export function addStep(
	agenda: readonly Step[],
	choice: StepChoice,
	language: Program['language']
): { agenda: Step[]; id: string } | undefined {
	if (!canAdd(agenda, choice)) return undefined;
	const taken = new Set(agenda.map(({ id }) => id));
	let id: string = choice;
	for (let n = 2; taken.has(id); n++) id = `${choice}-${n}`;
	const wave = choice === 'before' || choice === 'after' ? choice : null;
	const bare = { id, kind: kindOf(choice), wave, minutes: MINUTES[choice] };
	const step: Step = { ...bare, notes: taken.has(choice) ? '' : stepNotes(bare, language) };
	const at = usualPlace(agenda, choice);
	return { agenda: [...agenda.slice(0, at), step, ...agenda.slice(at)], id };
}

/** The agenda without this step. */
export const removeStep = (agenda: readonly Step[], id: string): Step[] =>
	agenda.filter((step) => step.id !== id);

/** What of a step can be set; `undefined` takes a setting away. Its kind and wave are what it is. */
export type StepSettings = Partial<Pick<Step, 'minutes' | 'notes'>> & {
	[Key in 'title' | 'timed' | 'pace']?: Step[Key] | undefined;
};

/** The agenda with some of a step's settings changed, within their limits. */
export const changeStep = (agenda: readonly Step[], id: string, settings: StepSettings): Step[] =>
	agenda.map((step) => {
		if (step.id !== id) return step;
		const { title, timed, pace, ...rest } = { ...step, ...settings };
		const name = title
			?.replace(/[\p{Cc}\s]+/gu, ' ')
			.trim()
			.slice(0, LIMITS.name)
			.trim();
		return {
			...rest,
			minutes: Math.min(LIMITS.minutes, Math.max(0, Math.round(rest.minutes) || 0)),
			...(name && { title: name }),
			...(timed && { timed }),
			...(pace !== undefined && step.kind === 'shareout' && { pace })
		};
	});
