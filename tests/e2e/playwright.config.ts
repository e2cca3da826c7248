import { defineConfig } from 'playwright/test';

/** Journeys run one after the other: each fills a room with browsers of its own. */
export default defineConfig({
	testDir: '.',
	testMatch: '**/*.journey.ts',
	outputDir: '../../test-results',
	workers: 1,
	retries: 0,
	forbidOnly: true,
	timeout: 300_000,
	expect: { timeout: 20_000 },
	globalSetup: './support/build.ts'
});
