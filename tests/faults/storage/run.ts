import { statement, write } from '../../network/room/workshop.ts';
import { workTab } from '../../e2e/support/phone.ts';
import {
	closeRoom,
	expect,
	isWhole,
	marksOf,
	openRoom,
	reads,
	rowsOf,
	says,
	toDepartments,
	toStrategy,
	workSome,
	type Room
} from './room.ts';

/** What is done to the phone's storage while its page is open. */
export const FAULTS = ['full', 'cleared', 'deleted'] as const;
export type Fault = (typeof FAULTS)[number];

/** Milliseconds: until the person is told, and until all that was shared is on the phone again. */
export interface Seen {
	fault: Fault;
	said: number;
	back: number;
}

/** The most that each may take, milliseconds. */
export const MOST = { said: 2000, back: 10_000 } as const;

/**
 * Takes a phone's storage away while its person is at work with another one, each way `times` times. Throws when something
 * that was shared is missing, when the list of workshops is not whole, or when one of the two times is longer than `MOST`.
 */
export async function runStorageFaults(
	times: number,
	say: (seen: Seen) => void = () => undefined
): Promise<Seen[]> {
	const all: Seen[] = [];
	for (let round = 1; round <= times; round++) {
		// A browser goes on by a quota that it has seen before: each round has people with new ones.
		const room = await openRoom();
		try {
			for (const fault of FAULTS) {
				const seen = { fault, ...(await once(fault, room)) };
				say(seen);
				all.push(seen);
			}
		} finally {
			await closeRoom(room);
		}
	}
	return all;
}

async function once(fault: Fault, room: Room): Promise<Omit<Seen, 'fault'>> {
	await workSome(room, fault);
	const seen = await run[fault](room, fault);
	for (const what of ['said', 'back'] as const)
		if (!(seen[what] <= MOST[what])) throw new Error(`${fault}: ${what} after ${seen[what].toFixed(0)} ms`);
	await hasBothWorkshops(room);
	return seen;
}

const run: Record<Fault, (room: Room, mark: string) => Promise<Pick<Seen, 'said' | 'back'>>> = {
	/** The quota is reached in the middle of the work, and the page is opened anew while nothing can be written. */
	async full(room, mark) {
		const { ben, cem, server, place } = room;
		const { page } = ben;
		const cdp = await ben.context.newCDPSession(page);
		const { origin } = new URL(server.url);
		// The browser looks at the quota when the database is opened, and then not for a while.
		await page.goto(`${server.url}/config.json`);
		const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin });
		await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + ROOM_LEFT });
		await page.goto(place);
		await workTab(page, 'board');
		await isWhole(room, mark);
		const said = await workUntilFull(room);
		await write(page, ` more-${mark}`);
		await expect(statement(cem)).toHaveValue(new RegExp(`more-${mark}`));
		await write(cem, ` then-${mark}`);
		const from = Date.now();
		await page.reload();
		await reads(page, `more-${mark}`, `then-${mark}`);
		const back = Date.now() - from;
		await isWhole(room, mark);
		await cdp.send('Storage.overrideQuotaForOrigin', { origin });
		await cdp.detach();
		await write(page, ` again-${mark}`);
		await expect(page.locator('[data-storage="storage-full"]')).toHaveCount(0);
		await page.reload();
		await reads(page, `then-${mark}`, `again-${mark}`);
		return { said, back };
	},

	/** The browser throws the site's data away under the open board. */
	async cleared(room, mark) {
		const { ben, server } = room;
		const { page } = ben;
		const before = await rowsOf(page);
		const cdp = await ben.context.newCDPSession(page);
		const from = Date.now();
		await cdp.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'indexeddb' });
		const said = (await says(page, 'lost')) - from;
		await cdp.detach();
		await isOnDisk(room, before);
		const back = Date.now() - from;
		await page.reload();
		await isWhole(room, mark);
		return { said, back };
	},

	/** Another tab deletes the database while the board is closed here: its text can only come from the others. */
	async deleted(room, mark) {
		const { ben, desk } = room;
		const { page } = ben;
		await toStrategy(desk);
		await expect(page.locator('[data-screen="strategy"]')).toBeVisible();
		await page.reload();
		await expect(page.locator('[data-screen="strategy"]')).toBeVisible();
		const before = await rowsOf(page);
		const tab = await ben.context.newPage();
		await tab.goto(`${room.server.url}/config.json`);
		const from = Date.now();
		await tab.evaluate(
			() =>
				new Promise<void>((resolve, reject) => {
					const deleting = indexedDB.deleteDatabase('catchball');
					deleting.onsuccess = () => resolve();
					deleting.onerror = () => reject(new Error('It was not deleted'));
				})
		);
		const said = (await says(page, 'lost')) - from;
		await tab.close();
		await isOnDisk(room, { ...before, updates: 0 });
		await toDepartments(desk);
		await workTab(page, 'board');
		await isWhole(room, mark);
		const back = Date.now() - from;
		await page.reload();
		await isWhole(room, mark);
		return { said, back };
	}
};

/** So much may still be written when the phone's page is opened, bytes. */
const ROOM_LEFT = 40_000;

/** Types until the person has been told; gives the milliseconds since the first write that found no room. */
async function workUntilFull({ ben }: Room): Promise<number> {
	const field = statement(ben.page);
	const text = await field.inputValue();
	for (let n = 0; (await marksOf(ben.page)).said['storage-full'] === undefined; n++) {
		if (n > 2000) throw new Error('The storage does not get full');
		// Letters that are all new: of the same ones only what differs is written.
		await field.fill(`${text} ${String(n).padStart(4, '0').repeat(20)}`);
	}
	await field.fill(text);
	const { reached, said } = await marksOf(ben.page);
	return (said['storage-full'] ?? NaN) - (reached ?? NaN);
}

/** Settles when the phone's database has at least as much as before. */
async function isOnDisk({ ben }: Room, before: Awaited<ReturnType<typeof rowsOf>>): Promise<void> {
	await expect
		.poll(
			async () => {
				const now = await rowsOf(ben.page);
				return (
					now.workshops >= before.workshops &&
					now.records >= before.records &&
					(before.updates === 0 || now.updates > 0)
				);
			},
			{ intervals: [100] }
		)
		.toBe(true);
}

/** The list on the home page: the workshop that was open, and the one that was not. */
async function hasBothWorkshops({ ben, server, place }: Room): Promise<void> {
	const tab = await ben.context.newPage();
	await tab.goto(server.url);
	await expect(tab.locator('.back').getByRole('listitem')).toHaveCount(2);
	await tab.close();
	expect(ben.page.url()).toBe(place);
}
