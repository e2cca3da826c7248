import type { Bodies } from '../../core/records/bodies.ts';
import type { Claim, Participant } from '../../core/workshop/state.ts';
import type { Grants } from '../grants.ts';
import type { SignedRecord } from '../record.ts';

/** Everybody who has introduced themself, by participant id. */
export function participantsOf(
	records: readonly SignedRecord<'me'>[],
	grants: Grants
): Map<string, Participant> {
	const participants = new Map<string, Participant>();
	for (const { by, author, body } of records) {
		participants.set(by, { id: by, publicKey: author, ...body, role: grants.roles.get(author) ?? null });
	}
	return participants;
}

/** Everybody who asks for a role. */
export const claimsOf = (records: readonly SignedRecord<'claim'>[]): Claim[] =>
	records.map(({ id, by, author, body }) => ({
		invitation: id,
		participant: by,
		publicKey: author,
		proof: body.proof
	}));

/** The last move of each person to another phone. */
export function movesOf(records: readonly SignedRecord<'move'>[]): Map<string, Bodies['move']> {
	const last = new Map<string, Bodies['move']>();
	for (const { by, body } of records) if (body.turn > (last.get(by)?.turn ?? 0)) last.set(by, body);
	return last;
}
