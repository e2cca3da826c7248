import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const simulate = async (args: string): Promise<unknown> => {
	const { stdout } = await promisify(execFile)(process.execPath, [
		...['--import', 'tsx', MAIN, '--json'],
		...args.split(' ')
	]);
	return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
};

const Figures = v.object({
	connections: v.object({ min: v.number(), median: v.number(), p95: v.number(), max: v.number() }),
	signaling: v.object({
		deliveriesTotal: v.number(),
		deliveriesPerJoiner: v.number(),
		serverCpuMs: v.number()
	}),
	workload: v.object({
		reachedPercent: v.number(),
		bytesPerPeerMedian: v.number(),
		messagesPerPeerMedian: v.number(),
		copiesPerAnswer: v.number(),
		answerToFacilitatorMs: v.object({ p50: v.number(), p95: v.number(), max: v.number() })
	}),
	churn: v.object({ components: v.number(), healMs: v.number(), reachedPercent: v.number() })
});

it('twelve phones on the real server: everybody has every answer, hands in a sheet, and survives churn', async () => {
	const result = await simulate('--peers 12 --rate 100 --window 1 --churn 30 --ballot');
	expect(v.is(Figures, result)).toBe(true);
	expect(result).toMatchObject({
		peers: 12,
		components: 1,
		workload: { reachedPercent: 100 },
		ballot: { handedIn: 11, receiptedPercent: 100 },
		churn: { components: 1, reachedPercent: 100 },
		errors: {}
	});
}, 120_000);

it('the servers that it is compared with come from their packages', async () => {
	const common = '--peers 6 --rate 100 --window 1';
	const both = await Promise.all([
		simulate(`${common} --signaling stock`),
		simulate(`${common} --signaling relay`)
	]);
	for (const result of both) expect(result).toMatchObject({ workload: { reachedPercent: 100 } });
}, 120_000);

it('says what it does not understand', async () => {
	await expect(simulate('--peers 0')).rejects.toThrow('A number from 2 to 2000.');
	await expect(simulate('--rooms board')).rejects.toThrow('Everybody is in the room plenary.');
}, 60_000);
