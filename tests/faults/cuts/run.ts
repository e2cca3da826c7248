import { inspect, isDeepStrictEqual } from 'node:util';
import { Dexie } from 'dexie';
import { emptyProgram } from '../../../src/core/program/empty-program.ts';
import type { Random } from '../../../src/core/ports/environment.ts';
import { openDatabase, workshopStore, type CatchballDatabase } from '../../../src/storage/index.ts';
import { draft, entry } from '../../contracts/storage-suites.ts';
import { seededRandom } from '../../support/chance.ts';
import { Device, WAVE, WORKSHOP, type Found } from './device.ts';

/** Milliseconds that opening may take. */
const WITHIN = 3000;
const TABLES = ['updates', 'checkpoints', 'records', 'workshops', 'drafts', 'meta', 'copies'] as const;

export interface Cut {
	/** What was cut, or in which table a row was broken. */
	what: string;
	/** Milliseconds until everything was open again. */
	opened: number;
}

/**
 * Breaks something on a device's disk `times` times: a checkpoint is cut in its middle, or one row of any table is cut, has a
 * flipped bit or becomes nonsense; then the app starts again. Throws, with the seed, when something that was saved is not
 * there or opening takes longer than three seconds. What was broken stays so: the app has to put it right.
 */
export async function runCuts(
	times: number,
	seed: number,
	say: (cut: Cut, number: number) => void = () => undefined
): Promise<Cut[]> {
	const random = seededRandom(seed);
	const name = `cuts-${seed}`;
	const all: Cut[] = [];
	const saved = await begin(name);
	try {
		for (let number = 1; number <= times; number++) {
			const cut = await round(name, saved, random, number);
			all.push(cut);
			say(cut, number);
		}
	} catch (error) {
		throw new Error(`Seed ${seed}, cut ${all.length + 1}: ${String(error)}`, { cause: error });
	}
	await Dexie.delete(name);
	return all;
}

async function begin(name: string): Promise<Found> {
	const first = openDatabase(name);
	const store = workshopStore(first);
	const plan = { ...emptyProgram('de'), title: 'Next year' };
	await store.put(entry(WORKSHOP));
	await store.putDraft(draft(WORKSHOP, WAVE));
	await store.putPlan(plan);
	first.shut();
	return {
		entry: entry(WORKSHOP),
		listed: 1,
		draft: draft(WORKSHOP, WAVE),
		plan,
		records: new Map(),
		text: ''
	};
}

async function round(name: string, saved: Found, random: Random, number: number): Promise<Cut> {
	const device = new Device(name);
	await device.open();
	const words = `${number} `;
	const [slot, bytes] = [`card/${number % 40}`, random.bytes(60)];
	await device.write(words, slot, bytes);
	saved.text += words;
	saved.records.set(slot, bytes.join());
	const inCheckpoint = random.fraction() < 0.4;
	// Two places are there once a checkpoint is: a row breaks, and not both.
	await device.checkpoint(inCheckpoint ? 1 + Math.floor(random.fraction() * 2) : 0);
	const what = inCheckpoint ? 'inside a checkpoint' : await breakRow(device.db, random);
	device.kill();
	const again = new Device(name);
	const start = performance.now();
	const found = await again.open();
	const opened = performance.now() - start;
	if (!isDeepStrictEqual(found, saved))
		throw new Error(`${what}: not all is there again.\n${differing(found, saved)}`);
	if (opened > WITHIN) throw new Error(`${what}: opening took ${opened.toFixed(0)} ms.`);
	// The next checkpoints put right what was broken.
	await again.checkpoint();
	again.kill();
	return { what, opened };
}

/** Breaks one row of any table; says in which. */
async function breakRow(db: CatchballDatabase, random: Random): Promise<string> {
	const below = (limit: number): number => Math.floor(random.fraction() * limit);
	const table = db.table<Record<string, unknown>>(TABLES[below(TABLES.length)] ?? 'updates');
	const rows = await table.toArray();
	const row = rows[below(rows.length)];
	if (!row) return `${table.name}, which is empty`;
	const keys = [table.schema.primKey.keyPath].flat();
	const fields = Object.keys(row).filter((field) => !keys.includes(field));
	// Bytes and texts are most of what lies there.
	const field =
		fields.find((one) => row[one] instanceof Uint8Array && random.fraction() < 0.7) ??
		fields[below(fields.length)];
	const broken = field === undefined ? row : { ...row, [field]: brokenValue(row[field], random) };
	await table.put(broken);
	return table.name;
}

function brokenValue(value: unknown, random: Random): unknown {
	const below = (limit: number): number => Math.floor(random.fraction() * limit);
	if (value instanceof Uint8Array && random.fraction() < 0.7) {
		if (random.fraction() < 0.5) return value.slice(0, below(value.length));
		const at = below(value.length);
		return value.map((byte, index) => (index === at ? byte ^ (1 << below(8)) : byte));
	}
	return [undefined, { no: 'such thing' }, new Uint8Array(0), Symbol.iterator.description][below(4)];
}

function differing(found: Found, saved: Found): string {
	return (Object.keys(saved) as (keyof Found)[])
		.filter((key) => !isDeepStrictEqual(found[key], saved[key]))
		.map((key) => `${key}: ${inspect(found[key])}`)
		.join('\n');
}
