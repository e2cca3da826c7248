import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Story, type Person } from '../support/room-story.ts';
import { Browser } from '../support/y-webrtc-copy.ts';

const kind = (person: Person): string => person.room.connection.current().kind;
const all = (people: Person[], word: string): boolean => people.every((person) => person.knows(word));

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

	it('brings everything to everybody, whoever comes when', async () => {
		const people = ['ada', 'ben', 'cem', 'dana', 'eve'].map((name) => story.join(name));
		people.forEach((person) => person.say(person.name));
		await story.pass(3000);
		people.push(story.join('fay'));
		await story.pass(2000);
		for (const person of people) expect([...person.doc.getMap('words').keys()].sort()).toHaveLength(5);
		people[5]!.say('late');
		await story.pass(500);
		expect(all(people, 'late')).toBe(true);
	});

	it('connects two who dial each other at the same moment, once', async () => {
		const [ada, ben] = [story.join('ada'), story.join('ben')];
		ada.say('a');
		ben.say('b');
		await story.pass(3000);
		expect(all([ada, ben], 'a') && all([ada, ben], 'b')).toBe(true);
		expect(ada.device.neighbours().size).toBe(1);
		expect(ada.room.connection.current()).toEqual({ kind: 'connected', peers: 1 });
	});

	it('carries 5 MB over channels that take 256 KiB at once', async () => {
		const ada = story.join('ada');
		ada.say('x'.repeat(5_000_000));
		const ben = story.join('ben');
		await story.until(() => ben.doc.getMap('words').size === 1, 5000);
		ben.say('y'.repeat(3_000_000));
		await story.until(() => ada.doc.getMap('words').size === 2, 5000);
		expect(ada.room.diagnostics().drops).toEqual({});
	});

	it('shows the signaling server nothing but who calls whom', async () => {
		story.join('ada');
		story.join('ben');
		await story.pass(2000);
		const signals = story.signaling.published.filter(
			({ data }) => (data as { type: string }).type === 'signal'
		);
		expect(signals.length).toBeGreaterThan(1);
		for (const { data } of signals) {
			const { signal } = data as {
				signal: { type: string; sdp?: string; candidate?: { candidate: string } };
			};
			expect(['offer', 'answer', 'candidate']).toContain(signal.type);
			// The seal of these tests leaves the text readable behind the key it was sealed with.
			expect(signal.sdp ?? signal.candidate?.candidate).toMatch(/^\[1,"room\//);
		}
	});

	it('lets nobody in who has not the secret', async () => {
		const ada = story.join('ada');
		ada.say('secret');
		const mallory = story.join('mallory', { secret: new Uint8Array(32).fill(9) });
		await story.pass(20_000);
		expect(mallory.knows('secret')).toBe(false);
		expect(kind(ada)).toBe('searching');
		expect(ada.room.diagnostics().refusals + mallory.room.diagnostics().refusals).toBeGreaterThan(0);
	});

	it('shares awareness where it is wanted, and none where it is not', async () => {
		const [ada, ben, cem] = ['ada', 'ben', 'cem'].map((name) => story.join(name, { aware: true }));
		ada!.awareness!.setLocalState({ name: 'Ada' });
		await story.pass(2000);
		ben!.awareness!.setLocalState({ name: 'Ben' });
		await story.pass(500);
		for (const person of [ada, ben, cem])
			expect(person!.awareness!.getStates().get(ben!.doc.clientID)).toEqual({ name: 'Ben' });
		expect(cem!.awareness!.getStates().get(ada!.doc.clientID)).toEqual({ name: 'Ada' });
		ada!.room.close();
		await story.pass(500);
		expect(cem!.awareness!.getStates().has(ada!.doc.clientID)).toBe(false);
	});

	it('counts another tab as a peer', async () => {
		const browser = new Browser();
		const [one, other] = [story.join('ada', { browser }), story.join('ada again', { browser })];
		one.say('tab');
		await story.pass(3000);
		expect(other.knows('tab')).toBe(true);
		expect(one.room.connection.current()).toEqual({ kind: 'connected', peers: 1 });
		expect(one.device.connections.size).toBe(0);
	});

	it('ends with nothing left behind, and can be joined again', async () => {
		const ada = story.join('ada');
		const ben = story.join('ben');
		await story.pass(2000);
		ben.room.close();
		await story.pass(1000);
		expect(kind(ada)).toBe('stale');
		const again = story.join('ben', { device$: ben.device });
		again.say('back');
		await story.pass(2000);
		expect(ada.knows('back')).toBe(true);
		ada.room.close();
		again.room.close();
		await story.pass(20_000);
		expect(vi.getTimerCount()).toBe(0);
		expect(story.signaling.sockets.size).toBe(0);
	});

	it('may be closed before it has begun', async () => {
		story.join('ada').room.close();
		const ben = story.join('ben', { doc: undefined });
		await Promise.resolve();
		ben.room.close();
		await story.pass(20_000);
		expect(vi.getTimerCount()).toBe(0);
	});

	it('leaves with the page and comes back with it', async () => {
		const [ada, ben] = [story.join('ada'), story.join('ben')];
		await story.pass(2000);
		ben.page.goAway();
		await story.pass(200);
		expect(kind(ada)).toBe('stale');
		ada.say('meanwhile');
		ben.page.comeBack();
		await story.pass(1500);
		expect(ben.knows('meanwhile')).toBe(true);
		expect(story.signaling.sockets.size).toBe(2);
	});
});

describe('what goes wrong', () => {
	let story: Story;
	let people: Person[];
	beforeEach(async () => {
		story = new Story({ failAfter: Infinity });
		people = ['ada', 'ben', 'cem', 'dana'].map((name) => story.join(name));
		await story.pass(3000);
		expect(people.map(kind)).toEqual(Array(4).fill('connected'));
	});
	afterEach(() => story.end());

	/** No network at all for these people: links and sockets are silent, nobody is told. */
	const cut = (some: Person[], yes: boolean): void => {
		for (const person of some) {
			person.device.cut = yes;
			for (const socket of story.signaling.sockets)
				if (yes && socket.url.endsWith(`/${person.name}`)) socket.dead = true;
		}
	};

	it.each([
		['everybody', 20_000, 8_000],
		['ben', 20_000, 8_000],
		['everybody', 3_000, 5_000],
		['ben', 3_000, 5_000],
		['ben', 90_000, 8_000]
	])('brings %s back after %d ms without network, within %d ms', async (who, outage, within) => {
		const affected = who === 'everybody' ? people : people.slice(1, 2);
		cut(affected, true);
		people.forEach((person) => person.say(`from ${person.name}`));
		await story.pass(outage);
		cut(affected, false);
		await story.until(() => people.every((person) => person.doc.getMap('words').size === 4), within);
		expect(people.map(kind)).toEqual(Array(4).fill('connected'));
	});

	it('brings a phone up to date that was frozen', async () => {
		const ben = people[1]!;
		ben.device.frozen = true;
		people[0]!.say('while you slept');
		await story.pass(90_000);
		ben.device.frozen = false;
		ben.page.comeBack();
		await story.until(() => ben.knows('while you slept'), 5_000);
	});

	it('goes on without the server, and lets newcomers in once it is back', async () => {
		const links = story.network.opened;
		story.signaling.stop();
		people[0]!.say('no server');
		await story.pass(30_000);
		expect(all(people, 'no server')).toBe(true);
		expect(people.map(kind)).toEqual(Array(4).fill('connected'));
		const eve = story.join('eve');
		await story.pass(3000);
		expect(kind(eve)).toBe('offline');
		story.signaling.start();
		expect(await story.until(() => eve.knows('no server'), 10_000)).toBeLessThan(3_000);
		await story.pass(5_000);
		expect(story.network.opened - links).toBe(4);
	});

	it('finds out that a frame got lost, and mends it', async () => {
		const ben = people[1]!;
		ben.device.filter = (message) => !(message[0] === 0 && message[1] === 2);
		people[0]!.say('lost');
		await story.pass(1000);
		expect(ben.knows('lost')).toBe(false);
		ben.device.filter = () => true;
		await story.until(() => ben.knows('lost'), 6_000);
		expect(story.network.opened).toBe(6);
	});

	it('replaces a channel over which synchronising fails', async () => {
		const ben = people[1]!;
		ben.device.filter = (message) => message[0] !== 0;
		const links = story.network.opened;
		people[0]!.say('lost');
		await story.pass(14_000);
		expect(story.network.opened).toBeGreaterThan(links);
		ben.device.filter = () => true;
		await story.until(() => ben.knows('lost'), 8_000);
	});

	it('gives up a connection that does not come up, and dials again', async () => {
		const eve = story.join('eve');
		await story.pass(100);
		eve.device.cut = true;
		await story.pass(7_000);
		expect(kind(eve)).not.toBe('connected');
		eve.device.cut = false;
		await story.until(() => kind(eve) === 'connected', 8_000);
	});

	it('says since when it has been alone', async () => {
		for (const person of people.slice(1)) person.room.close();
		const at = Date.now();
		await story.pass(1000);
		const state = people[0]!.room.connection.current();
		expect(state).toEqual({ kind: 'stale', since: expect.any(Number) as number });
		expect(state.kind === 'stale' && state.since - at).toBeLessThan(200);
	});

	it('says offline when the device knows that it is', async () => {
		for (const person of people.slice(1)) person.room.close();
		await story.pass(1000);
		people[0]!.page.setOnline(false);
		expect(kind(people[0]!)).toBe('offline');
		people[0]!.page.setOnline(true);
		expect(kind(people[0]!)).toBe('stale');
	});
});
