import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A certificate and its key, PEM. */
export interface Certificate {
	cert: string;
	key: string;
}

/**
 * Reads a certificate that somebody else made.
 * @throws with one line that names the file
 */
export function givenCertificate(certFile: string, keyFile: string): Certificate {
	const cert = read(certFile, '--cert', (pem) => new X509Certificate(pem));
	const key = read(keyFile, '--key', (pem) => createPrivateKey(pem));
	if (!cert.parsed.checkPrivateKey(key.parsed)) throw new Error(`${keyFile} is not the key of ${certFile}.`);
	return { cert: cert.pem, key: key.pem };
}

function read<T>(file: string, option: string, parse: (pem: string) => T): { pem: string; parsed: T } {
	let pem: string;
	try {
		pem = readFileSync(file, 'utf8');
	} catch {
		throw new Error(`${option} ${file} can't be read.`);
	}
	try {
		return { pem, parsed: parse(pem) };
	} catch {
		throw new Error(`${option} ${file} is no PEM file of the right kind.`);
	}
}
