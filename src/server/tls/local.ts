import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isIP } from 'node:net';
import { lanAddresses } from '../terminal/addresses.ts';
import type { Certificate } from './given.ts';

/** Days. Long enough for the waves after 30 and 90 days; browsers refuse more than 825. */
const VALIDITY = 397;
const DAY = 24 * 3600 * 1000;

/** A certificate of the local authority, and the authority's own. */
export interface LocalCertificate extends Certificate {
	/** PEM of the root that people install. */
	root: string;
}

/** Names and addresses under which this machine is reached. */
export const machineNames = (addresses = lanAddresses(), name = hostname()): string[] => [
	...new Set([
		'localhost',
		'127.0.0.1',
		...addresses,
		...(/^[\w-]+$/.test(name) ? [name, `${name}.local`] : [])
	])
];

/**
 * A certificate for this machine by an authority of its own. Both are made when they are missing, have expired or don't
 * cover a name, and kept in a folder that only this user reads.
 * @param folder where they are kept
 * @param names what the certificate has to cover
 * @param now milliseconds since 1970
 */
export async function localCertificate(
	folder: string,
	names: string[] = machineNames(),
	now = Date.now()
): Promise<LocalCertificate> {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const authority = await keep(folder, 'authority', (pem) => isCurrent(pem, now), makeAuthority);
	const root = new X509Certificate(authority.cert);
	const leaf = await keep(
		folder,
		'server',
		(pem) => isCurrent(pem, now) && covers(pem, names) && new X509Certificate(pem).verify(root.publicKey),
		() => makeCertificate(authority, names)
	);
	return { cert: leaf.cert + authority.cert, key: leaf.key, root: authority.cert };
}

async function keep(
	folder: string,
	name: string,
	isGood: (pem: string) => boolean,
	make: () => Promise<Certificate>
): Promise<Certificate> {
	const files = { cert: join(folder, `${name}.crt`), key: join(folder, `${name}.key`) };
	try {
		const found = { cert: readFileSync(files.cert, 'utf8'), key: readFileSync(files.key, 'utf8') };
		const fits = new X509Certificate(found.cert).checkPrivateKey(createPrivateKey(found.key));
		if (fits && isGood(found.cert)) return found;
	} catch {
		// Not there, or damaged: made anew.
	}
	const made = await make();
	writeFileSync(files.key, made.key, { mode: 0o600 });
	writeFileSync(files.cert, made.cert);
	return made;
}

/** Valid for at least one more day. */
const isCurrent = (pem: string, now: number): boolean =>
	Date.parse(new X509Certificate(pem).validTo) > now + DAY;

function covers(pem: string, names: string[]): boolean {
	const certificate = new X509Certificate(pem);
	return names.every(
		(name) => (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined
	);
}

async function makeAuthority(): Promise<Certificate> {
	const { createCA } = await import('mkcert');
	return await createCA({
		organization: `Catchball on ${hostname()}`,
		countryCode: 'DE',
		state: '-',
		locality: '-',
		validity: VALIDITY
	});
}

async function makeCertificate(ca: Certificate, domains: string[]): Promise<Certificate> {
	const { createCert } = await import('mkcert');
	return await createCert({ ca, domains, validity: VALIDITY, organization: 'Catchball' });
}
