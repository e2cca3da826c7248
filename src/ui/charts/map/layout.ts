import type { CompanyMap, MapArrow, MapCell, MapDepartment, MapPriority } from '../../../core/map/map.ts';
import type { Point } from '../../shared/arc.ts';
import { cometOf, type Comet } from './comet.ts';
import { LEAST_TYPE, lettering, longestWord, nameSize, UNBROKEN_TYPE, type Lettering } from './lettering.ts';

/** Where the map is drawn. In pixels; `unit` is the size that type and strokes are multiples of. */
export interface MapBox {
	width: number;
	height: number;
	unit: number;
}

/** A box for a text, which wraps and is cut off by its own style. */
export interface LabelBox {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** One department: its band across the picture, its name, and the place on the ground where it throws and catches. */
export interface DepartmentShape {
	department: MapDepartment;
	band: LabelBox;
	label: LabelBox;
	ground: Point;
	/** Grows with how many ask it. */
	radius: number;
}

export interface PriorityShape {
	priority: MapPriority;
	band: LabelBox;
	label: LabelBox;
}

export interface CellShape {
	key: string;
	cell: MapCell;
	cx: number;
	cy: number;
	r: number;
}

export interface ArrowShape extends Comet {
	key: string;
	arrow: MapArrow;
	/** Radius of the ball. */
	ball: number;
	/** Lands at a department that everybody asks. */
	heavy: boolean;
}

/** Everything that is drawn. */
export interface MapShapes {
	/**
	 * Lying: departments side by side on the ground, throws over them, what they carry below. Standing: departments one
	 * below the other, so that the names of many can be read; what they carry to the left, throws to the right.
	 */
	standing: boolean;
	departments: DepartmentShape[];
	priorities: PriorityShape[];
	cells: CellShape[];
	arrows: ArrowShape[];
	/** The line on which the departments stand. */
	ground: { from: Point; to: Point };
	/** Of the departments' names, and of the priorities'. */
	names: Lettering;
	priorityNames: Lettering;
}

/** So many departments have room for their names side by side, if their words are not too long. */
const MOST_LYING = 6;
/** Radii of a ball by strength, as shares of the largest: their areas are about as 1 to 3 to 6. */
export const BALL = { 1: 0.42, 2: 0.7, 3: 1 } as const;
/** Of the height of a lying picture: the air for throws, and the names under it. */
const AIR = 0.35;
const NAMES = 0.15;
/** Between a name and the edge of its band, in units. */
const PAD = 1.5;
/** Of a standing picture: before and behind a department's name, in units. */
const NAME_GAP = 3.6;
/** Of its width: what throws have at the least. */
const LEAST_AIR = 0.16;

/** A picture's main axis: from a place along the departments and one across them to a point. */
type Place = (along: number, across: number) => Point;

/**
 * Where everything of a map stands in a box. A narrow box and many departments make it stand. Pure, and nothing of it
 * depends on type that is measured: what is too long for its label is cut by the label.
 */
export function layoutMap(map: CompanyMap, box: MapBox): MapShapes {
	if (map.departments.length > MOST_LYING || box.width < box.height) return layoutStanding(map, box);
	const lying = layoutLying(map, box);
	return lying.names.whole && lying.names.type >= LEAST_TYPE * box.unit ? lying : layoutStanding(map, box);
}

/** Of a lying picture: what is beside the priorities' names. */
const lyingGutter = ({ width, unit }: MapBox) => ({ width, gutter: Math.min(0.24 * width, 40 * unit) });

/** x: departments; y: throws above, what they carry below. */
function layoutLying(map: CompanyMap, box: MapBox): MapShapes {
	const { height, unit } = box;
	const { width, gutter } = lyingGutter(box);
	const count = Math.max(1, map.departments.length);
	const column = (width - gutter) / count;
	const ground = height * AIR;
	const below = ground + height * NAMES;
	const row = (height - below) / Math.max(1, map.priorities.length);
	const middle = (index: number) => gutter + column * (index + 0.5);
	const place: Place = (along, across) => ({ x: along, y: ground - across });
	const priorityBox = { width: gutter - 2 * PAD * unit, height: row - 0.8 * unit };
	const nameBox = { width: column - 2 * unit, height: height * NAMES - 2.6 * unit };
	return {
		standing: false,
		names: lettering(map.departments, nameBox, Math.max(2.6 * unit, column * 0.15), 4.2, unit),
		priorityNames: lettering(map.priorities, priorityBox, row * 0.42, 3.4, unit),
		...throwsOf(map, middle, place, { air: ground - 4 * unit, dot: 1.25 * unit, unit }, (at) => ({
			band: { x: gutter + column * at, y: ground, width: column, height: height - ground },
			label: { x: gutter + column * at + unit, y: ground + 2.6 * unit, ...nameBox }
		})),
		priorities: map.priorities.map((priority, at) => ({
			priority,
			band: inset({ x: 0, y: below + row * at, width, height: row }, 0.4 * unit),
			label: { x: PAD * unit, y: below + row * at + 0.4 * unit, ...priorityBox }
		})),
		cells: map.cells.map((cell) => {
			const at = indexOf(map.priorities, cell.priority);
			const r = Math.min(column * 0.4, row * 0.42, 6 * unit) * BALL[cell.strength];
			const cx = middle(indexOf(map.departments, cell.department));
			return { key: keyOf(cell), cell, cx, cy: below + row * (at + 0.5), r };
		}),
		ground: { from: { x: gutter, y: ground }, to: { x: width, y: ground } }
	};
}

/** y: departments; x: what they carry, their names, and throws to the right. */
function layoutStanding(map: CompanyMap, { width, height, unit }: MapBox): MapShapes {
	const count = Math.max(1, map.departments.length);
	const head = Math.min(0.24 * height, 12 * unit);
	const row = (height - head) / count;
	// The throws, and then the departments' names, leave room to the priorities' names, whose words are not broken.
	const heads = (LEAST_TYPE * longestWord(map.priorities) + 1.5) * unit * map.priorities.length;
	const { size, ems } = nameSize(map.departments, { width: 0.36 * width, row, unit });
	const least = Math.min(size, UNBROKEN_TYPE * unit) * ems;
	const room = (1 - LEAST_AIR) * width - heads - NAME_GAP * unit;
	const names = Math.min(0.36 * width, Math.max(least, Math.min(size * ems, room)) + NAME_GAP * unit);
	const air = Math.min(0.3 * width, 48 * unit, Math.max(LEAST_AIR * width, width - names - heads));
	const matrix = width - names - air;
	const column = matrix / Math.max(1, map.priorities.length);
	const nameBox = { width: names - NAME_GAP * unit, height: row };
	// Between the band's own edge and the first row.
	const headBox = { y: 0.8 * unit, width: column - 1.4 * unit, height: head - 1.4 * unit };
	const ground = matrix + names;
	const middle = (index: number) => head + row * (index + 0.5);
	const place: Place = (along, across) => ({ x: ground + across, y: along });
	const dot = Math.min(1.25 * unit, row * 0.2);
	return {
		standing: true,
		names: lettering(map.departments, nameBox, size, 4, unit),
		priorityNames: lettering(map.priorities, headBox, head / 3.4, 3, unit),
		...throwsOf(map, middle, place, { air: air - 3 * unit, dot, unit }, (at) => ({
			band: { x: 0, y: head + row * at, width: ground, height: row },
			label: { x: matrix + 1.2 * unit, y: head + row * at, ...nameBox }
		})),
		priorities: map.priorities.map((priority, at) => ({
			priority,
			band: inset({ x: column * at, y: 0, width: column, height }, 0.4 * unit),
			label: { x: column * at + 0.7 * unit, ...headBox }
		})),
		cells: map.cells.map((cell) => {
			const at = indexOf(map.priorities, cell.priority);
			const r = Math.min(column * 0.4, row * 0.45, 4.4 * unit) * BALL[cell.strength];
			const cy = middle(indexOf(map.departments, cell.department));
			return { key: keyOf(cell), cell, cx: column * (at + 0.5), cy, r };
		}),
		ground: { from: { x: ground, y: head }, to: { x: ground, y: height } }
	};
}

interface Air {
	/** How far a throw may fly. */
	air: number;
	/** Radius of a department that nobody asks. */
	dot: number;
	unit: number;
}

/** Departments on their ground, and the throws between them. A far throw flies high. */
function throwsOf(
	{ departments, arrows }: CompanyMap,
	middle: (index: number) => number,
	place: Place,
	{ air, dot, unit }: Air,
	boxes: (index: number) => Pick<DepartmentShape, 'band' | 'label'>
): Pick<MapShapes, 'departments' | 'arrows'> {
	const farthest = Math.max(1, departments.length - 1);
	const shapes = departments.map((department, at): DepartmentShape => ({
		department,
		...boxes(at),
		ground: place(middle(at), 0),
		radius: dot * (1 + Math.min(1.2, 0.11 * department.askedBy.length))
	}));
	return {
		departments: shapes,
		arrows: arrows.map((arrow): ArrowShape => {
			const [from, to] = [indexOf(departments, arrow.from), indexOf(departments, arrow.to)];
			const receiver = shapes[to];
			const distance = Math.abs(to - from) / farthest;
			// The way back is flatter, so that two who ask each other are seen as two throws.
			const rise = air * (0.14 + 0.86 * distance) * (to < from ? 0.84 : 1);
			const start = place(middle(from), 0);
			const land = place(middle(to), 0);
			const control = place((middle(from) + middle(to)) / 2, 2 * rise);
			const ball = Math.min(dot * 0.8, 0.5 * unit * (1 + 0.25 * (arrow.asks.length - 1)));
			const edge = before(land, control, (receiver?.radius ?? 0) + ball);
			return {
				key: `${arrow.from} ${arrow.to}`,
				arrow,
				ball,
				heavy: receiver?.department.overloaded ?? false,
				...cometOf(start, control, edge, 2 * ball)
			};
		})
	};
}

/** The place `distance` before the end of a curve, so that a ball rests beside what it was thrown to. */
const before = (end: Point, control: Point, distance: number): Point => {
	const [dx, dy] = [control.x - end.x, control.y - end.y];
	const length = Math.hypot(dx, dy) || 1;
	return { x: end.x + (dx / length) * distance, y: end.y + (dy / length) * distance };
};

const inset = ({ x, y, width, height }: LabelBox, by: number): LabelBox => ({
	x: x + by,
	y: y + by,
	width: Math.max(0, width - 2 * by),
	height: Math.max(0, height - 2 * by)
});

const indexOf = (list: readonly { id: string }[], id: string): number =>
	list.findIndex((entry) => entry.id === id);
const keyOf = ({ priority, department }: MapCell): string => `${priority} ${department}`;
