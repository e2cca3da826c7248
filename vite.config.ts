import { spawnSync } from 'node:child_process';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { phoneDownloads } from './src/routes/phone-downloads.ts';
import { earlyFiles } from './src/routes/served-page/early-files.ts';
import { firstViews } from './src/routes/served-page/first-views.ts';
import { noEval } from './src/core/statistics/no-eval.ts';
import { quietLogging } from './src/transport/light-peer/quiet-logging.ts';
import { lightPeer } from './src/transport/light-peer/plugin.ts';

/** Several server processes are joined by a real Redis; where there is none, `npm test` says so and leaves those out. */
const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

export default defineConfig({
	plugins: [lightPeer(), quietLogging(), noEval(), phoneDownloads(), earlyFiles(), firstViews(), sveltekit()],
	// Its build for browsers of today, which is a tenth smaller than the one that its package hands out by itself.
	resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] },
	build: { target: 'es2022' },
	test: {
		// How long a test takes depends on how busy the machine is; what hangs, hangs after this too.
		testTimeout: 60_000,
		include: ['src/**/*.test.ts', 'tests/{contracts,convergence,simulate,unit}/**/*.test.ts'],
		exclude: ['**/node_modules/**', ...(hasRedis ? [] : ['**/*.redis.test.ts'])],
		environment: 'node'
	}
});
