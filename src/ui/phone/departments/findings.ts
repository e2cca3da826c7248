import { checkBoard, isAboutOneLead, type Finding } from '../../../core/pledge/check.ts';
import type { BoardContent } from '../../../core/pledge/pledge.ts';
import type { Phone } from '../../../state/phone/phone.svelte.ts';
import { dayOf } from '../../../state/today.ts';
import type { I18n } from '../../shared/i18n.svelte.ts';

/** What is not there yet, as one list: eight single reproaches would drown the one hint that helps. */
const MISSING = {
	'wig.noStatement': 'statement',
	'wig.noFrom': 'from',
	'wig.noTo': 'to',
	'wig.noDate': 'by',
	'wig.noLag': 'lag',
	'wig.noLead': 'leads'
} as const;
/** What is needed of I18n to write sentences. */
type Words = Pick<I18n, 't' | 'format'>;
type MissingCode = keyof typeof MISSING;
const isMissing = (code: Finding['code']): code is MissingCode => Object.hasOwn(MISSING, code);

/** Parts of a goal, in the order in which they are filled in. */
const PARTS = {
	statement: ['statement'],
	target: ['from', 'to', 'unit', 'by'],
	leads: ['leads'],
	supports: ['supports']
} as const satisfies Record<string, readonly Finding['field'][]>;
type GoalPart = keyof typeof PARTS;

/**
 * What is to say about one goal, by the part that it is said beside while it is typed; what is merely missing comes at
 * its end, as `rest`. What was asked of single measures is left out: it stands at each of them.
 */
export function findingsByPart(findings: readonly Finding[]): Record<GoalPart | 'rest', Finding[]> {
	const said = findings.filter(({ code }) => !isAboutOneLead(code));
	const beside = (part: GoalPart) =>
		said.filter(({ code, field }) => !isMissing(code) && PARTS[part].some((one) => one === field));
	const parts = {
		statement: beside('statement'),
		target: beside('target'),
		leads: beside('leads'),
		supports: beside('supports')
	};
	const placed = new Set(Object.values(parts).flat());
	return { ...parts, rest: said.filter((finding) => !placed.has(finding)) };
}

/** What is to say about a board on this phone: numbers as its person writes them, today by its own calendar. */
export function findingsOf(content: BoardContent, phone: Phone, i18n: I18n): Finding[] {
	return checkBoard(content, {
		today: dayOf(phone.session.time()),
		priorities: phone.state.strategy?.priorities ?? [],
		locale: i18n.tag
	});
}

/** The sentence of one finding. */
export function findingText({ code, params }: Finding, { t, format }: Words): string {
	return t(`steps.board.finding.${code}`, {
		text: params.text ?? '',
		date: format.date(String(params.date ?? '')),
		count: Number(params.count ?? 0)
	});
}

/** Findings as sentences, what is merely missing gathered in the first; refusals before advice. */
export function findingLines(findings: readonly Finding[], i18n: Words): string[] {
	const missing = findings.flatMap(({ code }) =>
		isMissing(code) ? [i18n.t(`steps.board.missing.${MISSING[code]}`)] : []
	);
	const rest = findings.filter(({ code }) => !isMissing(code) && code !== 'wig.empty');
	const weight = { refuse: 0, warn: 1, hint: 2 };
	return [
		...(missing.length > 0 ? [i18n.t('steps.board.stillMissing', { list: i18n.format.list(missing) })] : []),
		...rest
			.sort((a, b) => weight[a.severity] - weight[b.severity])
			.map((finding) => findingText(finding, i18n))
	];
}
