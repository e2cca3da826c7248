import { expect, it } from 'vitest';
import { ManualClock } from '../../tests/support/manual-clock.ts';
import type { KeptRecord } from '../core/ports/storage.ts';
import { Saver } from './saver.ts';

/** A saver, and what it has written: the slots of each time. */
function saving() {
	const written: string[][] = [];
	const disk = { works: true };
	const clock = new ManualClock();
	const store = {
		load: () => Promise.resolve([]),
		save(_workshop: string, rows: KeptRecord[]) {
			if (!disk.works) return Promise.reject(new Error('full'));
			if (rows.length > 0) written.push(rows.map(({ slot }) => slot));
			return Promise.resolve();
		}
	};
	const saver = new Saver(store, 'w', clock);
	return { saver, written, clock, disk };
}

const row = (slot: string): KeptRecord => ({ slot, bytes: new Uint8Array() });

it('writes what others wrote together, after a moment, and what this device wrote at once', async () => {
	const { saver, written, clock } = saving();
	saver.keep(row('a'));
	await clock.pass(60);
	saver.keep(row('b'));
	await saver.save('mine', new Uint8Array());
	expect(written).toEqual([['mine']]);
	await clock.pass(40);
	expect(written).toEqual([['mine'], ['a', 'b']]);
	saver.keep(row('c'));
	await clock.pass(100);
	expect(written).toEqual([['mine'], ['a', 'b'], ['c']]);
});

it('tries again what could not be written, with what has come since', async () => {
	const { saver, written, clock, disk } = saving();
	disk.works = false;
	saver.keep(row('a'));
	await clock.pass(150);
	disk.works = true;
	saver.keep(row('b'));
	await clock.pass(1000);
	expect(written).toEqual([]);
	await clock.pass(1000);
	expect(written).toEqual([['a', 'b']]);
});

it('writes what still waits when it is closed', async () => {
	const { saver, written, clock } = saving();
	saver.keep(row('a'));
	saver.close();
	await clock.pass(0);
	saver.keep(row('b'));
	await clock.pass(5000);
	expect(written).toEqual([['a']]);
});
