import * as decoding from 'lib0/decoding';
import { applyAwarenessUpdate, type Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Board } from '../../../src/core/ports/board.ts';
import type { Random } from '../../../src/core/ports/environment.ts';
import { admitsToBoard, LONGEST_UPDATE } from '../../../src/replica/board/admit.ts';
import { Agreement } from '../../../src/transport/agree/agreement.ts';
import { Holders } from '../../../src/transport/agree/holders.ts';
import { AWARENESS, STEP1, SYNC, type Frame } from '../../../src/transport/guard/frames.ts';
import { Link } from '../../../src/transport/guard/link.ts';
import { RoomGuard } from '../../../src/transport/guard/room-guard.ts';
import type { DataChannelLike } from '../../../src/transport/rtc.ts';
import { boardOver, instantDisk } from '../../convergence/board-room.ts';
import { ManualClock } from '../../support/manual-clock.ts';

/** Yjs client id of the device under siege. */
export const OWN_CLIENT = 1_000_001;
const REMOTE = { from: 'y-webrtc' };

/** A channel that takes everything and keeps nothing. */
const channel = (): DataChannelLike => ({
	label: 'room',
	readyState: 'open',
	bufferedAmount: 0,
	bufferedAmountLowThreshold: 0,
	binaryType: 'arraybuffer',
	onopen: null,
	onclose: null,
	onerror: null,
	onmessage: null,
	onbufferedamountlow: null,
	send: () => undefined,
	close: () => undefined
});

/**
 * One device with a board: its guard and its document as in a room, without the network. Above the guard is what y-webrtc does
 * with a frame.
 */
export class Gate {
	readonly clock = new ManualClock();
	readonly doc = new Y.Doc();
	readonly board: Board;
	readonly guard: RoomGuard;
	readonly awareness: Awareness;
	readonly #holders: Holders;

	constructor(base: Uint8Array, random: Random) {
		const { clock, doc } = this;
		doc.clientID = OWN_CLIENT;
		Y.applyUpdate(doc, base);
		({ board: this.board, awareness: this.awareness } = boardOver(doc, () => random.fraction()));
		this.#holders = new Holders(doc, instantDisk(doc), clock);
		this.guard = new RoomGuard({
			doc,
			awareness: this.awareness,
			admission: { longestUpdate: LONGEST_UPDATE, admits: admitsToBoard },
			remoteOrigin: () => REMOTE,
			holders: this.#holders,
			agreement: new Agreement(),
			device: new Uint8Array(16),
			hub: false,
			clock,
			random,
			changed: () => undefined
		});
	}

	/** Somebody connects. */
	link(): Link {
		const link: Link = new Link(channel(), {}, this.guard, () => this.clock.now());
		this.guard.made(link);
		link.attach({ deliver: (frame) => this.#deliver(frame), abandon: () => undefined });
		link.opened();
		return link;
	}

	close(): void {
		this.guard.close();
		this.#holders.close();
		this.board.close();
		this.doc.destroy();
	}

	#deliver(frame: Frame): void {
		const decoder = decoding.createDecoder(frame);
		const kind = decoding.readVarUint(decoder);
		if (kind === SYNC) {
			// As y-protocols does, which would also swallow what Yjs throws.
			if (decoding.readVarUint(decoder) !== STEP1)
				Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder), REMOTE);
		} else if (kind === AWARENESS)
			applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), REMOTE);
	}
}
