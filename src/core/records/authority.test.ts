import { expect, test } from 'vitest';
import { needsRole, RIGHTS, roleMayWrite } from './authority.ts';
import { KINDS, type CertRole, type Kind } from './kinds.ts';

/** Written out by hand, so that a change of the table is a decision and not a slip. */
const EXPECTED: Record<CertRole, Kind[]> = {
	facilitator: [
		'program',
		'strategy',
		'quiz',
		'stage',
		'receipt',
		'reveal',
		'results',
		'later',
		'broadcast',
		'generation',
		'moderate',
		'ban',
		'rekey',
		'code',
		'catch',
		'free',
		'tables',
		'answer'
	],
	'co-facilitator': ['stage', 'broadcast', 'generation', 'moderate', 'ban', 'free', 'tables', 'answer'],
	leader: ['catch', 'answer']
};

const roles: CertRole[] = ['facilitator', 'co-facilitator', 'leader'];

test.each(roles.flatMap((role) => KINDS.map((kind) => [role, kind] as const)))('%s and %s', (role, kind) => {
	expect(roleMayWrite(role, kind)).toBe(EXPECTED[role].includes(kind));
});

test.each(KINDS)('nobody without a role writes %s by one', (kind) => {
	expect(roleMayWrite(null, kind)).toBe(false);
});

test('the root key alone says who has which role', () => {
	expect(KINDS.filter((kind) => RIGHTS[kind] === 'root')).toEqual(['cert', 'vault']);
	expect(KINDS.filter((kind) => RIGHTS[kind] === 'participant')).toEqual([
		'me',
		'claim',
		'move',
		'parcel',
		'pen',
		'seat',
		'pledge',
		'ask',
		'reply',
		'card'
	]);
	expect(KINDS.filter((kind) => RIGHTS[kind] === 'pseudonym')).toEqual(['sheet']);
});

test('every other kind takes a role', () => {
	expect(KINDS.filter(needsRole)).toEqual(EXPECTED.facilitator);
});
