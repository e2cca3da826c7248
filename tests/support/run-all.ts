/**
 * Runs every test: unit, contract and convergence tests in Vitest, then the journeys in a real browser, then rooms in
 * networks of their own. Prints the totals of all as its last line and exits with 1 when anything failed or nothing ran.
 * `--only unit`, `--only e2e` or `--only network` runs one part; what follows `--` goes to that part's runner.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyNoNetwork } from '../network/lan/namespaces.ts';
import { hasCertutil } from '../network/lan/trust.ts';
import { hasCoturn } from '../network/lan/turn.ts';
import { findFirefox } from '../e2e/support/firefox.ts';
import { findBrowser } from './chromium.ts';

interface Totals {
	passed: number;
	failed: number;
}

const scratch = mkdtempSync(join(tmpdir(), 'catchball-tests-'));
const args = process.argv.slice(2);
const only = args[0] === '--only' ? args[1] : null;
const rest = only ? args.slice(2).filter((arg) => arg !== '--') : [];

function run(bin: string, parameters: string[], env: Record<string, string>): number {
	const child = spawnSync(process.execPath, [bin, ...parameters], {
		stdio: 'inherit',
		env: { ...process.env, ...env }
	});
	return child.status ?? 1;
}

/** A runner that ended badly without a failing test (a crash, no tests) counts as one failure. */
function settle(totals: Totals, status: number): Totals {
	return totals.failed === 0 && (status !== 0 || totals.passed === 0) ? { ...totals, failed: 1 } : totals;
}

function report<T>(file: string): T | null {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as T;
	} catch {
		return null;
	}
}

function unit(): Totals {
	if (spawnSync('redis-server', ['--version']).status !== 0) {
		console.log(
			'No redis-server on this machine: the tests of several joined server processes are left out.'
		);
	}
	const file = join(scratch, 'unit.json');
	const status = run(
		'node_modules/vitest/vitest.mjs',
		['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...rest],
		{}
	);
	const result = report<{ numPassedTests: number; numFailedTests: number }>(file);
	return settle({ passed: result?.numPassedTests ?? 0, failed: result?.numFailedTests ?? 0 }, status);
}

function inBrowsers(folder: 'e2e' | 'network'): Totals {
	const browser = findBrowser();
	console.log(browser.note);
	const file = join(scratch, `${folder}.json`);
	const status = run(
		'node_modules/playwright/cli.js',
		['test', `--config=tests/${folder}/playwright.config.ts`, '--reporter=list,json', ...rest],
		{ CHROMIUM_PATH: browser.path, PLAYWRIGHT_JSON_OUTPUT_NAME: file }
	);
	const result = report<{ stats: { expected: number; unexpected: number; flaky: number } }>(file);
	const stats = result?.stats;
	return settle(
		{ passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) },
		status
	);
}

function journeys(): Totals {
	if (!findFirefox())
		console.log('No Firefox on this machine: the test of a room of two engines is left out.');
	return inBrowsers('e2e');
}

function networks(): Totals {
	const why = whyNoNetwork();
	if (why) {
		console.log(`No network can be made here (${why}): the tests in real networks are left out.`);
		return { passed: 0, failed: 0 };
	}
	if (!hasCoturn()) console.log('No turnserver (coturn) on this machine: the tests of TURN are left out.');
	if (!hasCertutil())
		console.log(
			'No certutil (libnss3-tools) on this machine: the test of a trusted certificate is left out.'
		);
	return inBrowsers('network');
}

const parts = { unit, e2e: journeys, network: networks };
const wanted = Object.entries(parts).filter(([name]) => only === null || only === name);
if (wanted.length === 0) throw new Error(`--only takes ${Object.keys(parts).join(', ')}, not ${only}`);
const totals = wanted.map(([, part]) => part());
const passed = totals.reduce((sum, part) => sum + part.passed, 0);
const failed = totals.reduce((sum, part) => sum + part.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
