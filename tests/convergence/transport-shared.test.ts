import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { FakePersistence, Story, type Person } from '../support/room-story.ts';
import { Browser } from '../support/y-webrtc-copy.ts';

const holders = (person: Person, mark = person.room.acknowledgements.mark()): number =>
	person.room.acknowledgements.holders(mark);

describe('who else holds it', () => {
	let story: Story;
	beforeEach(() => {
		story = new Story();
	});
	afterEach(() => story.end());

	it('is counted when the others have it on disk, and not before', async () => {
		const people = ['ada', 'ben', 'cem'].map((name) =>
			story.join(name, { persistence: new FakePersistence(2_000) })
		);
		const [ada] = people as [Person, Person, Person];
		await story.pass(3000);
		ada.say('goal');
		const mark = ada.room.acknowledgements.mark();
		let heard = 0;
		ada.room.acknowledgements.onChange(() => heard++);
		await story.pass(1000);
		expect(people.every((person) => person.knows('goal'))).toBe(true);
		expect(holders(ada, mark)).toBe(0);
		await story.until(() => holders(ada, mark) === 2, 3000);
		expect(heard).toBe(2);
		ada.say('another');
		expect(holders(ada, mark)).toBe(2);
		expect(holders(ada)).toBe(0);
	});

	it('counts a deletion too', async () => {
		const people = ['ada', 'ben', 'cem'].map((name) => story.join(name));
		const [ada, ben] = people as [Person, Person, Person];
		ben.say('wrong');
		await story.until(() => ada.knows('wrong'));
		ben.device.cut = ada.device.cut = true;
		ada.doc.getMap('words').delete('wrong');
		const mark = ada.room.acknowledgements.mark();
		await story.pass(1000);
		expect(holders(ada, mark)).toBe(0);
		ben.device.cut = ada.device.cut = false;
		await story.until(() => holders(ada, mark) === 2);
		expect(ben.knows('wrong')).toBe(false);
	});

	it('asks for what was on disk when the page was opened', async () => {
		const doc = new Doc();
		doc.getMap('words').set('from yesterday', true);
		const stored = new Doc();
		applyUpdate(stored, encodeStateAsUpdate(doc));
		const ada = story.join('ada', { doc: stored });
		await story.pass(500);
		expect(holders(ada)).toBe(0);
		story.join('ben');
		story.join('cem');
		await story.until(() => holders(ada) === 2);
		expect(holders(ada, encodeStateVector(stored))).toBe(2);
	});

	it('counts a device once, however often it comes back, and keeps its word', async () => {
		const device = new Uint8Array(16).fill(3);
		const ada = story.join('ada');
		const ben = story.join('ben', { device });
		ada.say('goal');
		await story.until(() => holders(ada) === 1);
		ben.room.close();
		await story.pass(1000);
		expect(holders(ada)).toBe(1);
		const again = story.join('ben again', { device });
		await story.until(() => again.knows('goal'));
		await story.pass(5000);
		expect(holders(ada)).toBe(1);
	});

	it('does not count a tab of the same browser, nor a device that keeps nothing', async () => {
		const browser = new Browser();
		const ada = story.join('ada', { browser });
		const tab = story.join('ada again', { browser });
		const kiosk = story.join('kiosk', { persistence: null });
		ada.say('goal');
		await story.until(() => tab.knows('goal') && kiosk.knows('goal'));
		await story.pass(5000);
		expect(holders(ada)).toBe(0);
	});

	it('counts what was written while the others were away', async () => {
		const people = ['ada', 'ben', 'cem'].map((name) => story.join(name));
		const [ada] = people as [Person, Person, Person];
		await story.pass(3000);
		ada.device.cut = true;
		for (let word = 0; word < 50; word++) ada.say(`word ${word}`);
		await story.pass(15_000);
		expect(holders(ada)).toBe(0);
		ada.device.cut = false;
		await story.until(() => holders(ada) === 2, 10_000);
	});
});
