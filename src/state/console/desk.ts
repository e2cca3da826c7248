import type { Ballot } from '../../core/ports/ballot.ts';
import type { FacilitatorKeys, Session } from '../../core/ports/session.ts';
import type { Unsubscribe } from '../../core/ports/carrier.ts';
import type { Sheet } from '../../core/quiz/items.ts';
import { publishForStep, revealLater, revealResults } from './publishing.ts';
import { LATER_WAVES, PAIRED_WAVES, isLater, type LaterWave, type Wave } from '../../core/program/waves.ts';
import { OpenedSheets } from './opened-sheets.ts';
import { sealDoor } from './seal-door.ts';
import { Receipts, type CountedSheets, type LaterSheets } from './receipts.ts';

/** Receipts go out together, so that a single one does not tell who has just handed in. */
export const RECEIPT_DELAY = 1000;

/**
 * What the facilitator's device does without being asked: it keeps the ballots, gives receipts for sheets that it
 * could open, grants the roles whose invitation somebody brought, and publishes what the step needs that a
 * co-facilitator went to from another device.
 */
export class Desk {
	#session: Session;
	#keys: FacilitatorKeys;
	/** What the sheets say, for counting and scoring on this device alone. */
	readonly opened: OpenedSheets;
	#receipts: Receipts;
	#ballots = new Map<string, Ballot>();
	#stops: (() => void)[] = [];
	#listeners = new Set<() => void>();
	#pending = new Set<string>();
	#cancel: (() => void) | null = null;
	#queue: Promise<void> = Promise.resolve();
	#closed = false;
	#onFailure: (error: unknown) => void;

	constructor(session: Session, keys: FacilitatorKeys, onFailure: (error: unknown) => void) {
		this.#session = session;
		this.#keys = keys;
		this.opened = new OpenedSheets(keys);
		this.#receipts = new Receipts(session, this.opened);
		this.#onFailure = onFailure;
		this.#stops.push(session.ledger.subscribe(() => this.#then(() => this.#catchUp())));
		this.#then(() => this.#catchUp());
	}

	/** The ballot of a wave, opened when it is not open yet. */
	async ballot(wave: string): Promise<Ballot> {
		const known = this.#ballots.get(wave);
		if (known) return known;
		const ballot = await this.#session.openBallot(wave);
		this.#ballots.set(wave, ballot);
		this.#stops.push(ballot.subscribe(() => this.#came(wave)));
		// What it was opened with has come as well.
		this.#came(wave);
		return ballot;
	}

	/** Counts what is in the ballots now, once and for all: hands it to `use`, which is to publish the results of it. */
	async count(use: (sheets: CountedSheets) => Promise<void>): Promise<void> {
		await this.#receipts.count(await this.#counted(), use);
	}

	/** Counts what has come to a later wave, beside what was counted before. */
	async countLater(wave: LaterWave, use: (sheets: LaterSheets) => Promise<void>): Promise<void> {
		const { later } = this.#session.ledger.state();
		const ballots = new Map<Wave, Ballot>();
		for (const name of [...PAIRED_WAVES, ...LATER_WAVES.filter((one) => later.has(one)), wave])
			ballots.set(name, await this.ballot(name));
		await this.#receipts.countLater(wave, ballots, use);
	}

	/** The sheets that the results are made of. */
	async counted(): Promise<CountedSheets> {
		return this.#receipts.counted(await this.#counted());
	}

	/** How many sheets of these waves came too late to be counted. */
	late(waves: readonly Wave[]): number {
		return waves.reduce((sum, wave) => {
			const ballot = this.#ballots.get(wave);
			return ballot ? sum + this.#receipts.late(wave, ballot) : sum;
		}, 0);
	}

	/** Counts and publishes what a step shows when it is revealed. Does nothing where it was done. */
	async reveal(stepId: string): Promise<void> {
		const step = this.#session.ledger.state().program?.agenda.find(({ id }) => id === stepId);
		if (step?.wave && isLater(step.wave)) await revealLater(this.#session, this, step.wave);
		else await revealResults(this.#session, this);
	}

	/** The sheets that lie in the ballots of these waves now, as far as they open. */
	sheets(waves: readonly Wave[]): { hash: string; sheet: Sheet }[] {
		return waves.flatMap((wave) =>
			(this.#ballots.get(wave)?.sheets() ?? []).flatMap((sealed) => {
				const sheet = this.opened.open(sealed, wave);
				return sheet ? [{ hash: sealed.hash, sheet }] : [];
			})
		);
	}

	/** The sheets of a wave that were typed in from paper, with the pseudonym that each goes by. */
	paper(wave: Wave): { pseudonym: string; sheet: Sheet }[] {
		return (this.#ballots.get(wave)?.sheets() ?? []).flatMap((sealed) => {
			const sheet = this.opened.open(sealed, wave);
			return sheet?.proxy ? { pseudonym: sealed.pseudonym, sheet } : [];
		});
	}

	/** Calls when sheets have come. */
	subscribe(listener: () => void): Unsubscribe {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	close(): void {
		this.#closed = true;
		this.#cancel?.();
		for (const stop of this.#stops) stop();
		for (const ballot of this.#ballots.values()) ballot.close();
	}

	#then(run: () => Promise<void>): void {
		this.#queue = this.#queue.then(() => (this.#closed ? undefined : run())).catch(this.#onFailure);
	}

	async #catchUp(): Promise<void> {
		const { program, stage } = this.#session.ledger.state();
		const now = program?.agenda.findIndex((step) => step.id === stage?.step) ?? -1;
		for (const step of program?.agenda.slice(0, now + 1) ?? []) if (step.wave) await this.ballot(step.wave);
		if (stage) await publishForStep(this.#session, stage.step);
		if (stage?.phase === 'revealed') await this.reveal(stage.step);
		await this.#grantRoles();
		await this.#lockOut();
	}

	#came(wave: string): void {
		this.#schedule(wave);
		for (const listener of this.#listeners) listener();
	}

	#schedule(wave: string): void {
		this.#pending.add(wave);
		this.#cancel ??= this.#session.clock.after(RECEIPT_DELAY, () => {
			this.#cancel = null;
			const waves = [...this.#pending];
			this.#pending.clear();
			for (const name of waves) this.#then(() => this.#giveReceipts(name));
		});
	}

	async #giveReceipts(wave: string): Promise<void> {
		const ballot = this.#ballots.get(wave);
		if (ballot) await this.#receipts.give(wave, ballot);
	}

	async #counted(): Promise<Record<keyof CountedSheets, Ballot>> {
		return { before: await this.ballot('before'), after: await this.ballot('after') };
	}

	/** Whoever was removed, from whichever device, is left behind in the old room. */
	async #lockOut(): Promise<void> {
		const { ledger, signer } = this.#session;
		const { participants, moderation } = ledger.state();
		const { removed, lockedOut, keyNumber } = moderation;
		if ([...removed.keys()].every((id) => lockedOut.has(id))) return;
		const number = keyNumber + 1;
		const members = [...participants.values()].map(({ publicKey }) => publicKey);
		const sealed = this.#keys.sealRoomKey(members, number);
		await ledger.write('rekey', 'main', { number, ...sealed, without: [...removed.keys()] }, signer);
	}

	async #grantRoles(): Promise<void> {
		const { entry, ledger, store } = this.#session;
		for (const claim of ledger.state().claims) {
			const offered = entry.invitations.find(({ invitation }) => invitation.id === claim.invitation);
			if (!offered || offered.grantedTo !== null) continue;
			if (!this.#keys.proofHolds(offered.invitation, claim.publicKey, claim.proof)) continue;
			offered.grantedTo = claim.publicKey;
			await store.put(entry);
			await sealDoor(this.#session, this.#keys);
			await ledger.write(
				'cert',
				claim.publicKey,
				{ role: offered.role, revoked: false, sealTo: '', accepts: [] },
				this.#keys.root
			);
		}
	}
}
