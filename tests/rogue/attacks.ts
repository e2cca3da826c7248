import * as Y from 'yjs';
import { encode } from '../../src/records/wire.ts';
import { updateFrame } from '../../src/transport/guard/frames.ts';
import { certFor, link, mallory, otherRoot, stage } from '../support/people.ts';
import type { OpenedRoom } from './device.ts';

/** What the attacks of one round need: Mallory's own rooms, and what she has seen of others. */
export interface Sight {
	plenary: OpenedRoom;
	ballot: OpenedRoom;
	board: OpenedRoom;
	/** Yjs client ids of others' pages. */
	clients: number[];
	/** The first stage of the day, as it was then. */
	oldStage: [slot: string, bytes: Uint8Array];
	round: number;
}

const records = ({ plenary }: Pick<Sight, 'plenary'>) => plenary.doc.getMap<Uint8Array>('records');
const inject = ({ device }: OpenedRoom, frame: Uint8Array): void => {
	for (const connection of device.connections) connection.inject(Uint8Array.from(frame));
};
const changed = (from: Y.Doc, change: (copy: Y.Doc) => void, client?: number): Uint8Array => {
	const copy = new Y.Doc();
	Y.applyUpdate(copy, Y.encodeStateAsUpdate(from));
	if (client !== undefined) copy.clientID = client;
	const before = Y.encodeStateVector(copy);
	change(copy);
	return Y.encodeStateAsUpdate(copy, before);
};
const header = (id: string, epoch: number, version: number, kind = 'stage') =>
	({ workshop: link.workshop, kind, id, epoch, version }) as never;

/** Every attack by its name. All of Mallory's own pages spread what she puts into her documents. */
export const ATTACKS: Record<string, (sight: Sight) => void> = {
	'forged epochs and versions': (sight) => {
		for (const [epoch, version] of [
			[99, 1],
			[1, 2 ** 31 - 1],
			[0, 1_000_000]
		] as const) {
			const bytes = encode(header('main', epoch, version), stage('forged'), mallory.signer);
			records(sight).set(`stage/${mallory.id}/main`, bytes);
			// In the place of the facilitator's own, too: slot hijacking.
			records(sight).set(sight.oldStage[0], bytes);
		}
	},
	'a role that nobody gave': (sight) => {
		const own = encode(header(mallory.key, 1, 1, 'cert'), certBody, mallory.signer);
		records(sight).set(`cert/${mallory.id}/${mallory.key}`, own);
	},
	replay: (sight) => void records(sight).set(...sight.oldStage),
	downgrade: (sight) => {
		const old = sight.oldStage[1].slice();
		old[0] = 0;
		records(sight).set(sight.oldStage[0], old);
	},
	'records of another workshop': (sight) => {
		const foreign = { workshop: otherRoot.link.workshop, kind: 'stage', id: 'main', epoch: 9, version: 9 };
		records(sight).set(
			sight.oldStage[0],
			encode(foreign as never, stage('forged') as never, otherRoot.signer)
		);
		records(sight).set(
			'cert/x/y',
			certFor(mallory, 'facilitator').map((byte) => byte ^ 1)
		);
	},
	'sheets overwritten': ({ ballot }) => {
		const sheets = ballot.doc.getMap<Uint8Array>('records');
		for (const [slot, bytes] of sheets.entries())
			sheets.set(
				slot,
				bytes.map((byte, at) => (at === 200 ? byte ^ 1 : byte))
			);
	},
	'oversized updates': ({ board, plenary }) => {
		inject(
			board,
			updateFrame(changed(board.doc, (copy) => copy.getText('wig/w1/lag').insert(0, 'x'.repeat(300_000))))
		);
		inject(plenary, updateFrame(new Uint8Array(9 * 1024 * 1024)));
	},
	'built otherwise': ({ board }) => {
		inject(
			board,
			updateFrame(
				changed(board.doc, (copy) => {
					for (let n = 0; n < 60; n++) copy.getMap(`rubbish${n}`).set('a', n);
				})
			)
		);
		inject(
			board,
			updateFrame(changed(board.doc, (copy) => copy.getText('wig/w1/lag').insert(0, 'x'.repeat(20_000))))
		);
	},
	'gapped updates': ({ board, plenary }) => {
		for (const room of [board, plenary]) {
			const doc = new Y.Doc();
			doc.getMap('records').set('first', 1);
			const before = Y.encodeStateVector(doc);
			doc.getMap('records').set('second', 1);
			inject(room, updateFrame(Y.encodeStateAsUpdate(doc, before)));
		}
	},
	'under others’ client ids': ({ plenary, board, clients, round }) => {
		for (const client of clients)
			for (const room of [plenary, board])
				inject(
					room,
					updateFrame(changed(room.doc, (copy) => copy.getMap('records').set(`f${round}`, 1), client))
				);
	},
	flooding: ({ plenary, board, round }) => {
		for (let n = 0; n < 200; n++) {
			inject(plenary, Uint8Array.of(0, 0, 1, 0));
			inject(board, Uint8Array.of(9, n, round));
			inject(board, Uint8Array.of(0x46, 255));
		}
		plenary.doc.transact(() => {
			for (let n = 0; n < 50; n++)
				records({ plenary }).set(`card/${round}/${n}`, new Uint8Array(500).fill(n));
		});
	}
};

const certBody = { role: 'facilitator', revoked: false, sealTo: '', accepts: [] };

/** Everything off the board, in one transaction. */
export function wipe({ doc }: OpenedRoom): void {
	doc.transact(() => {
		for (const [name, type] of [...doc.share]) {
			if (type instanceof Y.Map) for (const key of [...type.keys()]) type.delete(key);
			else if (/^(wig|stop)\//.test(name)) doc.getText(name).delete(0, doc.getText(name).length);
		}
	});
}
