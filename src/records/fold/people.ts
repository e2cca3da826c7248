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
