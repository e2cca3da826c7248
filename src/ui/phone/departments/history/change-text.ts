import type { Change } from '../../../../core/pledge/difference.ts';
import type { I18n } from '../../../shared/i18n.svelte.ts';

/** One change as a line: what it is about, and what it was before and after where that can be said. */
export interface ChangeLine {
	label: string;
	before: string | null;
	after: string | null;
}

/** What became different, as lines to read. */
export function changeLine(change: Change, { t, format }: Pick<I18n, 't' | 'format'>): ChangeLine {
	const said = (text: string) => text.trim() || t('boards.change.empty');
	const alone = (label: string): ChangeLine => ({ label, before: null, after: null });
	switch (change.kind) {
		case 'wigAdded':
		case 'wigRemoved':
		case 'leadAdded':
		case 'leadRemoved':
		case 'stopAdded':
		case 'stopRemoved':
			return alone(t(`boards.change.${change.kind}`, { text: said(change.text) }));
		case 'supportAdded':
		case 'supportRemoved':
		case 'supportChanged':
			return alone(t('boards.change.support'));
		case 'leadAnswered':
			return {
				label: t(`boards.change.answer.${change.question}`, { text: said(change.text) }),
				before: t(`boards.change.answered.${change.before ?? 'open'}`),
				after: t(`boards.change.answered.${change.after ?? 'open'}`)
			};
		case 'leadChanged':
			return { label: t('boards.change.lead'), before: said(change.before), after: said(change.after) };
		case 'wigChanged':
		case 'stopChanged': {
			const isDate = change.field === 'by' || (change.kind === 'stopChanged' && change.field === 'from');
			const value = (text: string) => (isDate && text ? format.date(text) : said(text));
			return {
				label: t(`boards.change.field.${change.field}`),
				before: value(change.before),
				after: value(change.after)
			};
		}
	}
}
