import type { DistributionBin } from '../../core/publish/results.ts';
import type { Scale, Wave } from './dumbbell.ts';

/** One ball of a crowd. In pixels. */
export interface Ball {
	cx: number;
	cy: number;
}

/** One bin of a crowd: its balls, and its people over them. */
export interface Heap {
	from: number;
	to: number;
	people: number;
	balls: Ball[];
	/** Where the number of people stands. */
	label: { x: number; y: number };
}

/** The people of one wave, heaped over the scale of percent. */
export interface Crowd {
	wave: Wave;
	heaps: Heap[];
}

/** How both crowds are drawn: a ball has one size and stands for the same number of people in both. */
export interface Crowds {
	/** Distance from ball to ball, in pixels. */
	pitch: number;
	/** People that one ball stands for. */
	each: number;
	before: Crowd;
	after: Crowd;
}

/** Where the heaps stand: both waves have strips of the same height, each with a ground of its own. All in pixels. */
export interface CrowdField {
	x: Scale;
	/** Height that a heap may reach. */
	height: number;
	ground: Record<Wave, number>;
	/** Free space at both ends of a bin. */
	gutter: number;
	/** Largest and least distance from ball to ball. */
	pitch: { most: number; least: number };
}

/**
 * Every person a ball, heaped row by row within the bin that they scored in. The size of a ball is the largest at which
 * the highest heap still fits; where it would become a speck, one ball stands for several people.
 */
export function crowdsOf(bins: readonly DistributionBin[], field: CrowdField): Crowds {
	const { each, pitch } = fit(bins, field);
	const crowd = (wave: Wave): Crowd => ({
		wave,
		heaps: bins.map((bin) => heapOf(bin, wave, { each, pitch }, field))
	});
	return { pitch, each, before: crowd('before'), after: crowd('after') };
}

const widthOf = (bin: DistributionBin, { x, gutter }: CrowdField): number =>
	Math.max(1, x(bin.to) - x(bin.from) - 2 * gutter);

const across = (width: number, pitch: number): number => Math.max(1, Math.floor(width / pitch));

const EACH = [1, 2, 5, 10, 20, 50, 100, 1000, 10_000];

function fit(bins: readonly DistributionBin[], field: CrowdField): { each: number; pitch: number } {
	const { most, least } = field.pitch;
	const fits = (each: number, pitch: number) =>
		bins.every((bin) => {
			const balls = Math.ceil(Math.max(bin.before, bin.after) / each);
			return Math.ceil(balls / across(widthOf(bin, field), pitch)) * pitch <= field.height;
		});
	const step = Math.max(0.05, (most - least) / 60);
	for (const each of EACH) {
		for (let pitch = most; pitch >= least; pitch -= step) if (fits(each, pitch)) return { each, pitch };
	}
	return { each: EACH.at(-1) ?? 1, pitch: least };
}

function heapOf(
	bin: DistributionBin,
	wave: Wave,
	{ each, pitch }: { each: number; pitch: number },
	field: CrowdField
): Heap {
	const people = bin[wave];
	// Nobody is nowhere: the smallest heap is one ball.
	const count = Math.max(Math.sign(people), Math.round(people / each));
	const perRow = across(widthOf(bin, field), pitch);
	const middle = (field.x(bin.from) + field.x(bin.to)) / 2;
	const ground = field.ground[wave];
	const balls = Array.from({ length: count }, (_, index): Ball => {
		const row = Math.floor(index / perRow);
		// The highest row lies in the middle, as a heap does.
		const inRow = Math.min(perRow, count - row * perRow);
		return {
			cx: middle + ((index % perRow) - (inRow - 1) / 2) * pitch,
			cy: ground - (row + 0.5) * pitch
		};
	});
	const height = Math.ceil(count / perRow) * pitch;
	return { from: bin.from, to: bin.to, people, balls, label: { x: middle, y: ground - height } };
}
