import type { Invitation } from '../../core/ports/keys.ts';
import type { FacilitatorKeys, Session } from '../../core/ports/session.ts';
import { sealDoor } from './seal-door.ts';

/** Gives roles to devices, and takes them back; participants who claim one are granted it by the desk. */
export class Roles {
	readonly #session: Session;
	readonly #keys: FacilitatorKeys | null;
	readonly #run: (work: () => Promise<void>) => Promise<void>;

	constructor(
		session: Session,
		keys: FacilitatorKeys | null,
		run: (work: () => Promise<void>) => Promise<void>
	) {
		this.#session = session;
		this.#keys = keys;
		this.#run = run;
	}

	/** A role for one device: the invitation is shown once, as a QR code. Null on a device that can give none. */
	async invite(role: 'co-facilitator' | 'leader'): Promise<{ invitation: Invitation; link: string } | null> {
		const keys = this.#keys;
		if (!keys) return null;
		const invitation = keys.newInvitation();
		const { entry, store } = this.#session;
		entry.invitations = [...entry.invitations, { invitation, role, grantedTo: null }];
		await this.#run(async () => {
			await store.put(entry);
			await sealDoor(this.#session, keys);
		});
		return { invitation, link: this.#session.linkFor('join', invitation) };
	}

	/** Takes a role back; the device's later records are refused by everybody. */
	revoke(publicKey: string): Promise<void> {
		return this.#run(async () => {
			const { ledger } = this.#session;
			const role = ledger.state().roles.get(publicKey);
			if (!this.#keys || !role || role === 'facilitator') return;
			const body = { role, revoked: true, sealTo: '', accepts: [] };
			await ledger.write('cert', publicKey, body, this.#keys.root);
		});
	}
}
