import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Doc, encodeStateAsUpdate } from 'yjs';
import { ASK } from '../../src/transport/guard/frames.ts';
import { Story, type Person } from '../support/room-story.ts';

/** A sheet as the ballot makes it: in a document of its own. */
function sheet(name: string): Uint8Array {
	const doc = new Doc();
	doc.getMap('words').set(name, true);
	return encodeStateAsUpdate(doc);
}

describe('a whispered update', () => {
	let story: Story;
	beforeEach(() => {
		story = new Story();
	});
	afterEach(() => story.end());

	it('goes to one phone first, and reaches the facilitator from somebody else', async () => {
		const ada = story.join('ada', { hub: true });
		const [ben] = ['ben', 'cem', 'dana', 'eve'].map((name) => story.join(name)) as [Person];
		await story.pass(3000);
		for (let round = 0; round < 10; round++) {
			const hops: { from: string; to: string }[] = [];
			for (const to of story.people)
				to.device.filter = (message, device) => {
					const from = story.people.find((person) => person.device === device)?.name ?? '';
					if (message[0] === 0 && message[1] === 2) hops.push({ from, to: to.name });
					return true;
				};
			ben.room.whisper(sheet(`round ${round}`));
			await story.until(() => story.people.every((person) => person.knows(`round ${round}`)), 5_000);
			await story.pass(500);
			expect(hops[0]).toEqual({ from: 'ben', to: expect.stringMatching(/^(cem|dana|eve)$/) as string });
			expect(hops.find(({ to }) => to === 'ada')?.from).not.toBe('ben');
		}
		expect(ada.room.diagnostics().drops).toEqual({});
	});

	it('is told to somebody else when it does not come back', async () => {
		const [ben, cem, dana] = ['ben', 'cem', 'dana'].map((name) => story.join(name)) as [
			Person,
			Person,
			Person
		];
		await story.pass(3000);
		cem.device.filter = (message) => !(message[0] === 0 && message[1] === 2);
		ben.room.whisper(sheet('ben’s'));
		await story.until(() => ben.knows('ben’s') && dana.knows('ben’s'), 20_000);
	});

	it('is said aloud where only the facilitator is', async () => {
		const ada = story.join('ada', { hub: true });
		const ben = story.join('ben');
		await story.pass(3000);
		ben.room.whisper(sheet('ben’s'));
		await story.until(() => ada.knows('ben’s'), 6_000);
	});

	it('waits while its author is alone, and is then told to a phone, not to the facilitator', async () => {
		const ben = story.join('ben');
		ben.room.whisper(sheet('ben’s'));
		await story.pass(60_000);
		expect(ben.knows('ben’s')).toBe(false);
		const ada = story.join('ada', { hub: true });
		story.join('cem');
		const direct: string[] = [];
		ada.device.filter = (message, device) => {
			if (message[0] === 0 && message[1] === 2 && device === ben.device) direct.push('ben');
			return true;
		};
		await story.until(() => ada.knows('ben’s') && ben.knows('ben’s'), 20_000);
		expect(direct).toEqual([]);
	});

	it('is said at once when the page is put away', async () => {
		const [ben, cem] = ['ben', 'cem'].map((name) => story.join(name)) as [Person, Person];
		await story.pass(3000);
		ben.room.whisper(sheet('ben’s'));
		ben.page.hide();
		await story.pass(100);
		expect(cem.knows('ben’s')).toBe(true);
	});

	it('is known to be held by who was heard to hold the same, and nobody is asked about it', async () => {
		const [ben] = ['ben', 'cem', 'dana', 'eve'].map((name) => story.join(name)) as [Person];
		await story.pass(3000);
		const asked: number[] = [];
		for (const { device } of story.people)
			device.filter = (message, from) => {
				if (from === ben.device && message[0] === ASK) asked.push(message.length);
				return true;
			};
		ben.room.whisper(sheet('ben’s'));
		await story.until(() => ben.knows('ben’s'), 20_000);
		const mark = ben.room.agreement.mark();
		expect(ben.room.agreement.holders(mark)).toBe(0);
		await story.until(() => ben.room.agreement.holders(mark) >= 2, 5_000);
		expect(asked).toEqual([]);
	});

	it('is not whispered any more once it was given up, or its room is closed', async () => {
		const [ben, cem] = ['ben', 'cem'].map((name) => story.join(name)) as [Person, Person];
		await story.pass(3000);
		ben.room.whisper(sheet('given up'))();
		ben.room.whisper(sheet('closed'));
		ben.room.close();
		await story.pass(30_000);
		expect([cem.knows('given up'), cem.knows('closed')]).toEqual([false, false]);
	});
});
