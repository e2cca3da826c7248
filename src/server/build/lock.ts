import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** How often a waiting process looks whether the other one has finished, in milliseconds. */
const LOOK = 200;

/**
 * Runs `task` while no other process runs one under the same file: two servers that start together must not both
 * write build/. The lock of a process that died is taken over.
 * @param file holds the owner's process id
 */
export async function underLock<T>(file: string, task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
	mkdirSync(dirname(file), { recursive: true });
	while (!take(file)) await delay(LOOK, undefined, { signal });
	try {
		return await task();
	} finally {
		rmSync(file, { force: true });
	}
}

function take(file: string): boolean {
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch {
		if (!ownerLives(file)) rmSync(file, { force: true });
		return false;
	}
}

function ownerLives(file: string): boolean {
	try {
		const owner = Number(readFileSync(file, 'utf8'));
		// An empty file was created this instant; its owner is about to write its id.
		return owner === 0 || process.kill(owner, 0);
	} catch {
		return false;
	}
}
