import { arcOver, pathOf, pointOn, type Point } from '../shared/arc.ts';
import type { Scale, Wave } from './dumbbell.ts';
import type { Mark } from './marks.ts';

/** One end of the large throw. In pixels. */
export interface End {
	wave: Wave;
	mark: Mark;
	/** Middle of the dot, or of the stretch. */
	x: number;
	/** Width of the stretch; 0 for a dot. */
	width: number;
	/** Where the figure stands: the two move apart where the ends are close. */
	labelX: number;
}

/** The one large throw of everybody together. */
export interface ThrowShape {
	ends: End[];
	/** Null where one of the ends is only known as a stretch. */
	path: string | null;
	/** Highest point, over which the gain stands. */
	top: Point | null;
}

/** Figures need this much room between their middles, in chart units. */
const ROOM = 27;

/** Where the throw is drawn. In pixels. */
export interface ThrowField {
	x: Scale;
	/** The line that the ends stand on. */
	ground: number;
	/** Height that the throw may reach over it. */
	air: number;
	unit: number;
}

/** The throw from one mark to the other. A wide one flies high, as far as there is air. */
export function throwShape(before: Mark, after: Mark, { x, ground, air, unit }: ThrowField): ThrowShape {
	const place = (mark: Mark) => (mark.kind === 'exact' ? x(mark.value) : (x(mark.from) + x(mark.to)) / 2);
	const width = (mark: Mark) => (mark.kind === 'exact' ? 0 : x(mark.to) - x(mark.from));
	const [from, to] = [place(before), place(after)];
	const missing = Math.max(0, ROOM * unit - Math.abs(to - from)) / 2;
	const apart = to >= from ? missing : -missing;
	const ends: End[] = [
		{ wave: 'before', mark: before, x: from, width: width(before), labelX: from - apart },
		{ wave: 'after', mark: after, x: to, width: width(after), labelX: to + apart }
	];
	if (before.kind === 'bound' || after.kind === 'bound') return { ends, path: null, top: null };
	const height = Math.min(air, 5 * unit + Math.abs(to - from) * 0.52);
	const arc = arcOver({ x: from, y: ground }, { x: to, y: ground }, height);
	return { ends, path: pathOf(arc), top: pointOn(arc, 0.5) };
}
