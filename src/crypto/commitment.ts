import { hashOf } from './domain.ts';
import { toHex, utf8 } from './encoding.ts';

/**
 * Commits to an answer key before the quiz without giving it away: hex SHA-256 of `salt` (16 bytes or more, secret
 * until the reveal) and the canonical key. Afterwards anybody can check that the key was not changed.
 */
export const commitTo = (canonicalKey: string, salt: Uint8Array): string =>
	toHex(hashOf('answer-key', salt, utf8(canonicalKey)));
