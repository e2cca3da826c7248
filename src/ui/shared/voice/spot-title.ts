import type { SpotlightEntry } from '../../../core/spotlight/entry.ts';
import type { Translate } from '../../../i18n/areas.ts';

/** What a thing in the spotlight is, and whose: "Sales asks Service". */
export function spotTitle(t: Translate, entry: SpotlightEntry): string {
	if (entry.kind === 'ask') return t('voice.spot.ask', { from: entry.from.name, to: entry.to.name });
	return t(`voice.spot.${entry.kind}`, { department: entry.department.name });
}
