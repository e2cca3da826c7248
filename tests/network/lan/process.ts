import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Host } from './host.ts';

/** A process on one machine of the network, which has said that it is ready. */
export class HostProcess {
	readonly #child: ChildProcess;

	private constructor(child: ChildProcess) {
		this.#child = child;
	}

	/** Settles when the process has printed what `ready` looks for; rejects with what it said when it ends before. */
	static async start(
		host: Host,
		command: string,
		parameters: string[],
		ready: RegExp,
		env: Record<string, string> = {}
	): Promise<HostProcess> {
		const [bin, ...prefix] = host.prefix;
		const child = spawn(bin, [...prefix, command, ...parameters], {
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, ...env }
		});
		let said = '';
		await new Promise<void>((resolve, reject) => {
			const hear = (chunk: Buffer): void => {
				if (said.length < 100_000) said += chunk.toString();
				if (ready.test(said)) resolve();
			};
			child.stdout.on('data', hear);
			child.stderr.on('data', hear);
			child.once('error', reject);
			child.once('exit', (code) => reject(new Error(`${command} ended with ${code}: ${said}`)));
		});
		return new HostProcess(child);
	}

	/** As a power cut would: no goodbye to anybody. */
	async kill(): Promise<void> {
		if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
		const gone = once(this.#child, 'exit');
		this.#child.kill('SIGKILL');
		await gone;
	}
}
