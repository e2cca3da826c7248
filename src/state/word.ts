import type { Catch } from '../core/pledge/pledge.ts';
import type { Session } from '../core/ports/session.ts';

/** Id of the record with a leader's word on the version of this hash: a later word takes its place. */
export const wordId = (hash: string): string => hash.slice(0, 32);

/** Keeps a leader's word on one version of a pledge; one that throws it back says why. */
export async function saveWord(
	{ ledger, signer }: Pick<Session, 'ledger' | 'signer'>,
	hash: string,
	verdict: Catch['verdict'],
	reason: string
): Promise<void> {
	await ledger.write('catch', wordId(hash), { pledge: hash, verdict, reason: reason.trim() }, signer);
}
