import type { Point } from '../../shared/arc.ts';

/** A throw that shows where it goes: thin where it leaves, as wide as its ball where it lands. */
export interface Comet {
	/** SVG path of the filled trail. */
	path: string;
	/** Where the ball is. */
	end: Point;
}

/**
 * The trail of a throw along a quadratic curve: two curves that part from one point and are `width` apart where they land.
 * A thrower and a catcher at the same place make a point.
 */
export function cometOf(from: Point, control: Point, to: Point, width: number): Comet {
	// The trail opens across its direction of landing.
	const [dx, dy] = [to.x - control.x, to.y - control.y];
	const length = Math.hypot(dx, dy) || 1;
	const side = { x: (-dy / length) * (width / 2), y: (dx / length) * (width / 2) };
	// Half-way, the trail is half as wide.
	const half = { x: side.x / 2, y: side.y / 2 };
	const path = [
		`M${at(from)}`,
		`Q${at(plus(control, half))} ${at(plus(to, side))}`,
		`L${at(minus(to, side))}`,
		`Q${at(minus(control, half))} ${at(from)}`,
		'Z'
	].join('');
	return { path, end: to };
}

const plus = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });
const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });
const round = (value: number): number => Math.round(value * 10) / 10;
const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
