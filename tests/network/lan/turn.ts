import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from './host.ts';
import { HostProcess } from './process.ts';
import { run, works } from './run.ts';

/** Port of the TURN server, UDP and TCP. */
export const TURN_PORT = 3479;

/** Whether coturn is on this machine. */
export const hasCoturn = (): boolean => works('sh', '-c', 'command -v turnserver');

/** A real coturn on one machine of the network. Its file is the one that src/server/README.md shows. */
export class Coturn {
	readonly #process: HostProcess;
	readonly #host: Host;
	readonly #folder: string;

	private constructor(process: HostProcess, host: Host, folder: string) {
		this.#process = process;
		this.#host = host;
		this.#folder = folder;
	}

	static async start(host: Host, secret: string): Promise<Coturn> {
		const folder = mkdtempSync(join(tmpdir(), 'catchball-coturn-'));
		const file = join(folder, 'turnserver.conf');
		writeFileSync(file, configuration(host.address, secret));
		const ready = /Relay ports initialization done|TCP listener opened on|IO method/;
		const parameters = ['-c', file, '--log-file=stdout', `--pidfile=${join(folder, 'pid')}`];
		const process = await HostProcess.start(host, 'turnserver', parameters, ready);
		return new Coturn(process, host, folder);
	}

	/** How many allocations peers hold just now: UDP sockets within the relay's ports. */
	get allocations(): number {
		const [bin, ...prefix] = this.#host.prefix;
		const sockets = run(bin, ...prefix, 'ss', '-Huna').split('\n');
		return sockets.filter((line) => /:49[12]\d\d\s/.test(line)).length;
	}

	async close(): Promise<void> {
		await this.#process.kill();
		rmSync(this.#folder, { recursive: true, force: true });
	}
}

function configuration(address: string, secret: string): string {
	return [
		`listening-ip=${address}`,
		`relay-ip=${address}`,
		`listening-port=${TURN_PORT}`,
		'min-port=49160',
		'max-port=49260',
		'fingerprint',
		'use-auth-secret',
		`static-auth-secret=${secret}`,
		'realm=catchball',
		'no-tls',
		'no-dtls',
		'no-cli',
		''
	].join('\n');
}
