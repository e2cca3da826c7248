import { fold } from '../text/fold.ts';
import { parseNumber, type NumberLocale } from '../text/number.ts';
import { ASK_LIMITS } from './limits.ts';
import { isIsoDate } from '../values/schema.ts';
import type { AskDraft, AskKpi, AskTerms } from './ask.ts';
import { tidyTerms } from './tidy.ts';

/** Everything found keeps an ask from being sent: half an ask is what fails between departments. */
export type AskFindingCode =
	'noTo' | 'noWhat' | 'noIncludes' | 'noExcludes' | 'sameInAndOut' | 'noKpi' | 'fewKpis' | 'noBy' | 'byPast';
export type KpiFindingCode =
	'kpiNoName' | 'kpiTwice' | 'kpiNoNumber' | 'kpiNotANumber' | 'kpiNoUnit' | 'kpiNoDate' | 'kpiDatePast';

/** The part of an ask to look at; parts are filled in one after the other, in this order. */
export const ASK_PARTS = ['to', 'what', 'includes', 'excludes', 'by', 'kpis'] as const;
export type AskPart = (typeof ASK_PARTS)[number];

/** Params: `text` (kpiNotANumber, kpiTwice), `date` (byPast, kpiDatePast), `least` (noKpi, fewKpis). */
export interface AskFinding {
	code: AskFindingCode | KpiFindingCode;
	part: AskPart;
	/** Id of the KPI it is about. */
	kpi: string | null;
	params: Record<string, string | number>;
}

export interface AskContext {
	/** Today where the workshop takes place, as YYYY-MM-DD. */
	today: string;
	/** How numbers are read. */
	locale: NumberLocale;
}

/** What is to say about an ask before it is sent for the first time. */
export const checkDraft = (
	{ to, terms }: Pick<AskDraft, 'to' | 'terms'>,
	context: AskContext
): AskFinding[] => [...(to ? [] : [found('noTo', 'to')]), ...checkTerms(terms, context)];

/** What is to say about terms, in reading order; nothing about terms that can be sent. */
export const checkTerms = (terms: AskTerms, context: AskContext): AskFinding[] => {
	const { what, includes, excludes, kpis, by } = tidyTerms(terms);
	const findings: AskFinding[] = [];
	if (!what) findings.push(found('noWhat', 'what'));
	if (!includes) findings.push(found('noIncludes', 'includes'));
	if (!excludes) findings.push(found('noExcludes', 'excludes'));
	else if (fold(excludes) === fold(includes)) findings.push(found('sameInAndOut', 'excludes'));
	if (!isIsoDate(by)) findings.push(found('noBy', 'by'));
	else if (by <= context.today) findings.push(found('byPast', 'by', null, { date: by }));
	if (kpis.length < ASK_LIMITS.leastKpis) {
		const code = kpis.length === 0 ? 'noKpi' : 'fewKpis';
		findings.push(found(code, 'kpis', null, { least: ASK_LIMITS.leastKpis }));
	}
	const names = new Set<string>();
	for (const kpi of kpis) {
		findings.push(...checkKpi(kpi, context));
		const name = fold(kpi.name);
		if (name && names.has(name)) findings.push(found('kpiTwice', 'kpis', kpi.id, { text: kpi.name }));
		names.add(name);
	}
	return findings;
};

const found = (
	code: AskFinding['code'],
	part: AskPart,
	kpi: string | null = null,
	params: AskFinding['params'] = {}
): AskFinding => ({ code, part, kpi, params });

/** A KPI says what is counted, up to where, and by when. A unit beside the number is one too. */
const checkKpi = ({ id, name, number, unit, by }: AskKpi, context: AskContext): AskFinding[] => {
	const find = (code: KpiFindingCode, params: AskFinding['params'] = {}) => found(code, 'kpis', id, params);
	const findings: AskFinding[] = [];
	if (!name) findings.push(find('kpiNoName'));
	if (!number) findings.push(find('kpiNoNumber'));
	else if (parseNumber(number, context.locale) === null)
		findings.push(find('kpiNotANumber', { text: number }));
	else if (!unit && !/[^\d\s.,+\-−–'’]/.test(number)) findings.push(find('kpiNoUnit'));
	if (!isIsoDate(by)) findings.push(find('kpiNoDate'));
	else if (by <= context.today) findings.push(find('kpiDatePast', { date: by }));
	return findings;
};

export type WordsFindingCode = 'noWords' | 'notOwnWords';

/** What is to say about the words in which an ask is said back; null when they will do. */
export const checkWords = (words: string, terms: AskTerms): WordsFindingCode | null => {
	const said = fold(words);
	if (!said) return 'noWords';
	return said === fold(terms.what) || said === fold(terms.includes) ? 'notOwnWords' : null;
};
