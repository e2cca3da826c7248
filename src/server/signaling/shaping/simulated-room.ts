import { components } from './bridging.ts';
import { announce } from './joining.ts';
import { goAway, leave } from './leaving.ts';
import { degree } from './member.ts';
import { newOverlay, type Overlay } from './overlay.ts';
import { handshake } from './reporting.ts';
import { SHAPING, type ShapingSettings } from './settings.ts';
import { tick } from './tick.ts';

/** A topic without sockets, for tests: peers that dial when told to, on a clock that is turned by hand. */
export class SimulatedRoom {
	readonly overlay: Overlay;
	/** Dials as they were asked for. */
	readonly dials: [dialler: string, target: string][] = [];
	readonly suspected: string[] = [];
	readonly gone: string[] = [];
	/** Peers that don't do what they are told. */
	readonly asleep = new Set<string>();
	time = 0;
	#waiting: { at: number; run: () => void }[] = [];
	readonly #fraction: () => number;

	/** @param seed the same seed gives the same run */
	constructor(seed: number, settings: Partial<ShapingSettings> = {}) {
		this.#fraction = seeded(seed);
		this.overlay = newOverlay(
			{
				now: () => this.time,
				fraction: this.#fraction,
				dial: (dialler, target) => this.#dial(dialler, target),
				suspect: (name) => void this.suspected.push(name),
				gone: (name) => void this.gone.push(name)
			},
			{ ...SHAPING, ...settings }
		);
	}

	/** Runs something later. */
	after(ms: number, run: () => void): void {
		this.#waiting.push({ at: this.time + ms, run });
	}

	/** `count` peers come within `span` milliseconds; the first `hubs` of them are hubs. */
	enter(count: number, span: number, hubs = 0, prefix = 'p'): void {
		for (let index = 0; index < count; index++) {
			this.after((span * index) / count, () =>
				announce(this.overlay, `${prefix}${index}`, { hub: index < hubs })
			);
		}
	}

	/** Time passes, with `each` called every 50 ms. */
	pass(ms: number, each: () => void = () => undefined): void {
		for (const end = this.time + ms; this.time < end; this.time += 50) {
			const due = this.#waiting.filter(({ at }) => at <= this.time);
			this.#waiting = this.#waiting.filter(({ at }) => at > this.time);
			for (const { run } of due) run();
			tick(this.overlay);
			each();
		}
	}

	/** A random part of the phones. */
	somePhones(part: number): string[] {
		return [...this.overlay.phones].map(({ name }) => name).filter(() => this.#fraction() < part);
	}

	close(names: string[]): void {
		for (const name of names) goAway(this.overlay, name);
	}

	leave(names: string[]): void {
		for (const name of names) leave(this.overlay, name);
	}

	/** Links of each phone, ascending. */
	phoneDegrees(): number[] {
		return [...this.overlay.phones].map(degree).sort((a, b) => a - b);
	}

	get parts(): number {
		return components(this.overlay).length;
	}

	#dial(dialler: string, target: string): void {
		this.dials.push([dialler, target]);
		if (this.asleep.has(dialler)) return;
		this.after(30 + this.#fraction() * 100, () => {
			handshake(this.overlay, dialler, target, 'offer');
			if (this.asleep.has(target)) return;
			this.after(30 + this.#fraction() * 100, () => handshake(this.overlay, target, dialler, 'answer'));
		});
	}
}

/** Mulberry32: small, seeded and good enough to choose peers. */
export function seeded(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** The element at a part of a sorted list. */
export const quantile = (sorted: number[], part: number): number =>
	sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
