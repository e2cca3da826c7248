import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';

/**
 * A request's JSON body; null when it is none, does not fit, or has more than `most` bytes, of which no more are kept.
 * Rejects when the connection breaks off.
 */
export async function readBody<T>(
	request: IncomingMessage,
	schema: v.GenericSchema<unknown, T>,
	most: number
): Promise<T | null> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		length += chunk.length;
		if (length <= most) chunks.push(chunk);
		// A liar about its length is cut off, not read to its end.
		if (length > 16 * most) request.destroy();
	}
	if (length > most) return null;
	try {
		const parsed = v.safeParse(schema, JSON.parse(Buffer.concat(chunks).toString('utf8')));
		return parsed.success ? parsed.output : null;
	} catch {
		return null;
	}
}
