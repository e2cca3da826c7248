import type { Counters } from '../counters.ts';
import type { Limits } from '../limits.ts';
import type { CheckCert } from './check-cert.ts';

/** What the gateway needs from outside. */
export interface GatewayEnvironment {
	/** Of this process; the sockets' keys begin with it. */
	process: string;
	/** Milliseconds; only differences count. */
	now: () => number;
	limits: Limits;
	counters: Counters;
	checkCert: CheckCert;
}
