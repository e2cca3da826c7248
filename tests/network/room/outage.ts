import { expect } from 'playwright/test';
import type { Lan } from '../lan/lan.ts';
import { LanServer } from '../lan/server.ts';
import { CONSOLE } from '../../e2e/support/people.ts';
import { untilInSync } from './in-sync.ts';
import { takeSeat, type Seat } from './seat.ts';
import { foundWorkshop, statement, workTogether, write } from './workshop.ts';

/** How the network is lost. */
export const LOSSES = {
	/** The access point hangs: it is there, and nothing gets through. No device is told. */
	hush: 'nothing gets through, and nobody is told',
	/** Every phone and the facilitator's laptop lose the Wi-Fi, and know it. */
	unplug: 'all phones and the laptop lose the Wi-Fi',
	/** One phone alone goes out of reach. */
	one: 'one phone loses the Wi-Fi'
} as const;
export type Loss = keyof typeof LOSSES;

/** A workshop of one laptop and some phones, each on a machine of its own, at their department's board. */
export interface Room {
	lan: Lan;
	server: LanServer;
	desk: Seat;
	phones: Seat[];
	/** The facilitator starts the timer, or stops it: everybody's header shows it or doesn't. */
	toggleTimer(): Promise<void>;
	close(): Promise<void>;
}

export async function openRoom(
	lan: Lan,
	{ phones, options = [] }: { phones: number; options?: string[] }
): Promise<Room> {
	const server = await LanServer.start(lan.host('server'), options);
	const desk = await takeSeat(lan.host('laptop'), { viewport: CONSOLE });
	const seats: Seat[] = [];
	for (let number = 1; number <= phones; number++) seats.push(await takeSeat(lan.host(`phone${number}`)));
	const link = await foundWorkshop(desk.page, server.url);
	await workTogether(
		desk.page,
		seats.map(({ page }) => page),
		link
	);
	return {
		lan,
		server,
		desk,
		phones: seats,
		toggleTimer: async () => {
			const stop = desk.page.getByRole('button', { name: 'Timer off' });
			const start = desk.page.getByRole('button', { name: /^Start \d+ minutes?$/ });
			await stop.or(start).click();
		},
		async close() {
			await Promise.all([desk, ...seats].map(({ browser }) => browser.close()));
			await server.kill();
		}
	};
}

/** How long one loss and its repair took, milliseconds. */
export interface Repair {
	loss: Loss;
	/** From the return of the network until everybody saw everything. */
	took: number;
}

/**
 * Takes the network away for `seconds`; meanwhile everybody writes into the same sentence and the facilitator starts or
 * stops the timer. Then gives the network back and waits until everybody sees all of it.
 */
export async function outage(room: Room, loss: Loss, seconds: number, round: number): Promise<Repair> {
	const pages = room.phones.map(({ page }) => page);
	await clean(room);
	const running = (await pages[0]!.locator('header .timer').count()) > 0;
	const words = pages.map((_, index) => `${'abcdefgh'[index]}${round}`);
	const over = pause(seconds * 1000);
	take(room, loss);
	try {
		await room.toggleTimer();
		for (const [index, page] of pages.entries()) await write(page, ` ${words[index]}`);
		await over;
	} finally {
		giveBack(room, loss);
	}
	const took = await untilInSync(pages, { words, timer: !running }, 60_000);
	return { loss, took };
}

/** Everybody sees an empty sentence: whatever came before has arrived. */
export async function clean({ phones }: Room): Promise<void> {
	const [first] = phones;
	if (first) await statement(first.page).fill('');
	for (const { page } of phones) await expect(statement(page)).toHaveValue('');
}

function take({ lan, desk, phones }: Room, loss: Loss): void {
	if (loss === 'hush') return lan.hush();
	const [one] = phones;
	for (const { host } of loss === 'one' && one ? [one] : [desk, ...phones]) host.unplug();
}

function giveBack({ lan, desk, phones }: Room, loss: Loss): void {
	if (loss === 'hush') return lan.clear();
	const [one] = phones;
	for (const { host } of loss === 'one' && one ? [one] : [desk, ...phones]) host.plugIn();
}

/** The length of an outage is what these tests are about; it can't be had without waiting. */
export const pause = (milliseconds: number): Promise<void> =>
	new Promise((resolve) => setTimeout(resolve, milliseconds));
