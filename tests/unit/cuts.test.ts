import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { runCuts } from '../faults/cuts/run.ts';

it('checkpoints that were cut and broken rows of any table lose nothing that was saved', async () => {
	const all = await runCuts(150, 20_261_127);
	expect(new Set(all.map(({ what }) => what)).size).toBe(8);
});
