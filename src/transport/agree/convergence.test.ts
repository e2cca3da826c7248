import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ASK_AFTER, ASK_WHILE_BUSY, Convergence, REBUILD_AFTER } from './convergence.ts';

const digest = (...bytes: number[]): Uint8Array =>
	Uint8Array.from({ length: 8 }, (_, index) => bytes[index] ?? 0);
const BEAT = 2_000;

describe('comparing with a neighbour', () => {
	let mine = digest(1);
	let busy = false;
	let log: string[] = [];
	const clock = {
		now: () => Date.now(),
		after: (ms: number, run: () => void) => {
			const timer = setTimeout(run, ms);
			return () => clearTimeout(timer);
		}
	};
	const make = () =>
		new Convergence<string>(
			{
				ask: (link) => log.push(`ask ${link}`),
				rebuild: (link) => log.push(`rebuild ${link}`),
				busy: () => busy,
				digest: () => mine
			},
			clock
		);
	/** A beat every two seconds for `ms`, with the neighbour's digest at that moment. */
	const beats = (convergence: Convergence<string>, ms: number, theirs: (at: number) => Uint8Array): void => {
		for (let at = 0; at <= ms; at += BEAT) {
			convergence.heard('ben', theirs(at));
			vi.advanceTimersByTime(BEAT);
		}
	};
	beforeEach(() => {
		vi.useFakeTimers();
		mine = digest(1);
		busy = false;
		log = [];
	});
	afterEach(() => void vi.useRealTimers());

	it('does nothing while they agree', () => {
		beats(make(), 30_000, () => mine);
		expect(log).toEqual([]);
	});

	it('asks when they stand still and differ, then rebuilds', () => {
		const times: string[] = [];
		beats(make(), REBUILD_AFTER, (at) => {
			times.push(...log.splice(0).map((what) => `${what} before ${at}`));
			return digest(2);
		});
		expect(ASK_AFTER).toBe(3_000);
		expect([...times, ...log]).toEqual(['ask ben before 6000', 'rebuild ben']);
	});

	it('sees that a neighbour is stuck while this device goes on', () => {
		beats(make(), 6_000, (at) => {
			mine = digest(1, at / 1000);
			return digest(2);
		});
		expect(log).toEqual(['ask ben']);
	});

	it('leaves two who both go on alone, except for a look now and then', () => {
		const convergence = make();
		beats(convergence, ASK_WHILE_BUSY - BEAT, (at) => {
			mine = digest(1, at / 1000);
			return digest(2, at / 1000);
		});
		expect(log).toEqual([]);
		beats(convergence, 2 * BEAT, (at) => {
			mine = digest(3, at / 1000);
			return digest(4, at / 1000);
		});
		expect(log).toEqual(['ask ben']);
	});

	it('waits while something long arrives', () => {
		busy = true;
		beats(make(), 30_000, () => digest(2));
		expect(log).toEqual([]);
	});

	it('fetches bulk news that do not come by themselves', () => {
		const convergence = make();
		convergence.news('ben', digest(5));
		vi.advanceTimersByTime(500);
		expect(log).toEqual(['ask ben']);
		convergence.news('ben', digest(6));
		mine = digest(6);
		vi.advanceTimersByTime(500);
		expect(log).toEqual(['ask ben']);
		convergence.news('cem', digest(7));
		convergence.forget('cem');
		vi.advanceTimersByTime(500);
		expect(log).toEqual(['ask ben']);
	});
});
