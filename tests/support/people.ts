import type { Signer } from '../../src/core/ports/keys.ts';
import type { Bodies } from '../../src/core/records/bodies.ts';
import type { CertRole, Kind } from '../../src/core/records/kinds.ts';
import { toHex } from '../../src/crypto/encoding.ts';
import { participantIdOf, participantSigner, pseudonymSigner } from '../../src/crypto/identity.ts';
import { rootKeys } from '../../src/crypto/root.ts';
import { wireId } from '../../src/records/kinds.ts';
import { encode } from '../../src/records/wire.ts';

/** The workshop that all stories play in. */
export const root = rootKeys(new Uint8Array(16).fill(7));
/** One that has nothing to do with it. */
export const otherRoot = rootKeys(new Uint8Array(16).fill(8));
export const { link } = root;
export const place = { workshop: link.workshop, fingerprint: link.fingerprint, room: 'plenary' } as const;

export interface Person {
	name: string;
	signer: Signer;
	/** Hex public key. */
	key: string;
	/** Participant id. */
	id: string;
	pseudonym: Signer;
}

export function person(name: string): Person {
	const seed = new Uint8Array(32).map((_, index) => name.charCodeAt(index % name.length));
	const signer = participantSigner(seed, link.workshop);
	const pseudonym = pseudonymSigner(seed, link.workshop);
	return { name, signer, key: toHex(signer.publicKey), id: participantIdOf(signer.publicKey), pseudonym };
}

/** The facilitator, and her second device. */
export const ada = person('Ada');
export const adaAgain = person('Ada, other laptop');
export const ben = person('Ben');
export const cem = person('Cem');
export const dana = person('Dana');
/** Somebody with developer tools. */
export const mallory = person('Mallory');

export interface Overrides {
	epoch?: number;
	version?: number;
	workshop?: string;
}

/** A signed record as bytes: version 1, epoch 0 unless said otherwise. */
export const sign = <K extends Kind>(
	by: Signer,
	kind: K,
	id: string,
	body: Bodies[K],
	{ epoch = 0, version = 1, workshop = link.workshop }: Overrides = {}
): Uint8Array => encode({ workshop, kind, id: wireId(kind, id, body), epoch, version }, body, by);

/** The root's cert for somebody's device. */
export const certFor = (
	who: Person,
	role: CertRole,
	{
		revoked = false,
		accepts = [],
		epoch = 1,
		...overrides
	}: Overrides & { revoked?: boolean; accepts?: string[] } = {}
): Uint8Array =>
	sign(
		root.signer,
		'cert',
		who.key,
		{ role, revoked, sealTo: role === 'facilitator' ? toHex(root.sealing.publicKey) : '', accepts },
		{ epoch, ...overrides }
	);

export const stage = (step: string): Bodies['stage'] => ({
	step,
	phase: 'open',
	focus: null,
	curtain: 'content',
	timer: null
});

export const me = (who: Person, department: string | null = 'sales', version = 1): Uint8Array =>
	sign(who.signer, 'me', 'me', { name: who.name, department }, { version });

export const pledgeBody = (
	turn = 1,
	previous: string | null = null,
	statement = 'Win back ten customers'
): Bodies['pledge'] => ({
	wigs: [
		{
			id: 'w1',
			statement,
			from: '0',
			to: '10',
			unit: 'customers',
			by: '2025-12-31',
			lag: '',
			leads: [],
			supports: []
		}
	],
	stops: [],
	turn,
	previous
});
