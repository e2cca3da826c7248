import {
	checkDraft,
	checkTerms,
	type AskContext,
	type AskFinding,
	type AskPart
} from '../../../core/asks/check.ts';
import type { AskDraft, AskKpi } from '../../../core/asks/ask.ts';
import type { Phone } from '../../../state/phone/phone.svelte.ts';
import { dayOf } from '../../../state/today.ts';
import type { I18n } from '../../shared/i18n.svelte.ts';

/** Today by this phone's calendar, and numbers as its person writes them. */
export function contextOf(phone: Phone, i18n: Pick<I18n, 'tag'>): AskContext {
	return {
		today: dayOf(phone.session.time()),
		locale: i18n.tag
	};
}

/** What keeps a draft from being sent. */
export const findingsOf = (draft: AskDraft, context: AskContext): AskFinding[] =>
	draft.of === null ? checkDraft(draft, context) : checkTerms(draft.terms, context);

/** The sentence of one finding. */
export const findingText = (
	{ code, params }: AskFinding,
	{ t, format }: Pick<I18n, 't' | 'format'>
): string =>
	t(`asks.finding.${code}`, {
		text: String(params.text ?? ''),
		date: params.date ? format.date(String(params.date)) : ''
	});

/** Sentences about one part, or one KPI in it, each once. */
export const linesOf = (
	findings: readonly AskFinding[],
	part: AskPart,
	i18n: Pick<I18n, 't' | 'format'>,
	kpi: string | null = null
): string[] => [
	...new Set(
		findings
			.filter((finding) => finding.part === part && finding.kpi === kpi)
			.map((finding) => findingText(finding, i18n))
	)
];

/** A KPI in one line, without its day. */
export const kpiLine = ({ name, number, unit }: AskKpi, t: I18n['t']): string =>
	t('asks.terms.kpi', { name, number, unit }).trim();
