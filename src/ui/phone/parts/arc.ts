/** Control points of the throw in a field of 160 x 66: from one level, over the top, to the other. */
const START = { x: 19, y: 50 };
const TOP = { x: 80, y: -34 };
const END = { x: 141, y: 50 };

/** The point of the throw at `t` in [0, 1]: a quadratic Bezier curve, as the drawn path is. */
export function onArc(t: number): { x: number; y: number } {
	const at = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t ** 2 * c;
	return { x: at(START.x, TOP.x, END.x), y: at(START.y, TOP.y, END.y) };
}
