import type { Bus } from './bus.ts';

/** Milliseconds that the first connection may take. */
const CONNECT = 5000;

/**
 * A bus over Redis pub/sub. Lost connections are opened again; what is sent meanwhile is lost.
 * @param url redis:// or rediss://
 * @throws with one line that a person can act on when there is no Redis
 */
export async function connectRedis(url: string): Promise<Bus> {
	// Loaded only by those who ask for it.
	const { createClient } = await import('@redis/client');
	let open = false;
	const socket = {
		connectTimeout: CONNECT,
		reconnectStrategy: (retries: number) => (open ? Math.min(100 * 2 ** retries, 2000) : (false as const))
	};
	const sender = createClient({ url, socket, disableOfflineQueue: true });
	const receiver = createClient({ url, socket });
	// Errors end up in the promises of those who asked, or in a reconnection.
	for (const client of [sender, receiver]) client.on('error', () => undefined);
	try {
		await Promise.all([sender.connect(), receiver.connect()]);
	} catch (error) {
		sender.destroy();
		receiver.destroy();
		throw new Error(`Redis at ${withoutPassword(url)} can't be reached: ${reason(error)}`, { cause: error });
	}
	open = true;
	return {
		publish: (channel, text) => void sender.publish(channel, text).catch(() => undefined),
		subscribe: (channel, listener) => receiver.subscribe(channel, listener),
		close: async () => {
			open = false;
			await Promise.allSettled([sender.close(), receiver.close()]);
		}
	};
}

const withoutPassword = (url: string): string => url.replace(/\/\/[^@/]*@/, '//');

const reason = (error: unknown): string =>
	error instanceof AggregateError
		? reason(error.errors[0])
		: error instanceof Error
			? error.message
			: String(error);
