import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PROJECT } from './settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'catchball-main-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as `npm start` does. */
function run(...args: string[]): ChildProcess {
	return spawn(process.execPath, ['--import', 'tsx', join(PROJECT, 'src/server/main.ts'), ...args], {
		cwd: PROJECT,
		stdio: ['ignore', 'pipe', 'pipe']
	});
}

async function ended(child: ChildProcess): Promise<{ code: number | null; out: string; error: string }> {
	const said = { out: '', error: '' };
	child.stdout?.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
	child.stderr?.on('data', (chunk: Buffer) => (said.error += chunk.toString()));
	const [code] = (await once(child, 'close')) as [number | null];
	return { code, ...said };
}

describe('npm start', () => {
	it('explains itself', async () => {
		const { code, out } = await ended(run('--help'));
		expect(code).toBe(0);
		expect(out).toContain('--port');
	}, 60_000);

	it.each([[['--colour']], [['--port', 'many']]])(
		'refuses %j with one line and exit code 2',
		async (args) => {
			const { code, out, error } = await ended(run(...args));
			expect(code).toBe(2);
			expect(out).toBe('');
			expect(error.trim().split('\n')).toHaveLength(1);
		},
		60_000
	);

	it('finds out that its port is in use before it builds anything', async () => {
		const other = createServer().listen(0, '127.0.0.1');
		await once(other, 'listening');
		const { port } = other.address() as AddressInfo;
		const { code, out, error } = await ended(run('--host', '127.0.0.1', '--port', String(port)));
		expect([code, out, error]).toEqual([1, '', `Port ${port} is in use. Choose another one with --port.\n`]);
		other.close();
	}, 60_000);

	it.each(['SIGINT', 'SIGTERM'] as const)(
		'ends with exit code 0 at %s, also while it starts',
		async (signal) => {
			const child = run('--host', '127.0.0.1', '--port', '0', '--no-stun');
			const end = ended(child);
			await once(child.stdout ?? child, 'data');
			child.kill(signal);
			expect((await end).code).toBe(0);
		},
		60_000
	);

	it('ends when npm is ended, whose shell passes no signal on', async () => {
		const npm = spawn('npm', ['start', '--', '--host', '127.0.0.1', '--port', '0', '--no-stun'], {
			cwd: PROJECT,
			stdio: ['ignore', 'pipe', 'ignore']
		});
		let said = '';
		npm.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
		while (!/listens on|Building/.test(said)) await once(npm.stdout, 'data');
		// The pipe closes when the last process that holds it has ended, not when npm has.
		const closed = once(npm.stdout, 'close');
		npm.kill('SIGTERM');
		await closed;
	}, 60_000);
});
