import type { Ballot } from '../../core/ports/ballot.ts';
import type { FacilitatorKeys, Session } from '../../core/ports/session.ts';
import { decodeSheet } from '../../core/quiz/sheet.ts';
import { publishForStep, revealResults } from './publishing.ts';

const RECEIPT_BATCH = 100;
/** Receipts go out together, so that a single one does not tell who has just handed in. */
const RECEIPT_DELAY = 1000;

/**
 * What the facilitator's device does without being asked: it keeps the ballots, gives receipts for sheets that it
 * could open, grants the roles whose invitation somebody brought, and publishes what the step needs that a
 * co-facilitator went to from another device.
 */
export class Desk {
	#session: Session;
	#keys: FacilitatorKeys;
	#ballots = new Map<string, Ballot>();
	#stops: (() => void)[] = [];
	#pending = new Set<string>();
	#cancel: (() => void) | null = null;
	#queue: Promise<void> = Promise.resolve();
	#closed = false;
	#onFailure: (error: unknown) => void;

	constructor(session: Session, keys: FacilitatorKeys, onFailure: (error: unknown) => void) {
		this.#session = session;
		this.#keys = keys;
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
		this.#stops.push(ballot.subscribe(() => this.#schedule(wave)));
		this.#schedule(wave);
		return ballot;
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
		if (stage?.phase === 'revealed') await revealResults(this.#session, this);
		await this.#grantRoles();
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
		const given = this.#session.ledger.state().receipts.get(wave) ?? new Set<string>();
		const sheets = (this.#ballots.get(wave)?.sheets() ?? [])
			.filter((sheet) => !given.has(sheet.hash))
			.filter((sheet) => {
				const content = this.#keys.openSheet(sheet.sealed, wave);
				return content !== null && decodeSheet(content) !== null;
			})
			.map((sheet) => sheet.hash)
			.sort();
		for (let at = 0; at < sheets.length; at += RECEIPT_BATCH) {
			const batch = sheets.slice(at, at + RECEIPT_BATCH);
			// The count so far names the batch: it grows, so that no batch is written twice.
			await this.#session.ledger.write(
				'receipt',
				`${wave}-${given.size + at}`,
				{ wave, sheets: batch },
				this.#session.signer
			);
		}
	}

	async #grantRoles(): Promise<void> {
		const { entry, ledger, store } = this.#session;
		for (const claim of ledger.state().claims) {
			const offered = entry.invitations.find(({ invitation }) => invitation.id === claim.invitation);
			if (!offered || offered.grantedTo !== null) continue;
			if (!this.#keys.proofHolds(offered.invitation, claim.publicKey, claim.proof)) continue;
			offered.grantedTo = claim.publicKey;
			await store.put(entry);
			await ledger.write(
				'cert',
				claim.publicKey,
				{ role: offered.role, revoked: false, sealTo: '', accepts: [] },
				this.#keys.root
			);
		}
	}
}
