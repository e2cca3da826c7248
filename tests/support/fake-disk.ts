import type { CatchballDatabase } from '../../src/storage/index.ts';
import { settled, type ManualClock } from './manual-clock.ts';

/**
 * Lets a database finish what it has been asked for, and what follows from that. The databases of tests work in real
 * turns of the event loop, whatever the test's clock says.
 */
export async function diskIdle(db: CatchballDatabase, rounds = 12): Promise<void> {
	for (let round = 0; round < rounds; round++) {
		// Queues behind every transaction that has been begun.
		await db.transaction('rw', [db.updates, db.checkpoints], () => db.updates.count());
		await settled();
	}
}

/** Moves the clock on in steps of 100 ms, letting the disk keep up. */
export async function passWithDisk(clock: ManualClock, db: CatchballDatabase, ms: number): Promise<void> {
	for (let left = ms; left > 0; left -= 100) {
		clock.advance(Math.min(100, left));
		await diskIdle(db, 6);
	}
}
