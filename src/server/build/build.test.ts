import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuilt } from './ensure-built.ts';

let project = '';
let builds = 0;

beforeEach(() => {
	project = mkdtempSync(join(tmpdir(), 'catchball-build-'));
	builds = 0;
	write('package.json', '{}');
	write('src/routes/+page.svelte', 'hello');
});
afterEach(() => rmSync(project, { recursive: true }));

function write(path: string, text: string): void {
	mkdirSync(join(project, path, '..'), { recursive: true });
	writeFileSync(join(project, path), text);
}

const start = () =>
	ensureBuilt({
		project,
		root: join(project, 'build'),
		build: () => {
			builds++;
			rmSync(join(project, 'build'), { recursive: true, force: true });
			write('build/index.html', '<html></html>');
			return Promise.resolve();
		}
	});

describe('the app is built', () => {
	it('when it is missing, and not again', async () => {
		expect(await start()).toBe(true);
		expect(await start()).toBe(false);
	});

	it('when a source has changed, been added or removed', async () => {
		await start();
		write('src/routes/+page.svelte', 'changed');
		expect(await start()).toBe(true);
		write('static/icon.svg', '<svg/>');
		expect(await start()).toBe(true);
		rmSync(join(project, 'static/icon.svg'));
		expect(await start()).toBe(true);
	});

	it('not when only the server, a test or a README has changed', async () => {
		await start();
		write('src/server/main.ts', '');
		write('src/core/x.test.ts', '');
		write('src/core/README.md', '');
		expect(await start()).toBe(false);
	});

	it('after a build by hand, of which nobody knows what went in', async () => {
		await start();
		rmSync(join(project, 'build'), { recursive: true });
		write('build/index.html', 'by hand');
		expect(await start()).toBe(true);
	});

	it('once when two servers start together', async () => {
		expect((await Promise.all([start(), start()])).sort()).toEqual([false, true]);
		expect(builds).toBe(1);
	});

	it('although a process died while building', async () => {
		write('node_modules/.cache/catchball/build.lock', '999999999');
		expect(await start()).toBe(true);
	});
});
