import { facilitatorKeys } from '../../src/compose/facilitator.ts';
import { sheetContext } from '../../src/compose/sheet-context.ts';
import type { Ballot } from '../../src/core/ports/ballot.ts';
import type { Ledger } from '../../src/core/ports/ledger.ts';
import { encodeSheet } from '../../src/core/quiz/sheet.ts';
import { SHEET_MAX } from '../../src/core/quiz/limits.ts';
import { fromUtf8, toBase64, toHex } from '../../src/crypto/encoding.ts';
import { sha256Hex, shortHash } from '../../src/crypto/hash.ts';
import { participantIdOf, pseudonymSigner } from '../../src/crypto/identity.ts';
import { seal } from '../../src/crypto/seal.ts';
import { openBallot } from '../../src/records/ballot.ts';
import { openLedger } from '../../src/records/ledger.ts';
import { encode, payloadOf } from '../../src/records/wire.ts';
import { openCarrier } from '../../src/replica/index.ts';
import { RECEIPT_DELAY } from '../../src/state/console/desk.ts';
import { OpenedSheets } from '../../src/state/console/opened-sheets.ts';
import { Receipts } from '../../src/state/console/receipts.ts';
import { MemoryRecordStore } from '../support/memory-store.ts';
import { ada, link, root } from '../support/people.ts';
import { seeded } from '../support/room-story.ts';
import { quantile, rounded, spread, type Spread } from './figures.ts';
import { clock, type MeshPeer } from './peers/mesh-peer.ts';
import { BALLOT, docOf, PLENARY, plenaryOf } from './peers/peer.ts';
import { sleep, type Simulation } from './simulation.ts';
import { connectionsOf } from './topology.ts';

const WAVE = 'before';
/** Milliseconds after the last sheet until what has no receipt counts as lost. */
const PATIENCE = 60_000;

export interface BallotResult {
	/** Sheets that were handed in. */
	handedIn: number;
	/** Of these, how many phones saw the receipt that the facilitator gave for theirs. */
	receiptedPercent: number;
	/** From handing in to the phone's seeing its receipt. */
	receiptMs: { p50: number; p95: number; max: number };
	/** Of a phone over all its rooms, the ballot among them, in the end. */
	connections: Spread;
}

/**
 * A wave of the quiz: everybody enters its room within the window, and hands in a sealed sheet at some moment of as
 * long a time afterwards. The facilitator's side is the product's own: its ballot verifies every sheet, each is
 * opened, receipts go out in batches as signed records of the plenary. Phones don't verify each other's sheets here,
 * which is no matter of the network and would cost this one machine what five hundred do.
 */
export async function ballot(simulation: Simulation): Promise<BallotResult> {
	const { options, fraction } = simulation;
	const everybody = simulation.present() as MeshPeer[];
	const [facilitator] = everybody;
	if (!facilitator) throw new Error('Nobody is here.');
	const window = options.window * 1000;
	const phones = everybody.filter((peer) => !peer.hub);

	facilitator.enter(BALLOT);
	const desk = await openDesk(facilitator, options.seed);
	const handedInAt = new Map<string, number>();
	const receiptedAt = new Map<string, number>();
	const start = Date.now();
	for (const phone of phones) {
		const enters = start + fraction() * window;
		setTimeout(() => phone.enter(BALLOT), enters - start);
		const handsIn = enters + fraction() * window;
		setTimeout(() => {
			const hash = handIn(phone, options.seed);
			handedInAt.set(hash, Date.now());
			whenReceipted(phone, hash, () => receiptedAt.set(hash, Date.now()));
		}, handsIn - start);
	}
	await sleep(2 * window + 1_000);
	for (const end = Date.now() + PATIENCE; Date.now() < end && receiptedAt.size < phones.length;)
		await sleep(200);
	desk.close();

	const took = [...receiptedAt].map(([hash, at]) => at - (handedInAt.get(hash) ?? at));
	return {
		handedIn: handedInAt.size,
		receiptedPercent: rounded((100 * receiptedAt.size) / Math.max(1, handedInAt.size)),
		receiptMs: {
			p50: Math.round(quantile(took, 0.5)),
			p95: Math.round(quantile(took, 0.95)),
			max: Math.round(quantile(took, 1))
		},
		connections: spread(phones.map(connectionsOf))
	};
}

/** The facilitator's ledger, ballot and receipts. */
async function openDesk(facilitator: MeshPeer, seed: number): Promise<{ close(): void }> {
	const store = new MemoryRecordStore();
	const random = seeded(seed);
	const portsOf = (room: string) => {
		const joined = facilitator.rooms.get(room);
		if (!joined) throw new Error(`The facilitator is not in the room ${room}.`);
		const carrier = openCarrier(docOf(facilitator, room), { throwaway: room === BALLOT });
		return { link, store, carrier, acknowledgements: joined.acknowledgements, clock, random };
	};
	const ledger: Ledger = await openLedger({ ...portsOf(PLENARY), own: [ada.key] });
	const sealTo = toHex(root.sealing.publicKey);
	await ledger.write(
		'cert',
		ada.key,
		{ role: 'facilitator', revoked: false, sealTo, accepts: [] },
		root.signer
	);
	const sheets: Ballot = await openBallot({ ...portsOf(BALLOT), wave: WAVE, keep: 'all' });
	const keys = facilitatorKeys(
		new Uint8Array(16).fill(7),
		() => '',
		() => ''
	);
	const receipts = new Receipts({ ledger, signer: ada.signer }, new OpenedSheets(keys));
	let waiting = (): void => undefined;
	let isWaiting = false;
	sheets.subscribe(() => {
		if (isWaiting) return;
		isWaiting = true;
		waiting = clock.after(RECEIPT_DELAY, () => {
			isWaiting = false;
			void receipts.give(WAVE, sheets);
		});
	});
	return {
		close: () => {
			waiting();
			sheets.close();
			ledger.close();
		}
	};
}

/** Seals, signs and hands in one sheet; returns the hash that its receipt will name. */
function handIn(phone: MeshPeer, seed: number): string {
	const random = seeded(seed * 7 + phone.index);
	const pseudonym = pseudonymSigner(random.bytes(32), link.workshop);
	const content = encodeSheet({ form: 'A', department: null, answers: {} });
	if (!content.ok) throw new Error('An empty sheet is a sheet.');
	const sealed = seal(
		root.sealing.publicKey,
		content.value,
		sheetContext(link.workshop, '', WAVE),
		SHEET_MAX
	);
	if (!sealed.ok) throw new Error('An empty sheet fits.');
	const header = { workshop: link.workshop, kind: 'sheet', id: WAVE, epoch: 0, version: 1 };
	const bytes = encode(header, { sealed: toBase64(sealed.value) }, pseudonym);
	const slot = `sheet/${participantIdOf(pseudonym.publicKey)}/${WAVE}`;
	const room = phone.rooms.get(BALLOT);
	if (!room) throw new Error('Who hands in a sheet is in the ballot.');
	const whisper = (update: Uint8Array) => room.whisper(update);
	openCarrier(docOf(phone, BALLOT), { throwaway: true, whisper }).put([[slot, bytes]]);
	return shortHash(sha256Hex(bytes));
}

/** Calls once when a receipt in the phone's plenary names the sheet. */
function whenReceipted(phone: MeshPeer, hash: string, seen: () => void): void {
	const records = plenaryOf(phone).getMap('records');
	const look = (keys: Iterable<string>): void => {
		for (const key of keys) {
			const bytes = records.get(key);
			if (!key.startsWith('receipt/') || !(bytes instanceof Uint8Array)) continue;
			if (!fromUtf8(payloadOf(bytes))?.includes(`"${hash}"`)) continue;
			records.unobserve(observer);
			return seen();
		}
	};
	const observer = (event: { keysChanged: Set<string | null> }): void =>
		look([...event.keysChanged].filter((key) => key !== null));
	records.observe(observer);
	look(records.keys());
}
