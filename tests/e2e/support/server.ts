import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';

/** The real server process, so that a journey can kill it and start it again. */
export class ServerProcess {
	readonly port: number;
	#child: ChildProcess | null = null;
	#said = '';

	private constructor(port: number) {
		this.port = port;
	}

	static async start(): Promise<ServerProcess> {
		const server = new ServerProcess(await freePort());
		await server.start();
		return server;
	}

	get url(): string {
		return `http://localhost:${this.port}`;
	}

	/** All that it has written to its two outputs, in every life. */
	get said(): string {
		return this.#said;
	}

	/** Settles when it accepts connections. */
	async start(): Promise<void> {
		const child = spawn(
			process.execPath,
			[
				'--import',
				'tsx',
				'src/server/main.ts',
				'--port',
				String(this.port),
				'--host',
				'127.0.0.1',
				'--no-build'
			],
			{ stdio: ['ignore', 'pipe', 'pipe'] }
		);
		this.#child = child;
		let said = '';
		const keep = (chunk: Buffer) => void (this.#said += chunk.toString());
		child.stdout.on('data', keep);
		child.stderr.on('data', keep);
		await new Promise<void>((resolve, reject) => {
			const hear = (chunk: Buffer) => {
				said += chunk.toString();
				if (/listens on/.test(said)) resolve();
			};
			child.stdout.on('data', hear);
			child.stderr.on('data', hear);
			child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
		});
	}

	/** As a power cut would: no goodbye to anybody. */
	async kill(): Promise<void> {
		const child = this.#child;
		if (!child || child.exitCode !== null) return;
		const gone = once(child, 'exit');
		child.kill('SIGKILL');
		await gone;
		this.#child = null;
	}
}

async function freePort(): Promise<number> {
	const probe = createServer();
	probe.listen(0, '127.0.0.1');
	await once(probe, 'listening');
	const address = probe.address();
	probe.close();
	await once(probe, 'close');
	if (!address || typeof address === 'string') throw new Error('No port was given');
	return address.port;
}
