import { beforeEach, expect, test, vi } from 'vitest';
import { MemoryWorkshop, type MemoryDevice } from '../../../tests/support/memory-session.ts';
import { quizProgram } from '../../../tests/support/quiz-program.ts';
import { defaultAgenda } from '../../core/program/agenda.ts';
import { withLaterWaves } from '../../core/program/later-agenda.ts';
import { Phone } from '../phone/phone.svelte.ts';
import { Console } from './console.svelte.ts';

// Whole workshops with real keys and seals.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let room: MemoryWorkshop;
let ada: MemoryDevice;
let desk: Console;
let phones: Phone[];

beforeEach(async () => {
	room = new MemoryWorkshop();
	ada = await room.found(
		quizProgram({ minimum: 3, agenda: withLaterWaves(defaultAgenda('en'), ['day14', 'day30']) })
	);
	desk = new Console(ada.session);
	phones = [];
	for (const name of ['Ben', 'Cem', 'Dana']) await join(name);
});

async function join(name: string): Promise<void> {
	const { session } = await room.join(name);
	await room.pass();
	const phone = new Phone(session);
	await phone.join(name, 'sales');
	phones.push(phone);
	await room.pass();
}

/** Everybody of these answers the wave: its true/false question right or wrong, and nothing else. */
async function answer(wave: string, who: Phone[], right: boolean): Promise<void> {
	await desk.goTo(wave);
	await room.pass();
	for (const { sheet } of who) {
		const said = sheet!.items.find(({ item }) => item.type === 'truefalse')!.item.id;
		// The statement of form A is true, that of form B is not.
		await sheet!.answer(said, { type: 'truefalse', choice: (said === 'ads') === right });
		await sheet!.handIn();
	}
	await room.pass();
}

async function reveal(): Promise<void> {
	await desk.next();
	await desk.next();
	await room.pass();
}

/** The day itself: nobody knows it before, everybody after. */
async function day(): Promise<void> {
	await answer('before', phones, false);
	await answer('after', phones, true);
	await desk.goTo('results');
	await desk.next();
	await room.pass();
}

const later = (wave: string) => ada.session.ledger.state().later.get(wave);
const figure = (wave: string) => later(wave)?.slots.find(({ id }) => id === 'ads')?.figure;

test('a later wave publishes its own paired change, and the figure before stays as it was', async () => {
	await day();
	const published = ada.session.ledger.state().results;
	await answer('day14', phones.slice(0, 3), true);
	expect(desk.receipted('day14')).toBe(3);
	await reveal();
	expect(desk.stage).toMatchObject({ step: 'day14', phase: 'revealed' });
	expect(later('day14')).toMatchObject({ wave: 'day14', minimum: 3, matched: 3 });
	// All three learned the one thing: beside the change since before, the one since after would tell it of each of them.
	const since = later('day14')?.sinceAfter;
	expect(since?.total).toEqual({ shown: true, n: 3, change: 0 });
	expect(since?.slots.find(({ id }) => id === 'ads')?.figure).toEqual({ shown: false, reason: 'exposes' });
	expect(ada.session.ledger.state().results).toEqual(published);
	// Every phone hears of it, and says what its own person had.
	expect(phones[2]!.state.later.get('day14')).toEqual(later('day14'));
	await vi.waitFor(() => expect(phones[0]!.reviewWave).toBe('day14'));
	expect(phones[0]!.review).toMatchObject({ readAgain: ['speed'] });
});

test('fewer than the minimum who come back are shown nowhere', async () => {
	await day();
	await answer('day14', phones.slice(0, 2), true);
	await reveal();
	expect(later('day14')).toMatchObject({ matched: null, total: { shown: false } });
});

test('a sheet that comes after a later wave was counted gets no receipt, and the next wave is not touched', async () => {
	await join('Emre');
	await day();
	await answer('day14', phones.slice(0, 3), true);
	await reveal();
	const counted = later('day14');
	await phones[3]!.sheet!.answer('ads', { type: 'truefalse', choice: true });
	await phones[3]!.sheet!.handIn();
	await room.pass(60_000);
	expect(desk.receipted('day14')).toBe(3);
	expect(desk.late(['day14'])).toBe('few');
	expect(desk.late()).toBe(0);
	expect(later('day14')).toEqual(counted);
	await answer('day30', phones, true);
	await reveal();
	expect(later('day30')).toMatchObject({ matched: 4 });
	expect(later('day14')).toEqual(counted);
});

test('nobody meets the form of the wave before again', async () => {
	await day();
	for (const phone of phones) {
		const forms: string[] = [];
		for (const wave of ['before', 'after'])
			forms.push((await phone.session.store.draft(phone.session.entry.id, wave))!.form);
		expect(new Set(forms).size).toBe(2);
		await desk.goTo('day14');
		await room.pass();
		expect(phone.sheet!.form).toBe(forms[0]);
	}
});

test('a console that was reloaded between closing and revealing counts the same', async () => {
	await day();
	await answer('day14', phones, true);
	await desk.next();
	desk.close();
	ada = await ada.restart();
	desk = new Console(ada.session);
	await room.pass();
	await desk.next();
	await room.pass();
	expect(later('day14')).toMatchObject({ matched: 3 });
	expect(figure('day14')).toBeDefined();
});
