import type { Point } from '../../shared/arc.ts';

/** What of a picture is seen: how much larger than its frame it is, and how far it is moved, in the frame's pixels. */
export interface Viewport {
	scale: number;
	x: number;
	y: number;
}

export interface Frame {
	width: number;
	height: number;
}

export const WHOLE: Viewport = { scale: 1, x: 0, y: 0 };
export const MOST_ZOOM = 6;

/** Keeps the picture over the whole frame: nobody gets lost beside it. */
const within = ({ scale, x, y }: Viewport, { width, height }: Frame): Viewport => ({
	scale,
	x: Math.min(0, Math.max(width - width * scale, x)),
	y: Math.min(0, Math.max(height - height * scale, y))
});

/** Larger or smaller by a factor, around a point of the frame that stays where it is as far as the edges let it. */
export const zoomAt = (view: Viewport, factor: number, at: Point, frame: Frame): Viewport => {
	const scale = Math.min(MOST_ZOOM, Math.max(1, view.scale * factor));
	const ratio = scale / view.scale;
	return within({ scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio }, frame);
};

/** Moved by so many pixels of the frame. */
export const panBy = (view: Viewport, by: Point, frame: Frame): Viewport =>
	within({ ...view, x: view.x + by.x, y: view.y + by.y }, frame);
