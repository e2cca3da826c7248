import type { Participant } from '../workshop/state.ts';

/** Who may come in: everybody with the link; who is let in one by one; nobody more. */
export const JOINING = ['open', 'approve', 'closed'] as const;
export type Joining = (typeof JOINING)[number];

/** One thing that the facilitator says about the room. */
export type ModerateBody =
	| { type: 'joining'; joining: Joining }
	/** Phones take no input while it is paused. */
	| { type: 'pause'; paused: boolean }
	/** A card or an ask, by the hash of its (first) record. */
	| { type: 'hide'; entry: string; hidden: boolean }
	/** Participant ids that are let in, whatever `joining` says. */
	| { type: 'admit'; people: string[] };

/** People that one record lets in. */
export const ADMIT_MAX = 600;

/** Id of the record that says it; `own` tells several lists of admitted people apart. */
export function moderationId(body: ModerateBody, own = ''): string {
	switch (body.type) {
		case 'joining':
		case 'pause':
			return body.type;
		case 'hide':
			return `hide-${body.entry.slice(0, 32)}`;
		case 'admit':
			return `admit-${own}`;
	}
}

/** Whether a record's id is the one of what it says: another would let one thing be said twice. */
export const fitsModeration = (body: ModerateBody, id: string): boolean =>
	body.type === 'admit' ? id.startsWith('admit-') : id === moderationId(body);

/** Something that people wrote and that can be taken off all screens. */
export interface Entry {
	/** What `hide` names it by. */
	hash: string;
	kind: 'question' | 'friction' | 'help' | 'pulse' | 'ask';
	/** Participant id. */
	author: string;
	text: string;
}

/** Somebody who was removed. */
export interface Removed {
	/** Participant id. */
	id: string;
	publicKey: string;
	/** As it was then; empty: nameless. */
	name: string;
	/** Whether what they had written stays. */
	keep: boolean;
}

/** How the room is held in hand. */
export interface Moderation {
	joining: Joining;
	paused: boolean;
	/** Hashes of entries that no screen but the console shows. */
	hidden: ReadonlySet<string>;
	/** All that can be hidden and shown again, what is hidden included. */
	entries: Entry[];
	/** People who have introduced themselves and may not come in (yet), by id. */
	waiting: Map<string, Participant>;
	/** Everybody whom a record has let in by name. */
	admitted: ReadonlySet<string>;
	/** By participant id. */
	removed: Map<string, Removed>;
	/** How often the room's key has been replaced. */
	keyNumber: number;
	/** Who of those who were removed has no newer key than the one they came in with. */
	lockedOut: ReadonlySet<string>;
}

/** A room that nobody has moderated. */
export const noModeration = (): Moderation => ({
	joining: 'open',
	paused: false,
	hidden: new Set(),
	entries: [],
	waiting: new Map(),
	admitted: new Set(),
	removed: new Map(),
	keyNumber: 0,
	lockedOut: new Set()
});
