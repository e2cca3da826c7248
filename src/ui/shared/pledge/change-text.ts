import type { Change } from '../../../core/pledge/difference.ts';
import type { I18n } from '../i18n.svelte.ts';

/** One change as a line: what it is about, what stood there, what stands there now; empty for nothing. */
export interface ChangeLine {
	label: string;
	before: string;
	after: string;
}

/** The line of a change. `priority`: name of a priority by its id. */
export function changeLine(
	change: Change,
	{ t, format }: Pick<I18n, 't' | 'format'>,
	priority: (id: string) => string
): ChangeLine {
	const label = (
		key: Exclude<Change['kind'], 'wigChanged' | 'stopChanged' | 'supportChanged' | 'leadAnswered'>
	) => t(`pledge.changes.${key}`);
	const line = (before: string, after: string, of: string): ChangeLine => ({ label: of, before, after });
	switch (change.kind) {
		case 'wigAdded':
		case 'leadAdded':
		case 'stopAdded':
			return line('', change.text, label(change.kind));
		case 'wigRemoved':
		case 'leadRemoved':
		case 'stopRemoved':
			return line(change.text, '', label(change.kind));
		case 'leadChanged':
			return line(change.before, change.after, label(change.kind));
		case 'leadAnswered':
			return line(
				t(`pledge.lead.${change.before ?? 'open'}`),
				t(`pledge.lead.${change.after ?? 'open'}`),
				t(`pledge.changes.leadAnswered.${change.question}`, { text: change.text })
			);
		case 'supportAdded':
		case 'supportRemoved': {
			const strength = t(`common.strength.${change.strength}`);
			const text = t('pledge.changes.priority', { priority: priority(change.priority), strength });
			return change.kind === 'supportAdded'
				? line('', text, label(change.kind))
				: line(text, '', label(change.kind));
		}
		case 'supportChanged':
			return line(
				t(`common.strength.${change.before}`),
				t(`common.strength.${change.after}`),
				t('pledge.changes.supportChanged', { priority: priority(change.priority) })
			);
		case 'wigChanged': {
			const date = change.field === 'by' ? (text: string) => format.date(text) : (text: string) => text;
			return line(date(change.before), date(change.after), t(`pledge.changes.${change.field}`));
		}
		case 'stopChanged': {
			const date = change.field === 'from' ? (text: string) => format.date(text) : (text: string) => text;
			const of = change.field === 'from' ? 'since' : change.field;
			return line(date(change.before), date(change.after), t(`pledge.changes.${of}`));
		}
	}
}
