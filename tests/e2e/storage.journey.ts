import { test } from 'playwright/test';
import { runStorageFaults } from '../faults/storage/run.ts';

/** `npm run storage -- --times 5` does it more often. */
test('a phone’s storage is full, cleared and deleted while its person works: said at once, and nothing shared is lost', async () => {
	await runStorageFaults(1, ({ fault, said, back }) =>
		console.log(`${fault}: said after ${said.toFixed(0)} ms, all there again after ${back.toFixed(0)} ms`)
	);
});
