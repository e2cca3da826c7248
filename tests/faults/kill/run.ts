import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { startBrowser, newDevice, CONSOLE } from '../../e2e/support/people.ts';
import { join as joinWorkshop } from '../../e2e/support/phone.ts';
import { ServerProcess } from '../../e2e/support/server.ts';
import { DEPARTMENT, foundWorkshop, goToStep } from '../../network/room/workshop.ts';
import { seededRandom } from '../../support/chance.ts';
import { KillableBrowser } from './killable.ts';
import { answering, typing, type Found } from './rounds.ts';

/** The kill comes so long after the work has begun, at most, milliseconds. */
const LONGEST = 3000;

export interface Kill extends Found {
	what: 'typing' | 'answering';
}

/**
 * Kills a phone's browser with all its processes, `times` times, while its person types into the board or answers the
 * quiz. Nobody else is in the room: what is there afterwards was on this phone. Throws, with the seed, when anything
 * that the phone called saved is missing, or typing that is older than a second.
 */
export async function runKills(
	times: number,
	seed: number,
	say: (kill: Kill, number: number) => void = () => undefined
): Promise<Kill[]> {
	const random = seededRandom(seed);
	const profile = mkdtempSync(join(tmpdir(), 'catchball-kills-'));
	const server = await ServerProcess.start();
	const all: Kill[] = [];
	const answers = new Map<string, string>();
	let phone: KillableBrowser | null = null;
	try {
		const urls = await twoWorkshops(server.url, profile);
		for (let number = 1; number <= times; number++) {
			const what = random.fraction() < 0.5 ? 'typing' : 'answering';
			const work = { url: urls[what], random, answers };
			phone = await KillableBrowser.start(profile);
			const round = what === 'typing' ? typing : answering;
			try {
				const check = await round(phone, work, 50 + random.fraction() * LONGEST);
				phone = await KillableBrowser.start(profile);
				const found = { what, ...(await check(phone.page)) } as const;
				all.push(found);
				say(found, number);
			} catch (error) {
				throw new Error(`Seed ${seed}, kill ${number}, ${what}: ${String(error)}`, { cause: error });
			}
			await phone.kill();
		}
		return all;
	} finally {
		await phone?.kill();
		await server.kill();
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
}

/** One in which departments work, one with its quiz open; the phone has joined both, and the facilitator has gone. */
async function twoWorkshops(server: string, profile: string): Promise<Record<Kill['what'], string>> {
	const laptop = await startBrowser();
	const phone = await KillableBrowser.start(profile);
	const open = async (name: string, step: string): Promise<string> => {
		const desk = await newDevice(laptop, { viewport: CONSOLE });
		const link = await foundWorkshop(desk.page, server);
		await joinWorkshop(phone.page, link, 'Ben', DEPARTMENT);
		await goToStep(desk.page, name, step);
		await expect(phone.page.getByTestId('step-name')).toHaveText(name);
		return phone.page.url();
	};
	try {
		return {
			typing: await open('Department work', 'departments'),
			answering: await open('Quiz before', 'before')
		};
	} finally {
		await laptop.close();
		await phone.kill();
	}
}
