import { join } from 'node:path';
import type { TlsOptions } from '../settings.ts';
import { givenCertificate, type Certificate } from './given.ts';
import { localCertificate } from './local.ts';

/**
 * The certificate to serve with, and the root to install when it is one of ours.
 * @param data folder of what has to be kept
 * @throws with one line that a person can act on
 */
export async function openCertificate(
	tls: TlsOptions,
	data: string
): Promise<Certificate & { root?: string }> {
	return tls.kind === 'given'
		? givenCertificate(tls.cert, tls.key)
		: await localCertificate(join(data, 'tls'));
}
