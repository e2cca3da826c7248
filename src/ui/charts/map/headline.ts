import type { MapHeadlines } from '../../../core/map/headlines.ts';
import type { I18n } from '../../shared/i18n.svelte.ts';

/** One sentence; `alarm` for a gap or an overload, which stand in the signal colour. */
export interface Headline {
	text: string;
	alarm: boolean;
}

/** Of more names the rest is a count: a headline is one line. */
const MOST_NAMES = 3;

/** What a room must not overlook, as sentences: gaps, then overloads; where there are none of either, what is good. */
export function headlineTexts(
	{ gaps, overloads, pledged }: MapHeadlines,
	{ t, format }: Pick<I18n, 't' | 'format'>
): Headline[] {
	if (pledged === 0) return [{ text: t('map.headline.nothing'), alarm: false }];
	/** Priorities are quoted: some are half a sentence, with commas of their own. */
	const list = (named: readonly { name: string }[], quoted = false) => {
		const names = named.map(({ name }) => (quoted ? t('map.headline.quoted', { name }) : name));
		if (names.length <= MOST_NAMES) return format.list(names);
		const count = names.length - (MOST_NAMES - 1);
		return format.list([...names.slice(0, MOST_NAMES - 1), t('map.headline.more', { count })]);
	};
	const [gap] = gaps;
	const [overload] = overloads;
	const lines: Headline[] = [];
	if (gap && gaps.length === 1) lines.push({ text: t('map.headline.gap', { name: gap.name }), alarm: true });
	else if (gap) lines.push({ text: t('map.headline.gaps', { names: list(gaps, true) }), alarm: true });
	else lines.push({ text: t('map.headline.whole'), alarm: false });
	if (overload && overloads.length === 1) {
		const { name, askedBy } = overload;
		lines.push({ text: t('map.headline.overload', { name, count: askedBy.length }), alarm: true });
	} else if (overload)
		lines.push({ text: t('map.headline.overloads', { names: list(overloads) }), alarm: true });
	return lines;
}
