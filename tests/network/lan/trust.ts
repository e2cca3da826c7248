import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from './host.ts';
import { run, works } from './run.ts';

/** Whether NSS's tool is on this machine (Debian: libnss3-tools). */
export const hasCertutil = (): boolean => works('sh', '-c', 'command -v certutil');

/** What a person does in the settings: browsers that are started on this machine from now on trust the authority. */
export function trust(host: Host, certificate: string): void {
	const folder = join(host.home, '.pki', 'nssdb');
	mkdirSync(folder, { recursive: true });
	run('certutil', '-N', '-d', `sql:${folder}`, '--empty-password');
	run('certutil', '-A', '-d', `sql:${folder}`, '-t', 'C,,', '-n', 'Catchball', '-i', certificate);
}
