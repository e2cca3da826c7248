import type { BoardContent, StopEntry, Wig } from './pledge.ts';

/** Whether nothing has been typed into a WIG. */
export const isBlankWig = (wig: Wig): boolean =>
	[wig.statement, wig.from, wig.to, wig.unit, wig.by, wig.lag, ...wig.leads.map(({ text }) => text)].every(
		(text) => text.trim() === ''
	);

/** Whether nothing has been typed into an entry of the stop list. */
export const isBlankStop = ({ what, who, from }: StopEntry): boolean =>
	[what, who, from].every((text) => text.trim() === '');

/** The board as it is pledged: without stop entries that say nothing and leads that were left empty. */
export const tidyBoard = (content: BoardContent): BoardContent => ({
	wigs: content.wigs.map((wig) => ({ ...wig, leads: wig.leads.filter(({ text }) => text.trim() !== '') })),
	stops: content.stops.filter((stop) => !isBlankStop(stop))
});
