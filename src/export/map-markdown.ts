import { headlinesOf } from '../core/map/headlines.ts';
import type { CompanyMap } from '../core/map/map.ts';
import type { Strength } from '../core/pledge/support.ts';
import { escapeMarkdown } from './markdown.ts';

/** Every text of the section, with the values it is given. */
export interface MapTexts {
	'map.export.title': Record<string, never>;
	'map.export.gap': Record<string, never>;
	'map.export.none': Record<string, never>;
	'map.export.overload': { name: string; count: number };
	'map.export.arrow': { from: string; to: string; what: string; state: string };
	'map.table.department': Record<string, never>;
	'map.table.returned': { strength: string };
	'map.table.nothing': Record<string, never>;
}

export interface MapWriter {
	translate: <K extends keyof MapTexts>(key: K, params: MapTexts[K]) => string;
	strength: (strength: Strength) => string;
	/** Whether an ask is agreed or still open, in words. */
	state: (agreed: boolean) => string;
}

/** A cell of a table: what would end it is escaped, and it has one line. */
const cellText = (text: string): string => escapeMarkdown(text).replace(/\s*\n\s*/g, ' ');

/** The company map as a section: a table of who carries what, overloads in words, and every ask. */
export const mapMarkdown = (map: CompanyMap, { translate, strength, state }: MapWriter): string => {
	const nothing = translate('map.table.nothing', {});
	const row = (cells: string[]): string => `| ${cells.join(' | ')} |`;
	const names = new Map(map.departments.map(({ id, name }) => [id, name]));
	const table = [
		row([translate('map.table.department', {}), ...map.priorities.map(({ name }) => cellText(name))]),
		row(['---', ...map.priorities.map(() => '---')]),
		...map.departments.map(({ id, name }) =>
			row([
				cellText(name),
				...map.priorities.map((priority) => {
					const cell = map.cells.find((one) => one.priority === priority.id && one.department === id);
					if (!cell) return priority.gap ? translate('map.export.gap', {}) : nothing;
					const words = strength(cell.strength);
					return cell.returned ? translate('map.table.returned', { strength: words }) : words;
				})
			])
		)
	].join('\n');
	const overloads = headlinesOf(map).overloads.map(
		({ name, askedBy }) =>
			`- ${translate('map.export.overload', { name: escapeMarkdown(name), count: askedBy.length })}`
	);
	const asks = map.arrows.flatMap(({ from, to, asks: own }) =>
		own.map(
			(ask) =>
				`- ${translate('map.export.arrow', {
					from: escapeMarkdown(names.get(from) ?? ''),
					to: escapeMarkdown(names.get(to) ?? ''),
					what: escapeMarkdown(ask.what),
					state: state(ask.state === 'agreed')
				})}`
		)
	);
	const lists = [
		...(overloads.length > 0 ? [overloads.join('\n')] : []),
		asks.length > 0 ? asks.join('\n') : translate('map.export.none', {})
	];
	return [`## ${translate('map.export.title', {})}`, table, ...lists].join('\n\n');
};
