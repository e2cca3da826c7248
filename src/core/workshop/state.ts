import type { Generation } from '../board/generation.ts';
import type { Ask } from '../asks/ask.ts';
import { noCards, type Cards } from '../cards/cards.ts';
import type { Pen } from '../pen/pen.ts';
import { noModeration, type Moderation } from '../moderation/moderation.ts';
import type { Bodies } from '../records/bodies.ts';
import type { PublicQuiz } from '../quiz/items.ts';
import type { Catch, Pledge } from '../pledge/pledge.ts';
import type { CertRole } from '../records/kinds.ts';
import type { PublicProgram, Strategy } from '../program/program.ts';
import type { PublishedLaterWave, PublishedResults } from '../publish/results.ts';
import type { Broadcast } from '../stage/broadcast.ts';
import type { Stage } from '../stage/stage.ts';
import type { Seating } from '../tables/tables.ts';

/** A person's device in one workshop, as everybody sees it. */
export interface Participant {
	/** Hex of the first 10 bytes of SHA-256 of the public key. */
	id: string;
	publicKey: string;
	/** Empty: nameless. */
	name: string;
	department: string | null;
	/** Role given by a cert, if any. */
	role: CertRole | null;
}

/** Somebody who scanned a role's invitation and waits for the console to grant it. */
export interface Claim {
	invitation: string;
	participant: string;
	publicKey: string;
	proof: string;
}

/**
 * All that follows from the signed records: what every screen shows of the plenary. A pure function of a set of
 * records, so that two devices with the same records always agree.
 */
export interface WorkshopState {
	/** Highest facilitator epoch known; 0 before any cert has arrived. */
	epoch: number;
	/** Hex X25519 key that sheets are sealed to; null before the facilitator's cert has arrived. */
	sealTo: string | null;
	/** Public keys (hex) of devices with a valid role, and that role. */
	roles: Map<string, CertRole>;
	program: PublicProgram | null;
	strategy: Strategy | null;
	quiz: PublicQuiz | null;
	stage: Stage | null;
	reveal: Bodies['reveal'] | null;
	results: PublishedResults | null;
	/** The four words that open the join link; empty when there are none. */
	code: string[];
	/** By wave: what each later one added. */
	later: Map<string, PublishedLaterWave>;
	/** By id: what is sealed to the recovery words (base64). */
	vaults: Map<string, string>;
	/** The facilitator's line to every phone; null before the first. */
	broadcast: Broadcast | null;
	/** By participant id. */
	participants: Map<string, Participant>;
	claims: Claim[];
	/** By participant id: the phone that this person goes on with; nothing for who never changed it. */
	moves: Map<string, Bodies['move']>;
	/** By participant id: what a phone left for the next one. */
	parcels: Map<string, Bodies['parcel']>;
	/** By department id: the valid chain of pledges, oldest first. */
	pledges: Map<string, Pledge[]>;
	/** By hash of the pledge. */
	catches: Map<string, Catch[]>;
	/** By department id: who holds the pen; nothing where nobody ever has. */
	pens: Map<string, Pen>;
	/** By department id: who sits at which table; nothing where a department works at one. */
	tables: Map<string, Seating>;
	/** By id (hash of the first turn): every ask from one department to another, withdrawn ones too. */
	asks: Map<string, Ask>;
	/** What people said in a few taps: pulses, questions, frictions, reactions, offers of help. */
	cards: Cards;
	/** By wave: hashes (first 16 hex digits) of sheets that the facilitator has. */
	receipts: Map<string, Set<string>>;
	/** Of those, the ones that the device which leads now has itself: after a takeover phones bring theirs again. */
	received: Map<string, Set<string>>;
	/** By name of the board; nothing for one that is in its first document. */
	generations: Map<string, Generation>;
	/** How the room is held in hand. */
	moderation: Moderation;
}

/** The state that no record has touched. */
export const emptyState = (): WorkshopState => ({
	epoch: 0,
	sealTo: null,
	roles: new Map(),
	program: null,
	strategy: null,
	quiz: null,
	stage: null,
	reveal: null,
	results: null,
	code: [],
	later: new Map(),
	vaults: new Map(),
	broadcast: null,
	participants: new Map(),
	claims: [],
	moves: new Map(),
	parcels: new Map(),
	pledges: new Map(),
	catches: new Map(),
	pens: new Map(),
	tables: new Map(),
	asks: new Map(),
	cards: noCards(),
	receipts: new Map(),
	received: new Map(),
	generations: new Map(),
	moderation: noModeration()
});
