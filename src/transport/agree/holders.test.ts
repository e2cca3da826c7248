import * as encoding from 'lib0/encoding';
import { expect, it } from 'vitest';
import { Doc } from 'yjs';
import { instantDisk } from '../../../tests/convergence/board-room.ts';
import { ManualClock } from '../../../tests/support/manual-clock.ts';
import { keptBytes } from '../../../tests/support/memory-kept.ts';
import { Holders, type Holder } from './holders.ts';

const MIB = 2 ** 20;

it('a peer that asks about more and more fills nobody’s memory, and others are still answered', async () => {
	const doc = new Doc();
	const clock = new ManualClock();
	const holders = new Holders(doc, instantDisk(doc), clock);
	const question = (clocks: number): Uint8Array => {
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, 1);
		encoding.writeVarUint(encoder, clocks);
		for (let at = 0; at < clocks; at++) [at, 7].forEach((number) => encoding.writeVarUint(encoder, number));
		encoding.writeVarUint(encoder, 0);
		return encoding.toUint8Array(encoder);
	};
	const answers: string[] = [];
	const peer = (name: string): Holder => ({ open: true, send: () => answers.push(name) });
	const [mallory, ben] = [peer('mallory'), peer('ben')];
	holders.join(mallory, 'm');
	holders.join(ben, 'b');
	const endless = question(20_000);
	const before = keptBytes();
	for (let n = 0; n < 300; n++) holders.asked(mallory, endless);
	expect(keptBytes() - before).toBeLessThan(20 * MIB);
	holders.asked(ben, question(0));
	await clock.pass(1000);
	expect(answers).toEqual(['ben']);
	holders.close();
});
