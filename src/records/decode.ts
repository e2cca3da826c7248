import * as v from 'valibot';
import { integerSchema } from '../core/values/schema.ts';
import { RECORD_LIMITS } from '../core/records/limits.ts';
import { fail, ok, type Result } from '../core/result/result.ts';
import { fromUtf8, toHex } from '../crypto/encoding.ts';
import { MAX_PAYLOAD } from './kinds.ts';
import type { RefusalCode } from './refusal.ts';
import { PAYLOAD_AT, payloadOf, publicKeyOf, RECORD_VERSION, type Header } from './wire.ts';

/** A record's parts, with nothing believed yet. */
export interface Envelope extends Header {
	/** Hex public key that the record names. */
	author: string;
	body: unknown;
	bytes: Uint8Array;
}

const headerSchema = v.strictObject({
	w: v.string(),
	k: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,31}$/)),
	id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$/)),
	e: integerSchema(0, RECORD_LIMITS.version),
	v: integerSchema(1, RECORD_LIMITS.version),
	b: v.unknown()
});

/** Takes a record apart: size, version, strict UTF-8, header. Never throws. */
export function decode(bytes: Uint8Array): Result<Envelope, RefusalCode> {
	if (bytes.length <= PAYLOAD_AT || bytes.length > PAYLOAD_AT + MAX_PAYLOAD) return fail('size');
	if (bytes[0] !== RECORD_VERSION) return fail('version');
	const text = fromUtf8(payloadOf(bytes));
	if (text === null) return fail('utf8');
	const header = headerOf(text);
	if (header === null) return fail('header');
	const { w: workshop, k: kind, id, e: epoch, v: version, b: body } = header;
	return ok({ workshop, kind, id, epoch, version, body, author: toHex(publicKeyOf(bytes)), bytes });
}

function headerOf(text: string): v.InferOutput<typeof headerSchema> | null {
	try {
		const header = v.safeParse(headerSchema, JSON.parse(text));
		return header.success && (!MAY_BE_ILL_FORMED.test(text) || isWellFormed(header.output.b))
			? header.output
			: null;
	} catch {
		// Not JSON, or nested deeper than the stack.
		return null;
	}
}

/** Strict UTF-8 holds no lone surrogates, but JSON can spell them as escapes. */
const MAY_BE_ILL_FORMED = /\\u[dD][89a-fA-F]/;

/** Whether no text in a value holds half a character: such texts make encodeURIComponent throw much later. */
function isWellFormed(value: unknown): boolean {
	if (typeof value === 'string') return !/\p{Surrogate}/u.test(value);
	if (typeof value !== 'object' || value === null) return true;
	return Object.entries(value).every(([key, inner]) => isWellFormed(key) && isWellFormed(inner));
}
