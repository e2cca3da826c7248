import type { Page } from 'playwright';
import type { Host } from '../lan/host.ts';
import { run } from '../lan/run.ts';
import { untilInSync } from './in-sync.ts';
import { writeInTurn } from './in-turn.ts';
import { clean, pause, type Room } from './outage.ts';

/** What stands still when a phone's screen is locked. */
export const FREEZES = {
	/** iOS stops an app as a whole: no timer, no socket, no WebRTC. Every process of the phone's browser is stopped. */
	phone: 'the whole phone stands still (every process of its browser is stopped)',
	/** Android's Chrome freezes the page and leaves the browser's own threads: ICE goes on, the page hears nothing. */
	page: 'the page’s script stands still (held by the debugger) and its browser’s network goes on'
} as const;
export type Freeze = keyof typeof FREEZES;

/**
 * One phone stands still for `seconds`; then the others write and the facilitator starts or stops the timer, and it goes
 * on. Gives the milliseconds from there until it shows all of that.
 */
export async function freeze(room: Room, what: Freeze, seconds: number, round: number): Promise<number> {
	const [sleeper, ...others] = room.phones;
	if (!sleeper) throw new Error('Nobody to sleep');
	await clean(room);
	const running = (await sleeper.page.locator('header .timer').count()) > 0;
	const stoodStill = await watchStandstill(sleeper.page);
	const wake = what === 'phone' ? stop(sleeper.host) : await hold(sleeper);
	let woken: Promise<void> | null = null;
	const wakeOnce = (): Promise<void> => (woken ??= wake());
	try {
		// Only then: what is written in the first seconds waits in the sleeper's own buffers, because its links still stand.
		await pause(seconds * 1000);
		await room.toggleTimer();
		const words = others.map((_, index) => `${'klmnop'[index]}${round}`);
		await writeInTurn(
			others.map(({ page }) => page),
			words,
			!running
		);
		await wakeOnce();
		const took = await untilInSync(
			[sleeper, ...others].map(({ page }) => page),
			{ words, timer: !running },
			60_000
		);
		const still = await stoodStill();
		if (still < seconds * 1000) throw new Error(`The phone stood still for ${still} ms only`);
		return took;
	} finally {
		await wakeOnce();
	}
}

/** Later gives the longest time, milliseconds, in which no timer of the page went off. */
async function watchStandstill(page: Page): Promise<() => Promise<number>> {
	const longest = await page.evaluateHandle(() => {
		const seen = { longest: 0, last: Date.now() };
		setInterval(() => {
			const now = Date.now();
			seen.longest = Math.max(seen.longest, now - seen.last);
			seen.last = now;
		}, 100);
		return seen;
	});
	return () => longest.evaluate((seen) => Math.max(seen.longest, Date.now() - seen.last));
}

/** Stops every process on a machine. */
function stop(host: Host): () => Promise<void> {
	const pids = run('ip', 'netns', 'pids', host.namespace).split('\n').filter(Boolean).map(Number);
	for (const pid of pids) process.kill(pid, 'SIGSTOP');
	return () => {
		for (const pid of pids) process.kill(pid, 'SIGCONT');
		return Promise.resolve();
	};
}

/**
 * Holds the page's script alone. Chromium's own freezing (Page.setWebLifecycleState) does nothing to a page that is
 * steered by a test: its timers go on.
 */
async function hold({ context, page }: Room['desk']): Promise<() => Promise<void>> {
	const devtools = await context.newCDPSession(page);
	await devtools.send('Debugger.enable');
	await devtools.send('Debugger.pause');
	return async () => {
		await devtools.send('Debugger.disable');
		await devtools.detach();
	};
}
