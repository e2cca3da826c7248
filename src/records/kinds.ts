import type { Bodies } from '../core/records/bodies.ts';
import { KINDS, type Kind } from '../core/records/kinds.ts';
import { RECORD_LIMITS } from '../core/records/limits.ts';

/** What holds for every record of one kind; who may write it stands in core/records/authority. */
export interface KindRule {
	/**
	 * How records compete. `author`: each author's own by (kind, author, id). `all`: every device with the role
	 * speaks for the same thing, and the highest by (kind, id) wins. `turn`: as `author`, but every turn of a
	 * chain stays, because its successors name it.
	 */
	slot: 'author' | 'all' | 'turn';
	/** Most bytes of the payload. */
	maxBytes: number;
	/** Most slots of one author. The first by name count, so that all devices keep the same ones. */
	quota: number;
	/** What the id may be, the turn left out. */
	id: RegExp;
}

const KIB = 1024;
const MAIN = /^main$/;
const PART = /^[a-z0-9][a-z0-9_-]{0,63}$/;
const LONG = /^[a-z0-9][a-z0-9_-]{0,95}$/;

/** The one table of kinds. */
export const KIND_RULES: Record<Kind, KindRule> = {
	cert: { slot: 'all', maxBytes: 16 * KIB, quota: 256, id: /^[0-9a-f]{64}$/ },
	vault: { slot: 'all', maxBytes: 512 * KIB, quota: 3, id: /^(?:main|recall|door)$/ },
	program: { slot: 'all', maxBytes: 64 * KIB, quota: 1, id: MAIN },
	strategy: { slot: 'all', maxBytes: 64 * KIB, quota: 1, id: MAIN },
	quiz: { slot: 'all', maxBytes: 128 * KIB, quota: 1, id: MAIN },
	stage: { slot: 'all', maxBytes: 1 * KIB, quota: 1, id: MAIN },
	receipt: { slot: 'all', maxBytes: 16 * KIB, quota: 512, id: LONG },
	reveal: { slot: 'all', maxBytes: 256 * KIB, quota: 1, id: MAIN },
	results: { slot: 'all', maxBytes: 64 * KIB, quota: 1, id: MAIN },
	later: { slot: 'all', maxBytes: 64 * KIB, quota: 8, id: PART },
	broadcast: { slot: 'all', maxBytes: 1 * KIB, quota: 1, id: MAIN },
	// A board's name: a department's id, or that and one of its tables.
	generation: {
		slot: 'all',
		maxBytes: 65 * KIB,
		quota: 512,
		id: /^[a-z0-9][a-z0-9_-]{0,63}(?:\.[1-9]\d{0,2}(?:d[1-9]\d{0,5})?)?$/
	},
	// Hidden entries and lists of people who were let in, one a record.
	moderate: { slot: 'all', maxBytes: 16 * KIB, quota: 2048, id: LONG },
	ban: { slot: 'all', maxBytes: 16 * KIB, quota: 512, id: /^[0-9a-f]{20}$/ },
	rekey: { slot: 'all', maxBytes: 160 * KIB, quota: 1, id: MAIN },
	code: { slot: 'all', maxBytes: 1 * KIB, quota: 1, id: MAIN },
	catch: { slot: 'author', maxBytes: 8 * KIB, quota: 512, id: LONG },
	me: { slot: 'author', maxBytes: 2 * KIB, quota: 1, id: /^me$/ },
	claim: { slot: 'author', maxBytes: 1 * KIB, quota: 4, id: /^[A-Za-z0-9_-]{11}$/ },
	move: { slot: 'turn', maxBytes: 1 * KIB, quota: RECORD_LIMITS.moves, id: /^move$/ },
	parcel: { slot: 'author', maxBytes: 64 * KIB, quota: 1, id: /^parcel$/ },
	pen: { slot: 'turn', maxBytes: 1 * KIB, quota: 128, id: PART },
	tables: { slot: 'all', maxBytes: 24 * KIB, quota: 64, id: PART },
	seat: { slot: 'author', maxBytes: 1 * KIB, quota: 1, id: /^seat$/ },
	free: { slot: 'all', maxBytes: 1 * KIB, quota: 512, id: /^[0-9a-f]{32}$/ },
	pledge: { slot: 'turn', maxBytes: 64 * KIB, quota: 24, id: PART },
	ask: { slot: 'turn', maxBytes: 24 * KIB, quota: 64, id: PART },
	reply: { slot: 'turn', maxBytes: 24 * KIB, quota: 128, id: PART },
	// Ten pages' pulses, votes, reactions, twenty questions and frictions, and an offer to each department.
	card: { slot: 'author', maxBytes: 8 * KIB, quota: 128, id: LONG },
	answer: { slot: 'all', maxBytes: 12 * KIB, quota: 1024, id: /^[0-9a-f]{32}$/ },
	sheet: { slot: 'author', maxBytes: 6 * KIB, quota: 4, id: PART }
};

/** For kinds that only a newer app knows, all of them of one author together. */
export const FOREIGN_RULE = { maxBytes: 16 * KIB, quota: 16 } as const;

/** Most bytes of any payload: what is longer is refused unread. */
export const MAX_PAYLOAD = Math.max(...Object.values(KIND_RULES).map((rule) => rule.maxBytes));

const known = new Set<string>(KINDS);
export const isKind = (kind: string): kind is Kind => known.has(kind);

/** The id on the wire. A turn is part of it, so that one author's turns don't displace each other. */
export function wireId<K extends Kind>(kind: K, id: string, body: Bodies[K]): string {
	return KIND_RULES[kind].slot === 'turn' ? `${id}.${turnOf(body)}` : id;
}

/** The id without its turn; null when the id or its turn is not what the kind asks for. */
export function plainId<K extends Kind>(kind: K, onWire: string, body: Bodies[K]): string | null {
	const rule = KIND_RULES[kind];
	const id = rule.slot === 'turn' ? onWire.slice(0, onWire.lastIndexOf('.')) : onWire;
	return rule.id.test(id) && wireId(kind, id, body) === onWire ? id : null;
}

const turnOf = (body: object): number => ('turn' in body && typeof body.turn === 'number' ? body.turn : 0);
