import type { Ask } from '../core/asks/ask.ts';
import { counts } from '../core/asks/tally.ts';
import { LEAD_QUESTIONS, type Lead } from '../core/pledge/lead.ts';
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
	'export.pledges.unsure.predictive': Record<string, never>;
	'export.pledges.unsure.influence': Record<string, never>;
	'export.pledges.supports': { names: string };
	'export.pledges.strength.1': Record<string, never>;
	'export.pledges.strength.2': Record<string, never>;
	'export.pledges.strength.3': Record<string, never>;
	'export.pledges.stops': Record<string, never>;
	'export.pledges.stopWho': { who: string };
	'export.pledges.stopFrom': { date: string };
	'export.asks.title': Record<string, never>;
	/** One ask, as its asker and as its receiver tell it. */
	'export.asks.to': { department: string; what: string; state: string };
	'export.asks.from': { department: string; what: string; state: string };
	'export.asks.agreed': Record<string, never>;
	'export.asks.open': Record<string, never>;
	'export.asks.includes': { text: string };
	'export.asks.excludes': { text: string };
	'export.asks.kpi': { name: string; amount: string; date: string };
	'export.asks.by': { date: string };
	'export.asks.saidBack': { text: string };
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
	/** Between departments; what was declined or withdrawn is left out. */
	asks?: Iterable<Ask>;
}

/**
 * The newest pledge of every department as a Markdown document, departments in the program's order; those without one
 * are named too. `date` writes an ISO date as its readers do; `map` is the company map's section, which comes last.
 */
export const pledgesMarkdown = (
	source: PledgesSource,
	translate: ExportTranslate,
	date: (iso: string) => string = (iso) => iso,
	map: string | null = null
): string => {
	const names = new Map(source.priorities.map(({ id, name }) => [id, name]));
	const writer = { translate, date, names };
	const departments = new Map(source.departments.map(({ id, name }) => [id, name]));
	const asks = [...(source.asks ?? [])].filter(
		(ask) => counts(ask) && departments.has(ask.from) && departments.has(ask.to)
	);
	const sections = source.departments.map(({ id, name }) => {
		const pledge = source.pledges.get(id)?.at(-1);
		const body = pledge
			? pledgeLines(pledge, source.catches.get(pledge.hash) ?? [], writer)
			: [`*${translate('export.pledges.none', {})}*`];
		const own = [
			...asks.filter(({ from }) => from === id).map((ask) => askLines(ask, 'to', departments, writer)),
			...asks.filter(({ to }) => to === id).map((ask) => askLines(ask, 'from', departments, writer))
		];
		const needs = own.length > 0 ? [`### ${translate('export.asks.title', {})}`, own.join('\n')] : [];
		return [`## ${escapeMarkdown(name)}`, ...body, ...needs].join('\n\n');
	});
	const title = translate('export.pledges.title', { title: escapeMarkdown(source.title) });
	const head = [`# ${title}`, ...(source.company ? [escapeMarkdown(source.company)] : [])];
	return [...head, ...sections, ...(map ? [map] : [])].join('\n\n') + '\n';
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
	const supports = wig.supports.flatMap(({ priority, strength }) => {
		const name = names.get(priority);
		return name ? [`${escapeMarkdown(name)} (${translate(`export.pledges.strength.${strength}`, {})})`] : [];
	});
	const by = escapeMarkdown(wig.by && date(wig.by));
	return [
		`### ${number}. ${escapeMarkdown(wig.statement)}`,
		'',
		`- ${translate('export.pledges.fromTo', { from: amount(wig.from), to: amount(wig.to), by })}`,
		...(wig.lag.trim() ? [`- ${translate('export.pledges.lag', { text: escapeMarkdown(wig.lag) })}`] : []),
		...(leads.length > 0 ? [`- ${translate('export.pledges.leads', {})}`] : []),
		...leads.map((lead) => `  - ${escapeMarkdown(lead.text)}${doubts(lead, translate)}`),
		...(supports.length > 0
			? [`- ${translate('export.pledges.supports', { names: supports.join(', ') })}`]
			: [])
	].join('\n');
};

/** What the team was not sure of; nothing where it was sure, or was not asked. */
const doubts = (lead: Lead, translate: ExportTranslate): string => {
	const unsure = LEAD_QUESTIONS.filter((question) => lead[question] === 'unsure');
	return unsure.length === 0
		? ''
		: ` (${unsure.map((question) => translate(`export.pledges.unsure.${question}`, {})).join(', ')})`;
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

/** One ask as a list item; `other` is the side that its department is not on. */
const askLines = (
	ask: Ask,
	other: 'from' | 'to',
	departments: ReadonlyMap<string, string>,
	{ translate, date }: PledgeWriter
): string => {
	const { what, includes, excludes, kpis, by } = ask.terms;
	const day = (iso: string): string => escapeMarkdown(date(iso));
	const details = [
		translate('export.asks.includes', { text: escapeMarkdown(includes) }),
		translate('export.asks.excludes', { text: escapeMarkdown(excludes) }),
		...kpis.map(({ name, number, unit, by: due }) =>
			translate('export.asks.kpi', {
				name: escapeMarkdown(name),
				amount: [number, unit].map(escapeMarkdown).filter(Boolean).join(' '),
				date: day(due)
			})
		),
		translate('export.asks.by', { date: day(by) }),
		...(ask.saidBack ? [translate('export.asks.saidBack', { text: escapeMarkdown(ask.saidBack.words) })] : [])
	];
	const head = translate(`export.asks.${other}`, {
		department: escapeMarkdown(departments.get(ask[other]) ?? ''),
		what: escapeMarkdown(what),
		state: translate(ask.state === 'agreed' ? 'export.asks.agreed' : 'export.asks.open', {})
	});
	return [`- ${head}`, ...details.map((line) => `  - ${line}`)].join('\n');
};
