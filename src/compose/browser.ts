import * as v from 'valibot';
import type { Clock } from '../core/ports/environment.ts';
import { ServerConfig } from '../core/protocol/config.ts';
import { PROTOCOL_VERSION } from '../core/protocol/limits.ts';

/** Time as the browser has it. */
export const browserClock: Clock = {
	now: () => Date.now(),
	after(ms, run) {
		const timer = setTimeout(run, ms);
		return () => clearTimeout(timer);
	}
};

type Config = ServerConfig;

const KEPT = 'catchball:config';
const PATIENCE = 2000;

/**
 * What the server says about reaching others. A device that opens the app without any network takes what it heard
 * last, so that it can find its peers as soon as there is one.
 */
export async function readConfig(): Promise<Config> {
	try {
		const response = await fetch('/config.json', {
			signal: AbortSignal.timeout(PATIENCE),
			cache: 'no-store'
		});
		const config = v.parse(ServerConfig, await response.json());
		localStorage.setItem(KEPT, JSON.stringify(config));
		return config;
	} catch {
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
