import type { AskKpi, AskTerms } from './ask.ts';

/** Whether a KPI says nothing yet; its day alone may have been put there by the form. */
export const isBlankKpi = ({ name, number, unit }: AskKpi): boolean =>
	[name, number, unit].every((text) => text.trim() === '');

/** Terms as they are sent: texts without spaces around them, KPIs without those that say nothing. */
export const tidyTerms = (terms: AskTerms): AskTerms => ({
	what: terms.what.trim(),
	includes: terms.includes.trim(),
	excludes: terms.excludes.trim(),
	by: terms.by,
	kpis: terms.kpis
		.filter((kpi) => !isBlankKpi(kpi))
		.map((kpi) => ({ ...kpi, name: kpi.name.trim(), number: kpi.number.trim(), unit: kpi.unit.trim() }))
});
