import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Runs `vite build`. In a process of its own: the bundler's memory goes back to the system, and the project's
 * folder can be its working directory without changing that of the server.
 * @param project the project's folder
 * @param signal ends the build
 * @throws with the tail of the build's output when it fails
 */
export async function runVite(project: string, signal?: AbortSignal): Promise<void> {
	const vite = join(dirname(createRequire(join(project, 'package.json')).resolve('vite/package.json')), 'bin/vite.js');
	const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
		cwd: project,
		stdio: ['ignore', 'pipe', 'pipe'],
		...(signal && { signal })
	});
	let output = '';
	const collect = (chunk: Buffer): void => void (output = (output + chunk.toString()).slice(-8000));
	child.stdout.on('data', collect);
	child.stderr.on('data', collect);
	await new Promise<void>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code) => {
			if (code === 0) resolve();
			else reject(new Error(`The app could not be built:\n${output.trim()}`));
		});
	});
}
