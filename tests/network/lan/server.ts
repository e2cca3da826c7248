import type { Host } from './host.ts';
import { HostProcess } from './process.ts';

const PORT = 8443;

/** The real server process on one machine of the network; it can be killed and started again. */
export class LanServer {
	readonly #host: Host;
	readonly #options: string[];
	#process: HostProcess | null = null;

	private constructor(host: Host, options: string[]) {
		this.#host = host;
		this.#options = options;
	}

	/** @param options of `npm start`, beyond the port */
	static async start(host: Host, options: string[] = []): Promise<LanServer> {
		const server = new LanServer(host, options);
		await server.start();
		return server;
	}

	get url(): string {
		const scheme = this.#options.includes('--https') ? 'https' : 'http';
		return `${scheme}://${this.#host.address}:${PORT}`;
	}

	async start(): Promise<void> {
		this.#process = await HostProcess.start(
			this.#host,
			process.execPath,
			['--import', 'tsx', 'src/server/main.ts', '--port', String(PORT), '--no-build', ...this.#options],
			/listens on/
		);
	}

	async kill(): Promise<void> {
		await this.#process?.kill();
		this.#process = null;
	}
}
