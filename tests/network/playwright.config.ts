import { defineConfig } from 'playwright/test';

/** Rooms in networks of their own, one after the other: each has several browsers. */
export default defineConfig({
	testDir: '.',
	testMatch: '**/*.network.ts',
	outputDir: '../../test-results',
	workers: 1,
	retries: 0,
	forbidOnly: true,
	timeout: 300_000,
	expect: { timeout: 30_000 },
	globalSetup: '../e2e/support/build.ts'
});
