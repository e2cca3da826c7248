import type { Program } from '../program/program.ts';
import type { Bodies } from '../records/bodies.ts';
import type { OnlyHere } from '../workshop/only-here.ts';
import type { Result } from '../result/result.ts';
import type { Table } from '../tables/tables.ts';
import type { Ballot } from './ballot.ts';
import type { Board } from './board.ts';
import type { BoardWatch } from './board-watch.ts';
import type { CodeOffice } from './code.ts';
import type { Clock } from './environment.ts';
import type { DeviceStorage } from './device.ts';
import type { Connection } from './connection.ts';
import type { Invitation, Signer, WorkshopLink } from './keys.ts';
import type { Moving } from './moving.ts';
import type { Ledger } from './ledger.ts';
import type { WorkshopEntry, WorkshopStore } from './storage.ts';

export type Surface = 'join' | 'screen';

/** What only the device that holds the root key can do. */
export interface FacilitatorKeys {
	/** Signs `cert` and `vault`. */
	readonly root: Signer;
	/** The twelve recovery words. */
	readonly words: string[];
	/** Hex X25519 key that phones seal their sheets to. */
	readonly sealTo: string;
	/** The content of a sheet, or null when it was not sealed to this workshop and wave. */
	openSheet(sealed: Uint8Array, wave: string): Uint8Array | null;
	/** base64 for the `vault` record. */
	sealVault(content: string): string;
	/** The content of a `vault` record, or null when it is none of this workshop's. */
	openVault(sealed: string): string | null;
	/** A new room key, sealed to each member (hex public keys) and to the root; `number` counts replacements from 1. */
	sealRoomKey(
		members: readonly string[],
		number: number
	): Pick<Bodies['rekey'], 'ephemeral' | 'boxes' | 'root'>;
	/** The workshop's key as a text file that only this passphrase opens. Takes a second. */
	keyFile(passphrase: string): Promise<string>;
	/** Commitment (hex) to a canonical answer key under a salt (hex). */
	commitTo(canonicalKey: string, salt: string): string;
	/** Pseudonym of somebody without a phone, by the number on their paper: the same in every wave. */
	proxy(number: number): Signer;
	newInvitation(): Invitation;
	/** Whether the holder of `publicKey` (hex) had the invitation in hand. */
	proofHolds(invitation: Invitation, publicKey: string, proof: string): boolean;
	/** The four words that open the join link. Loaded when they are needed. */
	codes(): Promise<CodeOffice>;
}

/** What somebody brings to run a workshop from another device: the twelve words, or a key file with its passphrase. */
export type TakeoverKey = { words: string } | { file: string; passphrase: string };

/** One workshop, open on this device. */
export interface Session {
	readonly entry: WorkshopEntry;
	/** Participant id of this device. */
	readonly id: string;
	/** This device's key. */
	readonly signer: Signer;
	/** Known to nobody else; signs sheets. */
	readonly pseudonym: Signer;
	/** 32 bytes from this person's seed: draws their form and the order of questions, the same on every start. */
	drawingSeed(purpose: string): Uint8Array;
	readonly ledger: Ledger;
	/** Of the plenary room, in which everybody is. */
	readonly connection: Connection;
	/** Null on every device but the facilitator's. */
	readonly facilitator: FacilitatorKeys | null;
	readonly store: WorkshopStore;
	readonly clock: Clock;
	/**
	 * Milliseconds since 1970 by the clock of the server that the app came from: the same on every device, also on one
	 * whose own clock is a day off. For what people see; decides nothing.
	 */
	time(): number;
	/** The same object while it is open; every opener closes what it opened. */
	openBallot(wave: string): Promise<Ballot>;
	/** The department's own board, or that of one of its tables. */
	openBoard(department: string, table?: Table): Promise<Board>;
	/** Looks after a board for the facilitator: large losses, and taking them back. */
	watchBoard(department: string, table?: Table): Promise<BoardWatch>;
	/** Sealed to the facilitator, padded to one size; fails when the content is too large or no cert is known yet. */
	sealSheet(content: Uint8Array, wave: string): Result<Uint8Array>;
	/** Whether a revealed key is the one that the quiz committed to. */
	commitmentHolds(canonicalKey: string, salt: string, commitment: string): boolean;
	/** Proof for a `claim`: this device holds the invitation. */
	proofOf(invitation: Invitation): string;
	linkFor(surface: Surface, invitation?: Invitation): string;
	/** Going on with another phone, loaded when it is needed; null where that is no question: desks, walls, rehearsals. */
	readonly moving: (() => Promise<Moving>) | null;
	close(): Promise<void>;
}

/** The app on this device: its workshops, and how to come by one. */
export interface Workbench {
	readonly store: WorkshopStore;
	readonly clock: Clock;
	/** Makes the root key and the first cert; the words can be read from the opened session. */
	create(program: Program, options: { sample: boolean }): Promise<WorkshopEntry>;
	/** Reads an invitation or screen link and remembers the workshop on this device. */
	accept(link: string): Promise<Result<WorkshopEntry>>;
	/** The join link behind four listed words. Problems: `code-no-server`, `code-too-many`, `code-unknown`. */
	lookUp(words: readonly string[]): Promise<Result<string>>;
	/** What a link says, without remembering anything. */
	read(link: string): Result<{ surface: Surface; link: WorkshopLink; invitation: Invitation | null }>;
	/**
	 * Continues a workshop on this device, within a minute. `expected`: the workshop that is meant, null where the key says
	 * which. Problems: those of the words or the key file, `words-other` when they are another workshop's,
	 * `takeover-nobody`, `takeover-damaged`. Nothing changes when it fails.
	 */
	takeOver(key: TakeoverKey, expected: string | null): Promise<Result<WorkshopEntry>>;
	/** The list of recovery words, for completing what is typed. */
	recoveryWords(): Promise<readonly string[]>;
	/** Opens rooms and documents; fails with `workshop-unknown` when this device does not have it. */
	open(id: string): Promise<Result<Session>>;
	/** This device's storage: how it does, and how all of it is removed. */
	readonly device: DeviceStorage;
	/** What of each workshop no two other devices are known to hold, as it lies on the disk: nothing is opened for it. */
	onlyHere(): Promise<{ entry: WorkshopEntry; here: OnlyHere }[]>;
	/** A workshop with everything that belongs to it, as a file that the passphrase opens; null when it isn't here. */
	backup(id: string, passphrase: string): Promise<Uint8Array | null>;
	/**
	 * Puts a backed-up workshop on this device; nothing changes when that fails. Problems: `backup-not-one`, `backup-torn`,
	 * `backup-version`, `backup-passphrase`, `backup-content`, `backup-known`.
	 */
	restore(file: Uint8Array, passphrase: string): Promise<Result<WorkshopEntry>>;
}
