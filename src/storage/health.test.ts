import { afterEach, expect, test, vi } from 'vitest';
import { ManualClock } from '../../tests/support/manual-clock.ts';
import { requestPersistence } from './browser.ts';
import { Health } from './health.ts';

const MIB = 2 ** 20;
afterEach(() => void vi.unstubAllGlobals());

/** A device whose storage has so much left, bytes. */
function device(left: number) {
	const storage = {
		usage: 100 * MIB,
		left,
		asked: 0,
		persisted: () => Promise.resolve(false),
		persist: () => Promise.resolve(++storage.asked > 0),
		estimate: () => Promise.resolve({ usage: storage.usage, quota: storage.usage + storage.left })
	};
	vi.stubGlobal('navigator', { storage });
	const clock = new ManualClock();
	const health = new Health((ms, run) => clock.after(ms, run));
	const write = async (outcome: () => Promise<void> = () => Promise.resolve()) => {
		await health.watch('records', outcome).catch(() => undefined);
		await clock.pass(30_000);
	};
	return { storage, health, write };
}

test('little room is said while there is still some, once, and no more when there is room again', async () => {
	const { storage, health, write } = device(60 * MIB);
	await write();
	expect(health.current().nearlyFull).toBe(false);
	storage.left = 49 * MIB;
	await write();
	expect(health.current()).toMatchObject({ nearlyFull: true, trouble: null });
	health.seen();
	await write();
	expect(health.current().nearlyFull).toBe(false);

	const other = device(10 * MIB);
	await other.write();
	expect(other.health.current().nearlyFull).toBe(true);
	other.storage.left = 900 * MIB;
	await other.write();
	expect(other.health.current().nearlyFull).toBe(false);
});

test('a write that fails is said at once, and until the same one succeeds', async () => {
	const { health, write } = device(900 * MIB);
	const said: (string | null)[] = [];
	health.subscribe(({ trouble }) => said.push(trouble));
	await write(() => Promise.reject(new DOMException('no room', 'QuotaExceededError')));
	expect(said).toEqual(['storage-full']);
	await health.watch('drafts', () => Promise.resolve());
	expect(health.current().trouble).toBe('storage-full');
	await write();
	expect(health.current().trouble).toBeNull();
});

test('the browser is asked to keep what is stored, and no browser that can’t is a problem', async () => {
	const { storage } = device(900 * MIB);
	expect(await requestPersistence()).toBe(true);
	expect(storage.asked).toBe(1);
	for (const without of [undefined, {}, { storage: {} }]) {
		vi.stubGlobal('navigator', without);
		expect(await requestPersistence()).toBe(false);
	}
});
