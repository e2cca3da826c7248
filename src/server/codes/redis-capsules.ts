import type { Capsules } from './capsules.ts';

/** The commands of a Redis client that are needed here. */
export interface RedisCommands {
	get(key: string): Promise<string | null>;
	eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
	close(): Promise<unknown>;
}

const PREFIX = 'catchball:code:';

/** Redis runs a script at one go: nobody else can take the id between looking and writing. */
const KEEP = `
local known = redis.call('GET', KEYS[1])
if known and string.sub(known, 1, #ARGV[1]) ~= ARGV[1] then return 'not-owner' end
redis.call('SET', KEYS[1], ARGV[1] .. ARGV[2], 'PX', ARGV[3])
return 'kept'`;
const DROP = `
local known = redis.call('GET', KEYS[1])
if known and string.sub(known, 1, #ARGV[1]) ~= ARGV[1] then return 0 end
redis.call('DEL', KEYS[1])
return 1`;

/**
 * Capsules that all processes with the same Redis share: a phone may come to another one than the console. Values are the
 * owner's hash with a colon behind it, then the capsule. How many there may be is Redis's own matter (maxmemory).
 * Everything rejects while Redis is out of reach.
 */
export const redisCapsules = (redis: RedisCommands, life: number): Capsules => {
	/** Those that came through this process, with the end of their lives. */
	const brought = new Map<string, number>();
	return {
		get size() {
			const now = Date.now();
			for (const [id, until] of brought) if (until <= now) brought.delete(id);
			return brought.size;
		},
		async get(id) {
			const value = await redis.get(PREFIX + id);
			return value?.slice(value.indexOf(':') + 1);
		},
		async keep(id, owner, capsule) {
			const answer = await redis.eval(KEEP, {
				keys: [PREFIX + id],
				arguments: [`${owner}:`, capsule, String(life)]
			});
			if (answer !== 'kept') return 'not-owner';
			brought.set(id, Date.now() + life);
			return 'kept';
		},
		async drop(id, owner) {
			const dropped = await redis.eval(DROP, { keys: [PREFIX + id], arguments: [`${owner}:`] });
			if (dropped === 1) brought.delete(id);
			return dropped === 1;
		}
	};
};

/**
 * Connects to Redis for capsules.
 * @param url redis:// or rediss://, which has been reached before
 */
export async function connectCapsules(url: string): Promise<RedisCommands> {
	// Loaded only by those who ask for it.
	const { createClient } = await import('@redis/client');
	const client = createClient({
		url,
		disableOfflineQueue: true,
		socket: { reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, 2000) }
	});
	// Errors end up in the promises of those who asked, or in a reconnection.
	client.on('error', () => undefined);
	await client.connect();
	return client;
}
