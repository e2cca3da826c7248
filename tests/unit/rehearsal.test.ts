import { expect, test } from 'vitest';
import { openRehearsal } from '../../src/compose/rehearsal.ts';
import { sample } from '../../src/core/program/sample/sample.ts';
import { Console } from '../../src/state/console/console.svelte.ts';
import { RehearsalPlay } from '../../src/state/rehearsal/play.svelte.ts';
import { ManualClock } from '../support/manual-clock.ts';
// Sessions fetch it when they open a board; here it is there, so that time alone passes in a test.
import '../../src/replica/board/parts.ts';

test(
	'twelve people who are made up go through the whole day, in German as well',
	{ timeout: 60_000 },
	async () => {
		const clock = new ManualClock();
		const program = sample('de');
		const rehearsal = await openRehearsal(program, {
			people: 12,
			clock,
			origin: 'http://localhost',
			sure: null
		});
		const play = new RehearsalPlay(rehearsal);
		const desk = new Console(rehearsal.console);
		const state = () => desk.session.ledger.state();
		const next = async () => {
			await desk.next();
			await clock.pass(200);
		};
		const until = async (done: () => boolean) => {
			for (let seconds = 0; !done(); seconds += 5) {
				if (seconds > 300) throw new Error(`still waiting in ${state().stage?.step}`);
				await clock.pass(5000);
			}
		};
		play.go();
		await until(() => desk.participants.length === 12);
		expect(new Set(desk.participants.map(({ department }) => department)).size).toBe(
			program.departments.length
		);

		await next();
		await until(() => desk.receipted('before') === 12);
		while (state().stage?.step !== 'strategy') await next();
		await until(() => state().cards.pulses.get('vision')?.size === 12);
		// They ask by chance: sooner or later somebody does.
		await until(() => state().cards.questions.length > 0);
		while (state().stage?.step !== 'departments') await next();
		await until(() => program.departments.every(({ id }) => state().pledges.has(id)));
		while (state().stage?.step !== 'after') await next();
		await until(() => desk.receipted('after') === 12);
		while (state().stage?.phase !== 'revealed') await next();
		const { results } = state();
		expect(results?.matched).toBe(12);
		expect(desk.failure).toBe(null);

		// Held still, nobody does anything any more.
		play.pause();
		desk.close();
		await play.close();
	}
);

test('the wall of a rehearsal goes along when somebody is removed and the room gets a new key', async () => {
	const clock = new ManualClock();
	const options = { people: 2, clock, origin: 'http://localhost', sure: null };
	const rehearsal = await openRehearsal(sample('en'), options);
	const [ben, mallory] = rehearsal.people;
	for (const [session, name] of [
		[ben, 'Ben'],
		[mallory, 'Mallory']
	] as const)
		await session?.ledger.write('me', 'me', { name, department: null }, session.signer);
	const desk = new Console(rehearsal.console);
	await clock.pass(2000);
	const gone = desk.participants.find(({ name }) => name === 'Mallory');
	if (gone) await desk.moderator.remove(gone, true);
	await clock.pass(10_000);
	const keyOf = (session?: { entry: { link: { roomKey: string } } }) => session?.entry.link.roomKey;
	expect(keyOf(rehearsal.console)).not.toBe(keyOf(mallory));
	expect(keyOf(ben)).toBe(keyOf(rehearsal.console));
	expect(keyOf(rehearsal.wall)).toBe(keyOf(rehearsal.console));
	await desk.goTo('strategy');
	await clock.pass(3000);
	expect(rehearsal.wall.ledger.state().stage?.step).toBe('strategy');
	expect(mallory?.ledger.state().stage?.step).not.toBe('strategy');
	desk.close();
	await rehearsal.close();
});

test('a rehearsal has keys of its own, invites nobody and asks no server for words', async () => {
	const clock = new ManualClock();
	const options = { people: 1, clock, origin: 'http://localhost', sure: null };
	const one = await openRehearsal(sample('en'), options);
	const other = await openRehearsal(sample('en'), options);
	expect(one.console.entry.id).not.toBe(other.console.entry.id);
	expect(one.console.linkFor('join')).toBe('http://localhost/join');
	const office = await one.console.facilitator?.codes();
	const code = await office?.make('en');
	expect(code?.words).toHaveLength(4);
	expect(code && (await office?.offer(code))).toEqual({ ok: true, value: null });
	await one.close();
	await other.close();
});
