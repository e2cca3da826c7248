import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import {
	CAPSULE_LIMITS,
	CapsuleId,
	CapsuleOffer,
	CapsuleWithdrawal,
	CODES_PATH
} from '../../core/protocol/capsule.ts';
import { answerJson } from '../http/answer.ts';
import type { Capsules } from './capsules.ts';
import { clientAddress } from './client-address.ts';
import type { CodeCounters, CodeOutcome } from './counters.ts';
import { readBody } from './read-body.ts';
import type { Tries } from './tries.ts';

/** What the route is built on. */
export interface CodesParts {
	capsules: Capsules;
	/** Of who asks for a capsule. */
	asking: Tries;
	/** Of who brings one. */
	bringing: Tries;
	counters: CodeCounters;
	/** Milliseconds. */
	now: () => number;
}

const STATUS: Record<CodeOutcome, number> = {
	found: 200,
	unknown: 404,
	'too-many': 429,
	kept: 200,
	dropped: 200,
	refused: 403,
	failed: 503
};

/**
 * Capsules over HTTP, each under `/codes/<id>`: GET asks for one, PUT brings it (again), DELETE takes it away. Another
 * origin's page can do none of it: nothing here answers its preflight.
 */
export function codesRoute(parts: CodesParts): (request: IncomingMessage, response: ServerResponse) => void {
	return (request, response) => {
		void answer(parts, request)
			// Redis is out of reach, or the body was cut off.
			.catch((): Answer => ({ outcome: 'failed' }))
			.then(({ outcome, capsule }) => {
				parts.counters[outcome]++;
				if (outcome === 'too-many') response.setHeader('Retry-After', '10');
				answerJson(response, capsule === undefined ? { outcome } : { capsule }, STATUS[outcome]);
			});
	};
}

interface Answer {
	outcome: CodeOutcome;
	capsule?: string;
}

async function answer(parts: CodesParts, request: IncomingMessage): Promise<Answer> {
	const id = (request.url ?? '').split('?', 1)[0]?.slice(CODES_PATH.length) ?? '';
	if (!v.is(CapsuleId, id)) return { outcome: 'unknown' };
	switch (request.method) {
		case 'PUT':
			return await bring(parts, request, id);
		case 'DELETE':
			return await drop(parts, request, id);
		default:
			return await find(parts, request, id);
	}
}

async function find(
	{ capsules, asking, now }: CodesParts,
	request: IncomingMessage,
	id: string
): Promise<Answer> {
	const address = clientAddress(request);
	if (!asking.take(address, now())) return { outcome: 'too-many' };
	const capsule = await capsules.get(id);
	if (capsule === undefined) return { outcome: 'unknown' };
	asking.giveBack(address);
	return { outcome: 'found', capsule };
}

async function bring(
	{ capsules, bringing, now }: CodesParts,
	request: IncomingMessage,
	id: string
): Promise<Answer> {
	const offer = await readBody(request, CapsuleOffer, CAPSULE_LIMITS.body);
	if (!offer) return { outcome: 'refused' };
	const address = clientAddress(request);
	const held = await capsules.get(id);
	// Who brings again what is there is no burden.
	if (held !== offer.capsule && !bringing.take(address, now())) return { outcome: 'too-many' };
	const kept = await capsules.keep(id, hashOf(offer.owner), offer.capsule);
	return { outcome: kept === 'kept' ? 'kept' : kept === 'full' ? 'failed' : 'refused' };
}

async function drop({ capsules }: CodesParts, request: IncomingMessage, id: string): Promise<Answer> {
	const withdrawal = await readBody(request, CapsuleWithdrawal, CAPSULE_LIMITS.body);
	const dropped = withdrawal !== null && (await capsules.drop(id, hashOf(withdrawal.owner)));
	return { outcome: dropped ? 'dropped' : 'refused' };
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
