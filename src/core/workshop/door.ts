import * as v from 'valibot';
import type { JoinCode } from '../ports/code.ts';
import type { Invitation } from '../ports/keys.ts';
import type { OfferedRole, WorkshopEntry } from '../ports/storage.ts';

/**
 * What leads into a workshop and hangs on its facilitator's device alone: sealed to the recovery words, so that whoever
 * takes over with them honours what is on the wall and in people's hands.
 */
export interface Door {
	/** Roles that were offered and not taken by now. */
	invitations: OfferedRole[];
	code?: JoinCode;
}

/** Most invitations that are kept; of more, the newest. */
const INVITATIONS_MAX = 200;

const short = v.pipe(v.string(), v.maxLength(200));

export const invitationSchema: v.GenericSchema<Invitation> = v.object({ id: short, secret: short });

export const offeredRoleSchema: v.GenericSchema<OfferedRole> = v.object({
	invitation: invitationSchema,
	role: v.picklist(['co-facilitator', 'leader']),
	grantedTo: v.nullable(short)
});

export const joinCodeSchema: v.GenericSchema<JoinCode> = v.object({
	words: v.array(short),
	id: short,
	capsule: v.pipe(v.string(), v.maxLength(2000)),
	owner: short,
	keyNumber: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0)))
});

const doorSchema = v.object({
	invitations: v.pipe(v.array(offeredRoleSchema), v.maxLength(INVITATIONS_MAX)),
	code: v.optional(joinCodeSchema)
});

/** The text that is sealed. An invitation that was taken is left out: nobody is to grant it a second time. */
export function writeDoor({ invitations, code }: Pick<WorkshopEntry, 'invitations' | 'code'>): string {
	const open = invitations.filter(({ grantedTo }) => grantedTo === null).slice(-INVITATIONS_MAX);
	return JSON.stringify({ invitations: open, code });
}

/** What such a text holds; a door without anything for one that is none. */
export function readDoor(text: string | null): Door {
	try {
		const parsed = v.safeParse(doorSchema, JSON.parse(text ?? ''));
		if (!parsed.success) return { invitations: [] };
		const { invitations, code } = parsed.output;
		return code ? { invitations, code } : { invitations };
	} catch {
		return { invitations: [] };
	}
}
