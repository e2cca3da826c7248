/** The text (to be encoded as UTF-8) that a client signs to claim a peer id. */
export const registerText = (nonce: string, topic: string, peer: string): string =>
	['catchball/signal/register/v1', nonce, topic, peer].join('\n');

/** The text (to be encoded as UTF-8) that a facilitator's device signs to be a hub. */
export const hubText = (nonce: string, topic: string): string =>
	['catchball/signal/hub/v1', nonce, topic].join('\n');
