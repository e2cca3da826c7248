import * as v from 'valibot';

/** Where the server keeps capsules: this and an id. */
export const CODES_PATH = '/codes/';

/** Bounds of the capsules that open with four words. */
export const CAPSULE_LIMITS = {
	/** How long a capsule is held after it was brought last, milliseconds. */
	life: 30 * 60_000,
	/** How often a facilitator's device brings it again, milliseconds: a server that was restarted has it soon. */
	renewal: 30_000,
	/** Bytes of a request's body. */
	body: 2048
} as const;

const base64Url = (least: number, most: number) =>
	v.pipe(v.string(), v.minLength(least), v.maxLength(most), v.regex(/^[A-Za-z0-9_-]*$/));

/** The id under which a capsule is found: 128 bit out of the stretched words, base64url. */
export const CapsuleId = base64Url(22, 22);

/** What brings a capsule or takes it away: only who made it knows the owner's secret (128 bit). */
export const CapsuleOwner = base64Url(22, 22);

/** Brings a capsule, for the first time or again. */
export const CapsuleOffer = v.object({ owner: CapsuleOwner, capsule: base64Url(40, 1024) });
export type CapsuleOffer = v.InferOutput<typeof CapsuleOffer>;

/** Takes a capsule away. */
export const CapsuleWithdrawal = v.object({ owner: CapsuleOwner });

/** What the server answers to who asks for one. */
export const CapsuleAnswer = v.object({ capsule: base64Url(40, 1024) });
