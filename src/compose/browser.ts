import * as v from 'valibot';
import type { Clock } from '../core/ports/environment.ts';
import { ServerConfig } from '../core/protocol/config.ts';
import { PROTOCOL_VERSION } from '../core/protocol/limits.ts';
import { steady } from './steady.ts';

/** Time as the browser has it, but for a clock that is set back. */
export const browserClock: Clock = {
	now: steady(() => Date.now()),
	after(ms, run) {
		const timer = setTimeout(run, ms);
		return () => clearTimeout(timer);
	}
};

/** Settles in a later task: what the page is asked to do meanwhile comes first. */
export const turn = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));

type Config = ServerConfig;

const KEPT = 'catchball:config';
const PATIENCE = 2000;

const OFF = 'catchball:clock';
/** How much the server's clock is ahead of this device's, milliseconds; what was found out last, before it has answered. */
let ahead = 0;
/** A second measurement counts only when it is surer than the first, or tells of a clock that was set meanwhile. */
let doubt = Infinity;

/** See `Session.time`. */
export const sharedTime = (): number => Date.now() + ahead;

/** The server said `now` between `asked` and the present: the middle is right to half of that time. */
function setAhead(now: number, asked: number): void {
	const answered = Date.now();
	const found = Math.round(now - (asked + answered) / 2);
	const error = Math.max(0, answered - asked) / 2;
	if (error >= doubt && Math.abs(found - ahead) <= error + doubt) return;
	ahead = found;
	doubt = error;
	localStorage.setItem(OFF, String(found));
}

/**
 * What the server says about reaching others. A device that opens the app without any network takes what it heard
 * last, so that it can find its peers as soon as there is one.
 */
export async function readConfig(): Promise<Config> {
	const asked = Date.now();
	try {
		const response = await fetch('/config.json', {
			signal: AbortSignal.timeout(PATIENCE),
			cache: 'no-store'
		});
		const config = v.parse(ServerConfig, await response.json());
		if (config.now !== undefined) setAhead(config.now, asked);
		localStorage.setItem(KEPT, JSON.stringify(config));
		return config;
	} catch {
		ahead = doubt === Infinity ? Number(kept(OFF)) || 0 : ahead;
		return (
			keptConfig() ?? {
				version: '',
				protocol: PROTOCOL_VERSION,
				signaling: '/signal',
				iceServers: [],
				origins: []
			}
		);
	}
}

function kept(name: string): string | null {
	try {
		return localStorage.getItem(name);
	} catch {
		return null;
	}
}

function keptConfig(): Config | null {
	try {
		return v.parse(ServerConfig, JSON.parse(localStorage.getItem(KEPT) ?? 'null'));
	} catch {
		return null;
	}
}

/** ws or wss URL of the signaling path, on the host that served the app. */
export function signalingUrl(config: Config): string {
	const url = new URL(config.signaling, location.href);
	url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
	return url.href;
}

/**
 * The origin that goes into invitations. A facilitator who opened the app as `localhost` hands out the machine's
 * address in the network: a phone's localhost is the phone.
 */
export function invitingOrigin(config: Config): string {
	const here = location.hostname;
	const onlyHere = here === 'localhost' || here === '[::1]' || here.startsWith('127.');
	return (onlyHere ? config.origins[0] : null) ?? location.origin;
}
