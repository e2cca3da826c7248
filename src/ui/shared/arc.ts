/** A point in the units of the drawing. */
export interface Point {
	x: number;
	y: number;
}

/** A throw: a quadratic curve from one hand to the other. */
export interface Arc {
	from: Point;
	/** The control point; the curve's apex lies half-way between it and the chord. */
	control: Point;
	to: Point;
}

/** The arc from `from` to `to` that rises `height` above the middle of the chord. */
export const arcOver = (from: Point, to: Point, height: number): Arc => ({
	from,
	control: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 - 2 * height },
	to
});

/** The place on an arc at `t` in 0..1 (de Casteljau). */
export function pointOn({ from, control, to }: Arc, t: number): Point {
	const u = 1 - t;
	return {
		x: u * u * from.x + 2 * u * t * control.x + t * t * to.x,
		y: u * u * from.y + 2 * u * t * control.y + t * t * to.y
	};
}

/** SVG path of an arc, up to `t`. */
export function pathOf(arc: Arc, t = 1): string {
	const { from, control } = arc;
	const end = pointOn(arc, t);
	// The part of a quadratic curve up to t is a quadratic curve with this control point.
	const part = { x: from.x + (control.x - from.x) * t, y: from.y + (control.y - from.y) * t };
	return `M${round(from.x)} ${round(from.y)}Q${round(part.x)} ${round(part.y)} ${round(end.x)} ${round(end.y)}`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
