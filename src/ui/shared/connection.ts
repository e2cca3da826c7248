import type { ConnectionState, Delivery } from '../../core/ports/connection.ts';
import type { I18n } from './i18n.svelte.ts';

/** How a connection looks: calm when all is well, never alarming when one's work is safe. */
export type ConnectionTone = 'good' | 'waiting' | 'away' | 'stop';

export const toneOf = (state: ConnectionState): ConnectionTone => {
	switch (state.kind) {
		case 'connected':
			return 'good';
		case 'searching':
			return 'waiting';
		case 'stale':
		case 'offline':
			return 'away';
		case 'incompatible':
			return 'stop';
	}
};

/** Short words for a state. */
export function connectionLabel(state: ConnectionState, { t, format }: I18n): string {
	switch (state.kind) {
		case 'connected':
			return t('common.connection.connected', { count: state.peers });
		case 'stale':
			return t('common.connection.stale', { time: format.time(state.since) });
		case 'offline':
		case 'searching':
		case 'incompatible':
			return t(`common.connection.${state.kind}`);
	}
}

/** A sentence that says what it means for one's work. */
export const connectionHint = (state: ConnectionState, { t }: I18n): string =>
	t(`common.connection.${state.kind}Hint`);

/** Short words for where an entry is. */
export const deliveryLabel = (delivery: Delivery, { t }: I18n): string => t(`common.delivery.${delivery}`);
