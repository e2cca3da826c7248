import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Doc, encodeStateAsUpdate } from 'yjs';
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

	it('is said aloud when nobody else is there, and offline', async () => {
		const ben = story.join('ben');
		ben.room.whisper(sheet('ben’s'));
		await story.until(() => ben.knows('ben’s'), 3500);
	});
});
