import { counts } from '../asks/tally.ts';
import { shortCard, priorityPage } from '../cards/card.ts';
import { promptsOf } from '../program/prompts.ts';
import { picturesOf } from '../publish/pictures.ts';
import type { Spotlight } from '../stage/stage.ts';
import { fold } from '../text/fold.ts';
import type { WorkshopState } from '../workshop/state.ts';
import { entryOf, textOf } from './entry.ts';

/** Something that can be put on the wall now. */
export interface Choice {
	spotlight: Spotlight;
	/** What people wrote; empty for what has only the name that screens give it (a picture, the map). */
	text: string;
	/** Ids of the departments that it is about. */
	departments: string[];
}

/** Everything that the room may see now, sorted by kind; within a kind as the program and the room have it. */
export function choicesOf(state: WorkshopState): Choice[] {
	const { program, strategy, results, cards } = state;
	if (!program) return [];
	const departments = program.departments;
	const pledged = departments.flatMap(({ id }) => state.pledges.get(id)?.at(-1) ?? []);
	const frictions = new Set(cards.frictions.map(({ department }) => department));
	const one = (spotlight: Spotlight): Choice[] => {
		const entry = entryOf(spotlight, state);
		if (!entry || !textOf(entry).trim()) return [];
		const about = entry.kind === 'ask' ? [entry.from.id, entry.to.id] : [entry.department.id];
		return [{ spotlight, text: textOf(entry), departments: about }];
	};
	const whole = (spotlight: Spotlight, text = '', about: string[] = []): Choice => ({
		spotlight,
		text,
		departments: about
	});
	return [
		...departments.map(({ id }) => whole({ kind: 'department', id }, '', [id])),
		...pledged.flatMap(({ department, wigs }) =>
			wigs.flatMap(({ id }) => one({ kind: 'goal', department, id }))
		),
		...pledged.flatMap(({ department, stops }) =>
			stops.flatMap(({ id }) => one({ kind: 'stop', department, id }))
		),
		...[...state.asks.values()].filter(counts).flatMap(({ id }) => one({ kind: 'ask', id: shortCard(id) })),
		...cards.frictions.flatMap(({ id }) => one({ kind: 'friction', id: shortCard(id) })),
		...(frictions.size > 0 ? [whole({ kind: 'frictions', id: null })] : []),
		...departments
			.filter(({ id }) => frictions.has(id))
			.map(({ id }) => whole({ kind: 'frictions', id }, '', [id])),
		...cards.questions
			.filter(({ state: marked }) => marked !== 'hidden')
			.map(({ id, text }) => whole({ kind: 'question', id: shortCard(id) }, text)),
		...(cards.questions.length > 0 ? [whole({ kind: 'questions' })] : []),
		...(strategy
			? [
					whole({ kind: 'strategy', id: 'vision' }, strategy.vision),
					...strategy.priorities.map(({ id, name }) =>
						whole({ kind: 'strategy', id: priorityPage(id) }, name)
					),
					...(strategy.indicators.length > 0 ? [whole({ kind: 'strategy', id: 'indicators' })] : []),
					...(strategy.nonGoals.length > 0 ? [whole({ kind: 'strategy', id: 'non-goals' })] : []),
					whole({ kind: 'map' })
				]
			: []),
		...(results ? picturesOf(results).map((id) => whole({ kind: 'picture', id })) : []),
		...promptsOf(program).map(({ id, text }) => whole({ kind: 'prompt', id }, text)),
		...departments.map(({ id }) => whole({ kind: 'matrix', id }, '', [id]))
	];
}

/** Whether every word that was typed begins a word of these texts, whatever the case and the marks on letters. */
export function finds(wanted: string, texts: readonly string[]): boolean {
	// Umlauts are found as they are written, without their dots, and written out.
	const held = texts
		.flatMap((text) => [fold(text), fold(text, true)])
		.join(' ')
		.split(' ');
	return fold(wanted)
		.split(' ')
		.every((word) => held.some((other) => other.startsWith(word)));
}
