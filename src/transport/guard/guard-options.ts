import type { Doc } from 'yjs';
import type { Awareness } from 'y-protocols/awareness';
import type { Clock, Random } from '../../core/ports/environment.ts';
import type { Agreement } from '../agree/agreement.ts';
import type { Holders } from '../agree/holders.ts';
import type { Admission } from '../options.ts';

/** What a room's guard is given. */
export interface GuardOptions {
	doc: Doc;
	awareness: Awareness | null;
	admission?: Admission | undefined;
	/** Transaction origin of what y-webrtc applies. */
	remoteOrigin(): unknown;
	holders: Holders;
	agreement: Agreement;
	device: Uint8Array;
	hub: boolean;
	clock: Clock;
	random: Random;
	/** The number of links that answer has changed, or one turned out not to be understood. */
	changed(): void;
}
