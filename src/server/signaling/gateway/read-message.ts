import * as v from 'valibot';
import { ClientMessage } from '../../../core/protocol/client.ts';

/** A frame's message, or null when it is none. */
export function readMessage(text: string): ClientMessage | null {
	try {
		const message = v.safeParse(ClientMessage, JSON.parse(text));
		return message.success ? message.output : null;
	} catch {
		// Not JSON.
		return null;
	}
}
