import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { updateFrame } from '../../src/transport/guard/frames.ts';
import { Story, type Person } from '../support/room-story.ts';

/** A member of the room with developer tools: writes raw frames into its channels. */
describe('a rogue peer', () => {
	let story: Story;
	let ada: Person;
	let ben: Person;
	let mallory: Person;
	beforeEach(async () => {
		story = new Story();
		[ada, ben, mallory] = ['ada', 'ben', 'mallory'].map((name) => story.join(name)) as [
			Person,
			Person,
			Person
		];
		await story.pass(3000);
	});
	afterEach(() => story.end());

	const inject = (...frames: (number[] | Uint8Array)[]): void => {
		for (const connection of mallory.device.connections)
			for (const frame of frames) connection.inject(new Uint8Array(frame));
	};
	/** An update that builds on one which nobody gets. */
	function gapped(): Uint8Array {
		const doc = new Doc();
		doc.getMap('words').set('first', true);
		let update: Uint8Array = new Uint8Array();
		doc.on('update', (next: Uint8Array) => {
			update = next;
		});
		doc.getMap('words').set('second', true);
		return update;
	}
	const works = async (): Promise<void> => {
		ada.say('still here');
		await story.until(() => ben.knows('still here'), 1000);
		expect(ada.room.connection.current()).toEqual({ kind: 'connected', peers: 2 });
	};

	it('changes nothing with frames that make no sense', async () => {
		inject(
			[4, 1, 1, 65],
			[9, 9],
			[0, 2, 5, 1],
			[0, 2, 2, 9, 9],
			[1, 3, 1, 2, 3],
			[0x43],
			[0x43, 1, 2],
			[0x46, 255]
		);
		inject(new Uint8Array(200).fill(0x41), [0x44, 1, 2, 3, 4, 5, 6], [0x47, 200], [0x40, 1]);
		await story.pass(500);
		expect(
			Object.values(ada.room.diagnostics().drops).reduce((sum, count) => sum + count, 0)
		).toBeGreaterThan(4);
		await works();
	});

	it('is cut off when it sends torn pieces, and comes back as anybody does', async () => {
		inject([0x51, 1, 2, 3]);
		await story.pass(100);
		expect(ada.device.neighbours().size).toBe(1);
		await story.pass(5000);
		expect(ada.device.neighbours().size).toBe(2);
	});

	it('leaves nothing behind that waits for ever', async () => {
		inject(updateFrame(gapped()));
		await story.pass(15_000);
		expect(ada.doc.store.pendingStructs).toBeNull();
		expect(ada.room.diagnostics().drops.gapped).toBe(1);
		await works();
	});

	it('can’t have the document sent for ever', async () => {
		for (let count = 0; count < 100; count++) inject([0, 0, 1, 0]);
		await story.pass(500);
		expect(ada.room.diagnostics().drops['too-often']).toBeGreaterThan(80);
		await works();
	});

	it('can’t push a synchronisation that nobody asked for', async () => {
		const doc = new Doc();
		doc.getMap('words').set('unasked', true);
		inject(Uint8Array.from(updateFrame(encodeStateAsUpdate(doc)), (byte, index) => (index === 1 ? 1 : byte)));
		await story.pass(500);
		expect(ada.room.diagnostics().drops.unasked).toBe(1);
		expect(ada.knows('unasked')).toBe(false);
	});

	it('can’t write under somebody else’s client id, and what that one writes next reaches everybody', async () => {
		ada.say('hello');
		await story.until(() => ben.knows('hello'), 1000);
		const own = ada.doc.clientID;
		const forged = new Doc();
		applyUpdate(forged, encodeStateAsUpdate(ada.doc));
		forged.clientID = own;
		let update: Uint8Array = new Uint8Array();
		forged.on('update', (next: Uint8Array) => (update = next));
		forged.getMap('words').set('forged', true);
		inject(updateFrame(update));
		await story.pass(500);
		expect(ada.room.diagnostics().drops.forged).toBeGreaterThan(0);
		expect(ada.doc.clientID).not.toBe(own);
		ada.say('after');
		await story.until(() => ben.knows('after') && mallory.knows('after'), 1000);
	});

	it('can’t claim to hold what it was never asked about', async () => {
		ada.say('mine');
		inject([0x47, 1], [0x47, 127]);
		await story.pass(100);
		expect(ada.room.acknowledgements.holders(ada.room.acknowledgements.mark())).toBe(0);
	});
});
