import type { AskRole } from '../../../core/asks/machine.ts';
import type { AskView } from '../../../state/workshop.svelte.ts';
import type { I18n } from '../../shared/i18n.svelte.ts';

/** What an ask's state means for one of its two sides. */
export const stateText = ({ ask, from, to }: AskView, role: AskRole, t: I18n['t']): string => {
	const names = { from: from.name, to: to.name };
	return role === 'receiving'
		? t(`asks.receiving.${ask.state}`, names)
		: t(`asks.asking.${ask.state}`, names);
};
