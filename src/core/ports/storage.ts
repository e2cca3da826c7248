import type { AskDraft } from '../asks/ask.ts';
import type { MoveHere } from '../move/move.ts';
import type { Program } from '../program/program.ts';
import type { Answers, Certainties, Form } from '../quiz/items.ts';
import type { JoinCode } from './code.ts';
import type { RecallRuling } from '../quiz/rulings.ts';
import type { Trail } from '../stage/trail.ts';
import type { Table } from '../tables/tables.ts';
import type { WorkshopLink, Invitation } from './keys.ts';

/** How this device takes part. */
export type DeviceRole = 'facilitator' | 'participant' | 'screen';

/** A role that is offered to whoever shows the invitation first; `grantedTo` is that device's hex public key. */
export interface OfferedRole {
	invitation: Invitation;
	role: 'co-facilitator' | 'leader';
	grantedTo: string | null;
}

/** What this device keeps of one workshop, beside its records and documents. */
export interface WorkshopEntry {
	/** The workshop id: primary key. */
	id: string;
	title: string;
	role: DeviceRole;
	link: WorkshopLink;
	/** 32 random bytes: participant and pseudonym keys derive from it. */
	seed: Uint8Array;
	/** 16 bytes behind the twelve recovery words; on the facilitator's device only. */
	root: Uint8Array | null;
	/** The recovery words still have to be proved kept; absent or false: they were, or nobody asked. */
	wordsDue?: boolean;
	/** This device led the workshop, and another one leads it now. */
	led?: boolean;
	/** The whole program; on the facilitator's device only. */
	program: Program | null;
	/** The program with a quiz that is being changed and not saved, in any state; absent where nobody is at it. */
	quizDraft?: Program;
	/** Salt of the answer key's commitment (hex); on the facilitator's device only. */
	salt: string | null;
	/** What was ruled on free answers; on the facilitator's device, absent before the first ruling. */
	rulings?: RecallRuling[];
	/** Roles offered on this console, by invitation id; a claimed one is never granted twice. */
	invitations: OfferedRole[];
	/** The invitation that this device was opened with, if any. */
	claim: Invitation | null;
	/** The four words that open the link; on the facilitator's device only, absent before there are any. */
	code?: JoinCode;
	/** How often the room's key has been replaced since this device has it, and the keys before; absent before the first. */
	keyNumber?: number;
	pastKeys?: string[];
	/** How this person came here from another phone; absent on the one that they began with. */
	move?: MoveHere;
	/** Minutes for each department at the share-out, null for no timer; absent: what the agenda leaves. */
	pace?: number | null;
	/** Asks that are being written here; absent in entries from before there were any. */
	askDrafts?: AskDraft[];
	/** Tables at which this person has worked, and whose boards have not gone to their department yet; absent: none. */
	tables?: TableHere[];
	/** The way that the room has gone, on devices that run it; absent before. */
	trail?: Trail;
	/** This device's clock, milliseconds. For the order on the home page only. */
	openedAt: number;
	/** True for *Try the sample*. */
	sample: boolean;
}

/** A table of a department, whose board is on this device. */
export interface TableHere extends Table {
	department: string;
}

/** One person's answers to one wave, kept while they are typed and until long after. */
export interface SheetDraft {
	workshop: string;
	wave: string;
	form: Form;
	answers: Answers;
	/** How sure the person said to be; absent in drafts from before the app asked. */
	certainty?: Certainties;
	/** Index of the question last shown. */
	position: number;
	/** Hash (16 hex digits) of the newest handed-in sheet, null before. */
	submitted: string | null;
	/** Whether `answers` have changed since then. */
	dirty: boolean;
}

/** This device's list of workshops and drafts. Every method settles when the transaction is complete. */
export interface WorkshopStore {
	list(): Promise<WorkshopEntry[]>;
	get(id: string): Promise<WorkshopEntry | undefined>;
	put(entry: WorkshopEntry): Promise<void>;
	/** Notes when it was opened. Never rejects: a full disk keeps nobody out, and the list's order is all that is lost. */
	opened(id: string, at: number): Promise<void>;
	/** Removes the workshop with its records, documents and drafts. */
	remove(id: string): Promise<void>;
	draft(workshop: string, wave: string): Promise<SheetDraft | undefined>;
	/** All of a workshop, in no order. */
	drafts(workshop: string): Promise<SheetDraft[]>;
	putDraft(draft: SheetDraft): Promise<void>;
	/** The program that is being written on this device and has no workshop yet, in any state. */
	plan(): Promise<Program | undefined>;
	putPlan(program: Program): Promise<void>;
	removePlan(): Promise<void>;
}

/** One record on disk. */
export interface KeptRecord {
	slot: string;
	bytes: Uint8Array;
	/** One of this device's own that two others are known to hold: once so it stays so, also over a restart. */
	shared?: boolean;
}

/** The verified records of every workshop, one row a slot. */
export interface RecordStore {
	load(workshop: string): Promise<KeptRecord[]>;
	/** All or nothing. */
	save(workshop: string, records: KeptRecord[]): Promise<void>;
}
