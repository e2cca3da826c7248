import * as v from 'valibot';
import type { Clock } from '../core/ports/environment.ts';

/** Time as the browser has it. */
export const browserClock: Clock = {
	now: () => Date.now(),
	after(ms, run) {
		const timer = setTimeout(run, ms);
		return () => clearTimeout(timer);
	}
};

const configSchema = v.object({
	signaling: v.string(),
	iceServers: v.array(
		v.object({
			urls: v.union([v.string(), v.array(v.string())]),
			username: v.optional(v.string()),
			credential: v.optional(v.string())
		})
	)
});
export type Config = v.InferOutput<typeof configSchema>;

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
		const config = v.parse(configSchema, await response.json());
		localStorage.setItem(KEPT, JSON.stringify(config));
		return config;
	} catch {
		return keptConfig() ?? { signaling: '/signal', iceServers: [] };
	}
}

function keptConfig(): Config | null {
	try {
		return v.parse(configSchema, JSON.parse(localStorage.getItem(KEPT) ?? 'null'));
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
