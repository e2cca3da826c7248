import { onScale, type Judgement } from '../../../core/focus/matrix.ts';

/** Of the scale, for one press of an arrow key; with shift, a phone's step. */
const STEP = 5;
const LONG_STEP = 33;
/** Pixels that a hand trembles. */
const TREMBLE = 4;
const ARROWS: Record<string, [number, number]> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, 1],
	ArrowDown: [0, -1]
};

/** What the hands need to know of the field, asked for when they need it. */
interface Around {
	field: () => HTMLElement | undefined;
	/** Whether a finger may drag: on a narrow phone it scrolls the page, and a tap says where a card belongs. */
	wide: () => boolean;
	/** Absent: cards stay where they are. */
	onmove: () => ((id: string, to: Judgement) => void) | undefined;
	onpick: () => ((id: string) => void) | undefined;
}

/** A card in somebody's hands: dragged, or moved by the arrow keys, to where this person sees it. */
export class CardMove {
	/** The card that is held and where, in per cent of the field. */
	drag = $state<{ id: string; x: number; y: number; moved: boolean } | null>(null);
	/** The card whose own judgement is shown. */
	looked = $state('');
	#around: Around;
	#start = { x: 0, y: 0 };
	/** The click that follows a drop is no tap. */
	#dropped = false;

	constructor(around: Around) {
		this.#around = around;
	}

	/** Whether a card is being dragged, not merely held down. */
	holds(id: string): boolean {
		return this.drag?.id === id && this.drag.moved;
	}

	/** A pointer came down on a card. */
	grab(event: PointerEvent & { currentTarget: HTMLElement }, id: string): void {
		this.looked = id;
		this.#dropped = false;
		const scrolls = event.pointerType === 'touch' && !this.#around.wide();
		if (!this.#around.onmove() || event.button !== 0 || scrolls) return;
		event.currentTarget.setPointerCapture(event.pointerId);
		this.#start = { x: event.clientX, y: event.clientY };
		this.drag = { id, ...this.#at(event), moved: false };
	}

	/** The pointer moved. */
	pull(event: PointerEvent): void {
		if (!this.drag) return;
		const far = Math.hypot(event.clientX - this.#start.x, event.clientY - this.#start.y) > TREMBLE;
		this.drag = { ...this.drag, ...this.#at(event), moved: this.drag.moved || far };
	}

	/** The pointer let go. */
	drop(): void {
		if (this.drag?.moved)
			this.#around.onmove()?.(this.drag.id, {
				urgent: onScale(this.drag.x),
				important: onScale(100 - this.drag.y)
			});
		this.#dropped = this.drag?.moved ?? false;
		this.drag = null;
	}

	/** The browser took the pointer away. */
	cancel(): void {
		this.drag = null;
	}

	/** A click, which may be the end of a drag. */
	tap(id: string): void {
		if (!this.#dropped) this.#around.onpick()?.(id);
	}

	/** An arrow key moves a card from where this person has put it, or from the middle. */
	press(event: KeyboardEvent, id: string, own: Judgement | null | undefined): void {
		this.#dropped = false;
		const [along, up] = ARROWS[event.key] ?? [0, 0];
		const onmove = this.#around.onmove();
		if (!onmove || (along === 0 && up === 0)) return;
		event.preventDefault();
		const step = event.shiftKey ? LONG_STEP : STEP;
		const { urgent, important } = own ?? { urgent: 50, important: 50 };
		this.looked = id;
		onmove(id, { urgent: onScale(urgent + step * along), important: onScale(important + step * up) });
	}

	/** In per cent of the field, held on it. */
	#at(event: PointerEvent): { x: number; y: number } {
		const box = this.#around.field()!.getBoundingClientRect();
		return {
			x: onScale(((event.clientX - box.left) / box.width) * 100),
			y: onScale(((event.clientY - box.top) / box.height) * 100)
		};
	}
}
