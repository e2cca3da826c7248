import * as v from 'valibot';
import { PROTOCOL_LIMITS } from '../../../core/protocol/limits.ts';
import { PeerMessage } from '../../../core/protocol/signal.ts';
import type { Refusal } from '../counters.ts';
import type { PeerEvent } from '../topic/events.ts';

/**
 * Longest encrypted announce, in base64 characters; the shortest encrypted signal has more. Announces of y-webrtc 10.3
 * have 132, its signals 240 and more.
 */
const OPAQUE_ANNOUNCE = 200;

/** What a published message asks of a topic, or why it is refused. */
export function readPublish(topic: string, data: unknown): PeerEvent | Refusal {
	const text = frame(topic, data);
	if (text === null) return 'malformed';
	if (typeof data === 'string') return { kind: 'opaque', announce: data.length <= OPAQUE_ANNOUNCE, text };
	const message = v.safeParse(PeerMessage, data);
	if (!message.success) return 'malformed';
	const { output } = message;
	switch (output.type) {
		case 'announce':
			if (text.length > PROTOCOL_LIMITS.announce) return 'announce-size';
			return { kind: 'announce', from: output.from, text };
		case 'signal':
			return { kind: 'signal', from: output.from, to: output.to, what: output.signal.type ?? null, text };
		default:
			return output satisfies never;
	}
}

/** The frame that others get. Written anew, so that nothing but topic and data is passed on. */
function frame(topic: string, data: unknown): string | null {
	try {
		return JSON.stringify({ type: 'publish', topic, data });
	} catch {
		// Nested deeper than the stack.
		return null;
	}
}
