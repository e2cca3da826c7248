import type { CertRole, Kind } from './kinds.ts';

/**
 * Who may write a kind: the root key, the devices whose cert gives one of these roles, every participant for
 * themself, or a pseudonym (in a ballot only).
 */
export type Right = 'root' | 'participant' | 'pseudonym' | readonly CertRole[];

/** The whole of who may say what. */
export const RIGHTS: Record<Kind, Right> = {
	cert: 'root',
	vault: 'root',
	program: ['facilitator'],
	strategy: ['facilitator'],
	quiz: ['facilitator'],
	stage: ['facilitator', 'co-facilitator'],
	receipt: ['facilitator'],
	reveal: ['facilitator'],
	results: ['facilitator'],
	later: ['facilitator'],
	broadcast: ['facilitator', 'co-facilitator'],
	generation: ['facilitator', 'co-facilitator'],
	moderate: ['facilitator', 'co-facilitator'],
	ban: ['facilitator', 'co-facilitator'],
	rekey: ['facilitator'],
	code: ['facilitator'],
	catch: ['facilitator', 'leader'],
	me: 'participant',
	claim: 'participant',
	move: 'participant',
	parcel: 'participant',
	pen: 'participant',
	free: ['facilitator', 'co-facilitator'],
	tables: ['facilitator', 'co-facilitator'],
	seat: 'participant',
	pledge: 'participant',
	ask: 'participant',
	reply: 'participant',
	card: 'participant',
	answer: ['facilitator', 'co-facilitator', 'leader'],
	sheet: 'pseudonym'
};

/** Whether a kind takes a cert: only then does a record's epoch say anything. */
export const needsRole = (kind: Kind): boolean => typeof RIGHTS[kind] === 'object';

/** Whether a device with this role (null: none) may write a kind that takes a cert. */
export function roleMayWrite(role: CertRole | null, kind: Kind): boolean {
	const right = RIGHTS[kind];
	return role !== null && typeof right === 'object' && right.includes(role);
}
