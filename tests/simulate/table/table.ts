import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Options } from '../options.ts';
import type { Result } from '../run.ts';
import { CASE_NAMES, CASES, type Case } from './cases.ts';
import { markdown } from './markdown.ts';
import { rowsOf, type Results } from './rows.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/** Runs every case, each in a process of its own, and prints the table. Sets the exit code when something is not reached. */
export async function table({ folder, jobs, seed, json }: Options): Promise<void> {
	const place = folder ?? mkdtempSync(join(tmpdir(), 'simulate-'));
	mkdirSync(place, { recursive: true });
	const left: Case[] = [...CASE_NAMES];
	const results: Partial<Results> = {};
	const work = async (): Promise<void> => {
		for (let name = left.shift(); name; name = left.shift())
			results[name] = await resultOf(name, seed, place);
	};
	await Promise.all(Array.from({ length: jobs }, work));
	// Every case is there, or resultOf has thrown.
	const rows = rowsOf(results as Results);
	console.log(`${today()}, ${machine()}, seed ${seed}\n`);
	console.log(markdown(rows));
	if (json) console.log(JSON.stringify(rows));
	process.exitCode = rows.every(({ reached }) => reached) ? 0 : 1;
}

async function resultOf(name: Case, seed: number, folder: string): Promise<Result> {
	const file = join(folder, `${name}-${seed}.json`);
	if (!existsSync(file)) {
		console.error(`${name}: npm run simulate -- ${CASES[name]} --seed ${seed}`);
		writeFileSync(file, await lastLineOf([...CASES[name].split(' '), '--seed', String(seed), '--json']));
	}
	return JSON.parse(readFileSync(file, 'utf8')) as Result;
}

/** What one run prints last. */
async function lastLineOf(args: string[]): Promise<string> {
	const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let out = '';
	child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
	const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
	if (code !== 0) throw new Error(`The run ${args.join(' ')} ended with ${code}.`);
	return out.trim().split('\n').at(-1) ?? '';
}

const today = (): string => new Date().toISOString().slice(0, 10);
const machine = (): string =>
	`${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
