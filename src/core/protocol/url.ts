import { PROTOCOL_LIMITS } from './limits.ts';

/** What a client says of itself in the address of its signaling socket. Stock clients say nothing. */
export interface ClientQuery {
	/** A random id that stays over reconnections: the new socket takes its predecessor's places. Nobody else learns it. */
	cid?: string;
	/** Links that it has in each topic, when it does not send `links`. */
	have?: number;
}

/** The address of the signaling socket with what a client says of itself. */
export function signalingUrl(base: string, { cid, have }: ClientQuery): string {
	const url = new URL(base);
	if (cid) url.searchParams.set('cid', cid);
	if (have) url.searchParams.set('have', String(have));
	return url.href;
}

/** Reads it on the server; whatever is malformed counts as not said. */
export function readClientQuery(path: string): ClientQuery {
	const query = new URLSearchParams(path.split('?', 2)[1] ?? '');
	const cid = query.get('cid') ?? '';
	const have = Number(query.get('have'));
	return {
		...(/^[\w-]{8,}$/.test(cid) && cid.length <= PROTOCOL_LIMITS.client && { cid }),
		...(Number.isInteger(have) && have > 0 && { have: Math.min(have, PROTOCOL_LIMITS.links) })
	};
}
