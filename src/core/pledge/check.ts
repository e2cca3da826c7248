import type { Priority } from '../program/program.ts';
import { parseNumber } from '../text/number.ts';
import type { NumberLocale } from '../text/number.ts';
import { LIMITS } from '../values/limits.ts';
import { isIsoDate } from '../values/schema.ts';
import { LEAD_QUESTIONS } from './lead.ts';
import type { BoardContent, StopEntry, Wig } from './pledge.ts';
import { isBlankStop, isBlankWig } from './tidy.ts';
import { soundsLikeProject, soundsLikeSlogan } from './wording.ts';

/** Refuse: can't be submitted. Warn: should be put right. Hint: worth a thought. */
export type Severity = 'refuse' | 'warn' | 'hint';

export type WigFindingCode =
	| 'wig.empty'
	| 'wig.noStatement'
	| 'wig.noFrom'
	| 'wig.noTo'
	| 'wig.notANumber'
	| 'wig.sameNumbers'
	| 'wig.noDate'
	| 'wig.datePast'
	| 'wig.noUnit'
	| 'wig.noLag'
	| 'wig.noLead'
	| 'wig.fewLeads'
	| 'wig.manyLeads'
	| 'wig.leadUnasked'
	| 'wig.leadNotPredictive'
	| 'wig.leadNotOurs'
	| 'wig.noPriority'
	| 'wig.slogan'
	| 'wig.project';
export type StopFindingCode = 'stop.noWhat' | 'stop.noWho' | 'stop.noFrom';
export type BoardFindingCode = 'board.noWig' | 'board.twoWigs' | 'board.tooManyWigs' | 'board.noStop';

/** Params: `text` (notANumber), `date` (datePast), `text` (leadNotPredictive, leadNotOurs: the measure), `count`
 * (manyLeads, leadUnasked, twoWigs, tooManyWigs), `most` (tooManyWigs). */
export type FindingCode = WigFindingCode | StopFindingCode | BoardFindingCode;

/** Whether it is said of single lead measures, and best beside them. */
export const isAboutOneLead = (code: FindingCode): boolean =>
	code === 'wig.leadUnasked' || code === 'wig.leadNotPredictive' || code === 'wig.leadNotOurs';

/** One thing to say about a board, where it belongs on it. */
export interface Finding {
	code: FindingCode;
	severity: Severity;
	/** Ids of what it is about; null for what concerns the board, or another part of it. */
	wig: string | null;
	stop: string | null;
	/** The field to look at, if there is one. */
	field: keyof Wig | keyof StopEntry | null;
	params: Record<string, string | number>;
}

export interface CheckContext {
	/** Today where the workshop takes place, as YYYY-MM-DD. */
	today: string;
	/** Of the strategy; with none, nothing is asked about them. */
	priorities: readonly Pick<Priority, 'id'>[];
	/** How numbers are read. */
	locale: NumberLocale;
}

const BLANK = { wig: null, stop: null, field: null, params: {} };

/**
 * What is to say about one WIG: "from X to Y by when", with a lag measure and two or three leads. Nothing but its
 * emptiness is said about an empty one.
 */
export const checkWig = (wig: Wig, context: CheckContext): Finding[] => {
	const find = (
		severity: Severity,
		code: WigFindingCode,
		field: keyof Wig | null,
		params: Finding['params'] = {}
	): Finding => ({ code, severity, wig: wig.id, stop: null, field, params });
	if (isBlankWig(wig)) return [find('refuse', 'wig.empty', null)];

	const findings: Finding[] = [];
	if (!wig.statement.trim()) findings.push(find('refuse', 'wig.noStatement', 'statement'));
	const numbers = (['from', 'to'] as const).map((field) => {
		const text = wig[field].trim();
		const value = parseNumber(text, context.locale);
		if (!text) findings.push(find('refuse', field === 'from' ? 'wig.noFrom' : 'wig.noTo', field));
		else if (value === null) findings.push(find('refuse', 'wig.notANumber', field, { text: wig[field] }));
		return value;
	});
	const [from, to] = numbers;
	if (typeof from === 'number' && from === to) findings.push(find('refuse', 'wig.sameNumbers', 'to'));
	if (!isIsoDate(wig.by)) findings.push(find('refuse', 'wig.noDate', 'by'));
	else if (wig.by <= context.today) findings.push(find('refuse', 'wig.datePast', 'by', { date: wig.by }));

	if (!wig.lag.trim()) findings.push(find('warn', 'wig.noLag', 'lag'));
	const leads = wig.leads.filter(({ text }) => text.trim() !== '');
	if (leads.length === 0) findings.push(find('warn', 'wig.noLead', 'leads'));
	else if (leads.length === 1) findings.push(find('warn', 'wig.fewLeads', 'leads'));
	else if (leads.length > 3) findings.push(find('warn', 'wig.manyLeads', 'leads', { count: leads.length }));
	for (const { text, predictive, influence } of leads) {
		if (predictive === 'unsure') findings.push(find('hint', 'wig.leadNotPredictive', 'leads', { text }));
		if (influence === 'unsure') findings.push(find('hint', 'wig.leadNotOurs', 'leads', { text }));
	}
	const unasked = leads.filter((lead) => LEAD_QUESTIONS.some((question) => lead[question] === undefined));
	if (unasked.length > 0) findings.push(find('hint', 'wig.leadUnasked', 'leads', { count: unasked.length }));

	const known = new Set(context.priorities.map(({ id }) => id));
	if (known.size > 0 && !wig.supports.some(({ priority }) => known.has(priority)))
		findings.push(find('hint', 'wig.noPriority', 'supports'));
	const hasUnit = wig.unit.trim() !== '' || /[^\d\s.,+\-−–'’]/.test(wig.from + wig.to);
	if (!hasUnit && numbers.every((value) => value !== null)) findings.push(find('hint', 'wig.noUnit', 'unit'));
	if (soundsLikeSlogan(wig)) findings.push(find('hint', 'wig.slogan', 'statement'));
	else if (soundsLikeProject(wig, from ?? null, to ?? null))
		findings.push(find('hint', 'wig.project', 'statement'));
	return findings;
};

/** What is to say about one entry of the stop list; nothing about an empty one, which is not submitted. */
const checkStop = (stop: StopEntry): Finding[] => {
	if (isBlankStop(stop)) return [];
	const find = (severity: Severity, code: StopFindingCode, field: keyof StopEntry): Finding => ({
		...BLANK,
		code,
		severity,
		stop: stop.id,
		field
	});
	return [
		...(stop.what.trim() ? [] : [find('warn', 'stop.noWhat', 'what')]),
		...(stop.who.trim() ? [] : [find('hint', 'stop.noWho', 'who')]),
		...(isIsoDate(stop.from) ? [] : [find('hint', 'stop.noFrom', 'from')])
	];
};

const checkCount = (wigs: number): Finding[] => {
	if (wigs === 0) return [{ ...BLANK, code: 'board.noWig', severity: 'refuse' }];
	if (wigs > LIMITS.wigs) {
		return [
			{ ...BLANK, code: 'board.tooManyWigs', severity: 'refuse', params: { count: wigs, most: LIMITS.wigs } }
		];
	}
	return wigs > 1 ? [{ ...BLANK, code: 'board.twoWigs', severity: 'warn', params: { count: wigs } }] : [];
};

/**
 * What is to say about a department's board before it is submitted: the board as a whole, each WIG, each stop. Rules
 * are those of the Four Disciplines: one WIG by default, warned at two, refused from the fourth.
 */
export const checkBoard = (content: BoardContent, context: CheckContext): Finding[] => {
	const stops = content.stops.filter((stop) => !isBlankStop(stop));
	return [
		...checkCount(content.wigs.length),
		...content.wigs.flatMap((wig) => checkWig(wig, context)),
		...stops.flatMap(checkStop),
		...(stops.length === 0 ? [{ ...BLANK, code: 'board.noStop', severity: 'hint' } as const] : [])
	];
};

/** Whether nothing of what was found keeps the board from being submitted. */
export const canSubmit = (findings: readonly Finding[]): boolean =>
	findings.every(({ severity }) => severity !== 'refuse');
