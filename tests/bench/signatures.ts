import { nativeSureSoon, type SureSoon } from '../../src/crypto/native-verify.ts';
import { participantIdOf, participantSigner } from '../../src/crypto/identity.ts';
import { signerOf } from '../../src/crypto/signer.ts';
import { verify } from '../../src/crypto/verify.ts';
import { utf8 } from '../../src/crypto/encoding.ts';
import { openLedger } from '../../src/records/ledger.ts';
import { MemoryAcknowledgements, MemoryCarriers } from '../support/memory-carrier.ts';
import { MemoryRecordStore } from '../support/memory-store.ts';
import { link, sign } from '../support/people.ts';
import { seeded, timers } from '../support/room-story.ts';

/*
 * What the console has to check when everybody is there: `npm run bench:signatures [people]`. Prints signatures a
 * second by themselves, and records a second from the carrier to the state of the workshop, with the portable check
 * and with the browser's own (here Node's WebCrypto), and how long the page was held up at most.
 */

const people = Number(process.argv[2] ?? 500);
const records = Array.from({ length: people }, (_, index): [slot: string, bytes: Uint8Array] => {
	const seed = new Uint8Array(32);
	new DataView(seed.buffer).setUint32(0, index);
	const signer = participantSigner(seed, link.workshop);
	const slot = `me/${participantIdOf(signer.publicKey)}/me`;
	return [slot, sign(signer, 'me', 'me', { name: `Person ${index}`, department: 'sales' })];
});

async function ledgerRun(sure: SureSoon | null): Promise<{ ms: number; longest: number }> {
	const carriers = new MemoryCarriers();
	const [there, here] = [carriers.join(), carriers.join()];
	const ledger = await openLedger({
		link,
		carrier: here,
		store: new MemoryRecordStore(),
		acknowledgements: new MemoryAcknowledgements(),
		clock: timers,
		random: seeded(1),
		sure
	});
	let longest = 0;
	let last = performance.now();
	const watch = setInterval(() => {
		longest = Math.max(longest, performance.now() - last);
		last = performance.now();
	}, 1);
	const began = performance.now();
	for (let at = 0; at < records.length; at += 50) {
		there.put(records.slice(at, at + 50));
		carriers.deliver();
	}
	while (ledger.state().participants.size < people) await new Promise((resolve) => setTimeout(resolve, 1));
	const ms = performance.now() - began;
	clearInterval(watch);
	ledger.close();
	return { ms, longest };
}

const signer = signerOf(new Uint8Array(32).fill(7));
const message = utf8('x'.repeat(300));
const signature = signer.sign(message);
const COUNT = 500;
const aSecond = (ms: number, count = COUNT): string => `${Math.round((1000 * count) / ms)} a second`;

let began = performance.now();
for (let count = 0; count < COUNT; count++) verify(signature, message, signer.publicKey);
console.log(`signatures, portable             ${aSecond(performance.now() - began)}`);
const sure = await nativeSureSoon();
if (sure) {
	began = performance.now();
	await Promise.all(Array.from({ length: COUNT }, () => sure(signature, message, signer.publicKey)));
	console.log(`signatures, native               ${aSecond(performance.now() - began)}`);
}
for (const [name, check] of [
	['portable', null],
	['native', sure]
] as const) {
	const { ms, longest } = await ledgerRun(check);
	console.log(
		`${people} records, ${name.padEnd(8)}           ${aSecond(ms, records.length)}, page held up ${longest.toFixed(0)} ms at most`
	);
}
