import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figures.ts';

/** Fetched by npx when it is first asked for: only who measures pays for it. The last that runs on Node 20. */
const LIGHTHOUSE = 'lighthouse@12.8.2';

/** The browser's trace begins too late for Lighthouse now and then: there is no figure then, neither good nor bad. */
const NO_TRACE = 'NO_NAVSTART';
const TRIES = 4;
/** A machine below this is slower than the phone that Lighthouse makes of it should be (its own threshold). */
const SLOW = 1000;

interface Report {
	categories: Record<string, { score: number | null }>;
	audits: Record<string, { numericValue?: number }>;
	runtimeError?: { message: string };
	environment: { benchmarkIndex: number };
}

/** Lighthouse with its default mobile throttling on one page. `profile`: a browser's folder that knows the workshop. */
export function lighthouse(name: string, url: string, chrome: string, profile?: string): Figure[] {
	const out = join(mkdtempSync(join(tmpdir(), 'lighthouse-')), 'report.json');
	const flags = [
		'--headless=new',
		'--no-sandbox',
		'--disable-gpu',
		...(profile ? [`--user-data-dir=${profile}`] : [])
	];
	const report = `--output-path=${out}`;
	for (let tries = TRIES; ; tries--) {
		const { status, stderr } = spawnSync(
			'npx',
			[
				'--yes',
				LIGHTHOUSE,
				url,
				'--quiet',
				'--output=json',
				report,
				'--only-categories=performance,accessibility,best-practices',
				`--chrome-flags=${flags.join(' ')}`,
				...(profile ? ['--disable-storage-reset'] : [])
			],
			{ encoding: 'utf8', env: { ...process.env, CHROME_PATH: chrome } }
		);
		if (status === 0) break;
		if (tries === 1 || !stderr.includes(NO_TRACE))
			throw new Error(`Lighthouse failed on ${url}: ${stderr.slice(-2000)}`);
		console.log(`      ${name}: the browser lost the trace, nothing was measured; once more`);
	}
	const { categories, audits, runtimeError, environment } = JSON.parse(readFileSync(out, 'utf8')) as Report;
	if (runtimeError) throw new Error(runtimeError.message);
	const power = Math.round(environment.benchmarkIndex);
	console.log(
		`      ${name}: Lighthouse rates this machine ${power}${power < SLOW ? ', too slow or too busy for its times' : ''}`
	);
	const numeric = (audit: string): number => audits[audit]?.numericValue ?? NaN;
	return [
		{
			what: `${name}: largest contentful paint`,
			value: numeric('largest-contentful-paint') / 1000,
			unit: 's',
			reach: 1.8
		},
		{ what: `${name}: total blocking time`, value: numeric('total-blocking-time'), unit: 'ms', reach: 100 },
		{ what: `${name}: layout shift`, value: numeric('cumulative-layout-shift'), unit: '', reach: 0 },
		...['performance', 'accessibility', 'best-practices'].map((category): Figure => ({
			what: `${name}: ${category}`,
			value: Math.round(100 * (categories[category]?.score ?? NaN)),
			unit: '',
			reach: 98,
			least: true
		}))
	];
}
