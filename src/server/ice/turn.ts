import { createHmac, randomBytes } from 'node:crypto';
import type { IceServer } from '../../core/protocol/config.ts';

/** Where a TURN server is and the secret that it shares with this one. */
export interface TurnOptions {
	urls: string[];
	secret: string;
}

/** How long credentials hold, in seconds: a workshop's day and the evening before. */
const LIFETIME = 24 * 3600;

/**
 * Time-limited TURN credentials as coturn's `use-auth-secret` checks them: the user's name is `<expiry>:<name>`, the
 * password base64(HMAC-SHA1(secret, user's name)). (draft-uberti-behave-turn-rest-00)
 * @param now milliseconds since 1970
 * @param name differs for each request, so that nobody can be told from their TURN traffic
 */
export function turnServer(
	{ urls, secret }: TurnOptions,
	now: number,
	name = randomBytes(6).toString('hex')
): IceServer {
	const username = `${Math.floor(now / 1000) + LIFETIME}:${name}`;
	return { urls, username, credential: createHmac('sha1', secret).update(username).digest('base64') };
}
