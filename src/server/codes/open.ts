import { CAPSULE_LIMITS, CODES_PATH } from '../../core/protocol/capsule.ts';
import type { Route } from '../http/handle.ts';
import { MemoryCapsules, type Capsules } from './capsules.ts';
import { newCodeCounters, type CodeCounters } from './counters.ts';
import { connectCapsules, redisCapsules } from './redis-capsules.ts';
import { codesRoute } from './route.ts';
import { Tries, TRY_LIMITS, type TryLimits } from './tries.ts';

/** Capsules in one process. */
const MOST = 5000;

/** The four-word codes of one server process. */
export interface Codes {
	/** Answers every path that begins with `CODES_PATH`. */
	route: Route;
	counters: CodeCounters;
	readonly held: number;
	close: () => Promise<void>;
}

/** Opens them: in memory, or in the Redis that all processes share. */
export async function openCodes(redis: string | null, limits: TryLimits = TRY_LIMITS): Promise<Codes> {
	const now = (): number => performance.now();
	const client = redis === null ? null : await connectCapsules(redis);
	const capsules: Capsules = client
		? redisCapsules(client, CAPSULE_LIMITS.life)
		: new MemoryCapsules({ life: CAPSULE_LIMITS.life, most: MOST, now });
	const counters = newCodeCounters();
	return {
		route: codesRoute({
			capsules,
			counters,
			now,
			asking: new Tries(limits, now()),
			bringing: new Tries(limits, now())
		}),
		counters,
		get held() {
			return capsules.size;
		},
		close: async () => {
			await client?.close();
		}
	};
}

export { CODES_PATH };
