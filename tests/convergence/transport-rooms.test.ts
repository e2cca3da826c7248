import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Story } from '../support/room-story.ts';

describe('a room', () => {
	let story: Story;
	beforeEach(() => {
		story = new Story();
	});
	afterEach(() => story.end());

	it('brings what Ada wrote to Ben, and says so', async () => {
		const ada = story.join('ada');
		ada.say('vision');
		await story.pass(500);
		expect(ada.room.connection.current()).toEqual({ kind: 'searching' });
		const ben = story.join('ben');
		await story.pass(1000);
		expect(ben.knows('vision')).toBe(true);
		expect(ada.room.connection.current()).toEqual({ kind: 'connected', peers: 1 });
		ben.say('goal');
		await story.pass(100);
		expect(ada.knows('goal')).toBe(true);
	});
});
