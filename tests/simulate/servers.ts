import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Options } from './options.ts';

/** A server process, whichever kind. */
export interface ServerProcess {
	url: string;
	/** CPU time used so far, milliseconds. */
	cpu(): number;
	/** Ends it without a word. */
	kill(): Promise<void>;
	/** Starts it again on the same port. */
	restart(): Promise<void>;
	/** Tells it the time: milliseconds of the simulation. */
	tick(now: number): void;
	/** What the shaped server counted; null for the others. */
	counters(): Promise<unknown>;
}

/** Milliseconds between two of its ticks. */
const TICK = 5;

const require = createRequire(import.meta.url);
const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`));

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

/** The kernel counts in hundredths of a second. */
function cpuOf(pid: number | undefined): number {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
	return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Starts the server that the options ask for; settles when it listens. */
export async function startServer(
	{ signaling, shaping }: Options,
	now: () => number
): Promise<ServerProcess> {
	const port = await freePort();
	let child = await launch(signaling, port, [String(now()), JSON.stringify(shaping)]);
	let used = 0;
	let told = 0;
	return {
		url: `ws://127.0.0.1:${port}${signaling === 'shaped' ? '/signal' : ''}`,
		cpu: () => used + cpuOf(child.pid),
		kill: async () => {
			used += cpuOf(child.pid);
			const ended = once(child, 'exit');
			child.kill('SIGKILL');
			await ended;
		},
		restart: async () => {
			child = await launch(signaling, port, [String(now()), JSON.stringify(shaping)]);
		},
		tick: (at) => {
			if (signaling === 'shaped' && child.connected && at - told >= TICK) {
				told = at;
				child.send({ now: at });
			}
		},
		counters: async () => {
			if (signaling !== 'shaped') return null;
			const answer = once(child, 'message');
			child.send('counters');
			return ((await answer) as unknown[])[0];
		}
	};
}

async function launch(kind: Options['signaling'], port: number, rest: string[]): Promise<ChildProcess> {
	if (kind === 'shaped') {
		const child = fork(
			fileURLToPath(new URL('./signaling-process.ts', import.meta.url)),
			[String(port), ...rest],
			{ execArgv: ['--import', 'tsx'] }
		);
		await once(child, 'message');
		return child;
	}
	const file =
		kind === 'stock'
			? join(dirname(require.resolve('y-webrtc')), '../bin/server.js')
			: join(packageFolder('@y/websocket-server'), 'src/server.js');
	const child = spawn(process.execPath, [file], {
		env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	process.once('exit', () => child.kill('SIGKILL'));
	await once(child.stdout, 'data');
	return child;
}
