import type { Catch, Pledge, StopEntry, Wig } from '../core/pledge/pledge.ts';
import type { Department, Priority } from '../core/program/program.ts';
import { escapeMarkdown } from './markdown.ts';

/** Every text of the export, with the values it is given. */
export interface ExportTexts {
	'export.pledges.title': { title: string };
	'export.pledges.none': Record<string, never>;
	/** Which version it is, when it is not the first. */
	'export.pledges.version': { turn: number };
	'export.pledges.accepted': Record<string, never>;
	'export.pledges.returned': { reason: string };
	'export.pledges.returnedWithout': Record<string, never>;
	'export.pledges.unanswered': Record<string, never>;
	'export.pledges.fromTo': { from: string; to: string; by: string };
	'export.pledges.lag': { text: string };
	'export.pledges.leads': Record<string, never>;
	'export.pledges.supports': { names: string };
	'export.pledges.stops': Record<string, never>;
	'export.pledges.stopWho': { who: string };
	'export.pledges.stopFrom': { date: string };
}
export type ExportTranslate = <K extends keyof ExportTexts>(key: K, params: ExportTexts[K]) => string;

/** The parts of a workshop's state that the export tells. */
export interface PledgesSource {
	title: string;
	company: string;
	departments: readonly Pick<Department, 'id' | 'name'>[];
	priorities: readonly Pick<Priority, 'id' | 'name'>[];
	/** By department id, oldest first; the newest is what counts. */
	pledges: ReadonlyMap<string, readonly Pledge[]>;
	/** By hash of the pledge. */
	catches: ReadonlyMap<string, readonly Catch[]>;
}

/**
 * The newest pledge of every department as a Markdown document, departments in the program's order; those without one
 * are named too. `date` writes an ISO date as its readers do.
 */
export const pledgesMarkdown = (
	source: PledgesSource,
	translate: ExportTranslate,
	date: (iso: string) => string = (iso) => iso
): string => {
	const names = new Map(source.priorities.map(({ id, name }) => [id, name]));
	const writer = { translate, date, names };
	const sections = source.departments.map(({ id, name }) => {
		const pledge = source.pledges.get(id)?.at(-1);
		const body = pledge
			? pledgeLines(pledge, source.catches.get(pledge.hash) ?? [], writer)
			: [`*${translate('export.pledges.none', {})}*`];
		return [`## ${escapeMarkdown(name)}`, ...body].join('\n\n');
	});
	const title = translate('export.pledges.title', { title: escapeMarkdown(source.title) });
	const head = [`# ${title}`, ...(source.company ? [escapeMarkdown(source.company)] : [])];
	return [...head, ...sections].join('\n\n') + '\n';
};

interface PledgeWriter {
	translate: ExportTranslate;
	date: (iso: string) => string;
	/** Priorities by id. */
	names: ReadonlyMap<string, string>;
}

const pledgeLines = (pledge: Pledge, catches: readonly Catch[], writer: PledgeWriter): string[] => [
	statusLine(pledge, catches, writer),
	...pledge.wigs.map((wig, at) => wigLines(wig, at + 1, writer)),
	...(pledge.stops.length === 0 ? [] : [stopLines(pledge.stops, writer)])
];

/** Version, and every leader's word on it. */
const statusLine = (pledge: Pledge, catches: readonly Catch[], { translate }: PledgeWriter): string => {
	const words = catches.map(({ verdict, reason }) => {
		if (verdict === 'accepted') return translate('export.pledges.accepted', {});
		return reason.trim()
			? translate('export.pledges.returned', { reason: escapeMarkdown(reason) })
			: translate('export.pledges.returnedWithout', {});
	});
	const version = pledge.turn > 1 ? [translate('export.pledges.version', { turn: pledge.turn })] : [];
	const said = words.length > 0 ? [...new Set(words)] : [translate('export.pledges.unanswered', {})];
	return `*${[...version, ...said].join(' · ')}*`;
};

const wigLines = (wig: Wig, number: number, { translate, date, names }: PledgeWriter): string => {
	const amount = (value: string): string => [value, wig.unit].map(escapeMarkdown).filter(Boolean).join(' ');
	const leads = wig.leads.filter(({ text }) => text.trim() !== '');
	const supports = wig.supports.flatMap((id) => names.get(id) ?? []).map(escapeMarkdown);
	const by = escapeMarkdown(wig.by && date(wig.by));
	return [
		`### ${number}. ${escapeMarkdown(wig.statement)}`,
		'',
		`- ${translate('export.pledges.fromTo', { from: amount(wig.from), to: amount(wig.to), by })}`,
		...(wig.lag.trim() ? [`- ${translate('export.pledges.lag', { text: escapeMarkdown(wig.lag) })}`] : []),
		...(leads.length > 0 ? [`- ${translate('export.pledges.leads', {})}`] : []),
		...leads.map(({ text }) => `  - ${escapeMarkdown(text)}`),
		...(supports.length > 0
			? [`- ${translate('export.pledges.supports', { names: supports.join(', ') })}`]
			: [])
	].join('\n');
};

const stopLines = (stops: readonly StopEntry[], { translate, date }: PledgeWriter): string => {
	const line = ({ what, who, from }: StopEntry): string => {
		const details = [
			...(who.trim() ? [translate('export.pledges.stopWho', { who: escapeMarkdown(who) })] : []),
			...(from ? [translate('export.pledges.stopFrom', { date: escapeMarkdown(date(from)) })] : [])
		];
		return `- ${escapeMarkdown(what)}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
	};
	return [`### ${translate('export.pledges.stops', {})}`, '', ...stops.map(line)].join('\n');
};
