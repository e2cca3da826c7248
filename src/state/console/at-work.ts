import type { WorkshopState } from '../../core/workshop/state.ts';

/** Departments with somebody in them, each once, while the agenda has them work on their boards. */
export function departmentsAtWork({ program, stage, participants }: WorkshopState): string[] {
	const step = program?.agenda.find(({ id }) => id === stage?.step);
	if (step?.kind !== 'departments') return [];
	return [...new Set([...participants.values()].flatMap(({ department }) => department ?? []))];
}
