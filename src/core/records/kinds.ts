/** Every kind of signed record. The rules for each stand in src/records/kinds. */
export const KINDS = [
	'cert',
	'vault',
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
	'me',
	'claim',
	'move',
	'parcel',
	'pen',
	'free',
	'tables',
	'seat',
	'pledge',
	'ask',
	'reply',
	'card',
	'answer',
	'sheet'
] as const;
export type Kind = (typeof KINDS)[number];

/** Roles a `cert` can give to a device. */
export type CertRole = 'facilitator' | 'co-facilitator' | 'leader';
