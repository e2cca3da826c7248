import type { RefusalCode } from './refusal.ts';

/**
 * Why a device's own record was not written: `record-not-saved`, `record-paused` while the facilitator has paused input, or
 * `record-` and what everybody would refuse it for.
 */
export class RecordError extends Error {
	override readonly name = 'RecordError';
	readonly code: `record-${RefusalCode | 'not-saved' | 'paused'}`;

	constructor(code: RefusalCode | 'not-saved' | 'paused', options?: ErrorOptions) {
		super(`record-${code}`, options);
		this.code = `record-${code}`;
	}
}
