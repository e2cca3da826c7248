import { expect, type Page } from 'playwright/test';
import type { Host } from '../lan/host.ts';
import type { Lan } from '../lan/lan.ts';
import { LanServer } from '../lan/server.ts';
import { CONSOLE } from '../../e2e/support/people.ts';
import { untilInSync, untilSameRecords } from './in-sync.ts';
import { takeSeat, type Seat } from './seat.ts';
import { foundWorkshop, statement, workTogether, write } from './workshop.ts';

/** How the network is lost. */
export const LOSSES = {
	/** The access point hangs: it is there, and nothing gets through. No device is told. */
	hush: 'nothing gets through, and nobody is told',
	/** Every phone and the facilitator's laptop lose the Wi-Fi, and know it. */
	unplug: 'all phones and the laptop lose the Wi-Fi',
	/** One phone alone goes out of reach. */
	one: 'one phone loses the Wi-Fi',
	/** One frame in five, whoever sends it to whom. */
	lossy: 'every fifth frame is lost',
	/** Half of the phones have no way to the other half, to the laptop or to the server. */
	halves: 'one half of the room has no way to the other'
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
		const takers = loss === 'halves' ? [pages[0], pages.at(-1)] : [pages[0]];
		for (const page of takers) if (page) await takePen(page);
		for (const [index, page] of pages.entries()) await write(page, ` ${words[index]}`);
		await over;
	} finally {
		giveBack(room, loss);
	}
	const back = performance.now();
	await untilInSync(pages, { words, timer: !running }, 60_000);
	await untilSameRecords([room.desk.page, ...pages], 60_000);
	return { loss, took: performance.now() - back };
}

/** Everybody sees an empty sentence: whatever came before has arrived. */
export async function clean({ phones }: Room): Promise<void> {
	const [first] = phones;
	if (first) await statement(first.page).fill('');
	for (const { page } of phones) await expect(statement(page)).toHaveValue('');
}

function take(room: Room, loss: Loss): void {
	switch (loss) {
		case 'hush':
			return room.lan.hush();
		case 'lossy':
			return room.lan.lose(20);
		case 'halves':
			return room.lan.divide(...room.phones.slice(room.phones.length >> 1).map(({ host }) => host));
		case 'unplug':
		case 'one':
			for (const host of unplugged(room, loss)) host.unplug();
	}
}

function giveBack(room: Room, loss: Loss): void {
	room.lan.clear();
	for (const host of unplugged(room, loss)) host.plugIn();
}

function unplugged({ desk, phones }: Room, loss: Loss): Host[] {
	if (loss === 'one') return phones.slice(0, 1).map(({ host }) => host);
	return loss === 'unplug' ? [desk, ...phones].map(({ host }) => host) : [];
}

/** Takes the department's pen where it can be had: in two halves of a room two people do, and one of them has it then. */
async function takePen(page: Page): Promise<void> {
	const pen = page.getByTestId('pen-take');
	if (await pen.isVisible()) await pen.click();
}

/** The length of an outage is what these tests are about; it can't be had without waiting. */
export const pause = (milliseconds: number): Promise<void> =>
	new Promise((resolve) => setTimeout(resolve, milliseconds));
