import type { AskKpi, AskTerms } from './ask.ts';

/** A part of the terms that is not what it was. */
export type TermsPart = Exclude<keyof AskTerms, 'kpis'>;

/** What became different from one version to the next. KPIs are the same when their ids are. */
export interface TermsDifference {
	parts: TermsPart[];
	/** Ids of KPIs that are new or say something else. */
	kpis: string[];
	/** KPIs that are gone. */
	removed: AskKpi[];
}

const PARTS = ['what', 'includes', 'excludes', 'by'] as const satisfies TermsPart[];
const FIELDS = ['name', 'number', 'unit', 'by'] as const satisfies (keyof AskKpi)[];

/** What somebody changed who countered or revised. */
export const termsDifference = (before: AskTerms, after: AskTerms): TermsDifference => {
	const then = new Map(before.kpis.map((kpi) => [kpi.id, kpi]));
	const now = new Set(after.kpis.map(({ id }) => id));
	return {
		parts: PARTS.filter((part) => before[part] !== after[part]),
		kpis: after.kpis
			.filter((kpi) => {
				const old = then.get(kpi.id);
				return !old || FIELDS.some((field) => old[field] !== kpi[field]);
			})
			.map(({ id }) => id),
		removed: before.kpis.filter(({ id }) => !now.has(id))
	};
};

/** Whether two versions say the same: then there is nothing to counter or to revise. */
export const sameTerms = (before: AskTerms, after: AskTerms): boolean => {
	const { parts, kpis, removed } = termsDifference(before, after);
	return parts.length === 0 && kpis.length === 0 && removed.length === 0;
};
