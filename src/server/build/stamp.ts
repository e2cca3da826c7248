import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What the built app is made of, relative to the project. */
const SOURCES = ['src', 'static', 'package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'];

/** Sources that never reach the browser: a change in them is no reason to build. */
const ELSEWHERE = /^src\/server\/|\.test\.ts$|\.md$/;

/** The stamp lies in build/, where a build by hand wipes it away: then nobody knows what is in there. */
const STAMP = '.stamp';

/**
 * Hash over names and contents of everything that the app is built from.
 * @param project the project's folder
 */
export async function hashSources(project: string): Promise<string> {
	const hash = createHash('sha256');
	for (const path of (await listSources(project)).sort()) {
		hash.update(`${path}\0`);
		hash.update(await readFile(join(project, path)));
		hash.update('\0');
	}
	return hash.digest('hex');
}

/** The stamp of the app in `root`, or null when it is missing or incomplete. */
export function readStamp(root: string): string | null {
	const file = join(root, STAMP);
	return existsSync(file) && existsSync(join(root, 'index.html')) ? readFileSync(file, 'utf8').trim() : null;
}

/** Says what the app in `root` was built from. */
export function writeStamp(root: string, stamp: string): void {
	writeFileSync(join(root, STAMP), `${stamp}\n`);
}

async function listSources(project: string): Promise<string[]> {
	const found: string[] = [];
	for (const source of SOURCES) {
		const path = join(project, source);
		if (!existsSync(path)) continue;
		if (!(await stat(path)).isDirectory()) {
			found.push(source);
			continue;
		}
		for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
			if (entry.isFile()) found.push(relative(project, join(entry.parentPath, entry.name)).split(sep).join('/'));
		}
	}
	return found.filter((path) => !ELSEWHERE.test(path));
}
