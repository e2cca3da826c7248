import { needsRole } from '../../src/core/records/authority.ts';
import { decode } from '../../src/records/decode.ts';
import { isKind, KIND_RULES } from '../../src/records/kinds.ts';
import { encode, RECORD_VERSION } from '../../src/records/wire.ts';
import { everythingThatHappens, foreign } from '../support/history.ts';
import {
	ada,
	ben,
	cem,
	certFor,
	dana,
	link,
	mallory,
	otherRoot,
	sign,
	type Person
} from '../support/people.ts';

/** Bytes that must change nothing where all of `history` is known, and the slot that they are put in, if any. */
export interface Forgery {
	bytes: Uint8Array;
	slot?: string;
}

const FAR = 2 ** 31 - 1;
/** No record of the history comes near. */
const NEWER = 50;

/** Without the cert that makes Mallory a leader: here nobody has given her anything. */
export const history = (): Uint8Array[] =>
	everythingThatHappens().filter((bytes) => (envelopeOf(bytes)?.epoch ?? 0) < 3);

const envelopeOf = (bytes: Uint8Array) => {
	const decoded = decode(bytes);
	return decoded.ok ? decoded.value : null;
};

/** The same words by somebody else, for another epoch, in another version. */
const again = (good: Uint8Array, by: Person, epoch: number, version: number, workshop = link.workshop) => {
	const envelope = envelopeOf(good);
	if (!envelope) throw new Error('not a record');
	const { kind, id, body } = envelope;
	return encode({ workshop, kind, id, epoch, version }, body, by.signer);
};

/**
 * Records that are well made and well signed, and must change nothing all the same, by the name of the attack. Ada was
 * the facilitator until another device took over in epoch 2, Ben co-facilitator until his role was taken back; Cem leads a
 * department; Dana and Mallory never had a role.
 */
export function forgeries(pool: readonly Uint8Array[]): Record<string, [Forgery, ...Forgery[]]> {
	const said = pool.flatMap((bytes) => envelopeOf(bytes) ?? []);
	const ofRole = (kinds: (kind: string) => boolean) =>
		said.filter(({ kind }) => isKind(kind) && needsRole(kind) && kinds(kind)).map(({ bytes }) => bytes);
	const rulings = ofRole(() => true);
	const notALeaders = ofRole((kind) => kind !== 'catch' && kind !== 'answer');
	const own = said.filter(({ kind }) => isKind(kind) && !needsRole(kind) && kind !== 'cert');
	const plain = (all: Uint8Array[]): [Forgery, ...Forgery[]] => {
		const [first, ...rest] = all.map((bytes) => ({ bytes }));
		if (!first) throw new Error('nothing to forge');
		return [first, ...rest];
	};
	const each = (
		from: readonly Uint8Array[],
		people: readonly Person[],
		at: readonly (readonly [epoch: number, version: number])[]
	) =>
		from.flatMap((bytes) =>
			people.flatMap((by) => at.map(([epoch, version]) => again(bytes, by, epoch, version)))
		);
	return {
		'forged epochs': plain([
			...each(
				rulings,
				[dana, mallory],
				[
					[1, NEWER],
					[2, NEWER],
					[3, 1],
					[FAR, 1]
				]
			),
			...each(
				notALeaders.slice(0, 6),
				[cem],
				[
					[1, NEWER],
					[2, NEWER],
					[FAR, 1]
				]
			),
			// What needs no role has no epoch.
			...own.map(({ bytes }) => again(bytes, mallory, FAR, 1)),
			// A cert is the root's alone.
			...[1, 2, 3, FAR].flatMap((epoch) =>
				[ada, mallory].map((by) => again(certFor(mallory, 'facilitator'), by, epoch, NEWER))
			)
		]),
		'forged versions': plain(each(rulings, [mallory], [[2, FAR]])),
		'a revoked device': plain([
			...each(
				rulings.slice(0, 12),
				[ada],
				[
					[1, NEWER],
					[1, FAR],
					[2, NEWER],
					[3, 1]
				]
			),
			...each(
				rulings.slice(0, 12),
				[ben],
				[
					[1, NEWER],
					[2, NEWER]
				]
			)
		]),
		'slot hijacking': (() => {
			const [first, ...rest] = said.flatMap(({ bytes, kind, id, epoch, version }): Forgery[] => {
				const mine = again(bytes, mallory, epoch, version + NEWER);
				const slot = `${kind}/${ben.id}/${id}`;
				// Under another's name, and with another's key before a signature of one's own.
				const named = mine.slice();
				named.set(ben.signer.publicKey, 1);
				return [
					{ bytes: mine, slot },
					{ bytes: named, slot }
				];
			});
			if (!first) throw new Error('nothing to hijack');
			return [first, ...rest];
		})(),
		replay: plain([...pool]),
		downgrade: plain([
			...pool.map((bytes) => bytes.with(0, RECORD_VERSION - 1)),
			...pool.map((bytes) => bytes.with(0, RECORD_VERSION + 1)),
			certFor(ada, 'facilitator'),
			certFor(ben, 'co-facilitator')
		]),
		'another workshop': plain([
			...said.map(({ bytes, epoch, version }) =>
				again(bytes, dana, epoch, version + NEWER, otherRoot.link.workshop)
			),
			...[ada, mallory].map((who) =>
				sign(
					otherRoot.signer,
					'cert',
					who.key,
					{ role: 'facilitator', revoked: false, sealTo: '', accepts: [] },
					{ epoch: 3, version: NEWER }
				)
			)
		]),
		flooding: plain([
			...Array.from({ length: 4 * KIND_RULES.claim.quota }, (_, at) =>
				sign(mallory.signer, 'claim', `z${String(at).padStart(10, '0')}`, { proof: '0'.repeat(64) })
			),
			...Array.from({ length: 40 }, (_, at) => foreign(`zz-${at}`))
		])
	};
}
