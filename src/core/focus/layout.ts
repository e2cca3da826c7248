/** A card on the field: its middle, in per cent of the field's width and height. */
export interface Placed {
	id: string;
	x: number;
	y: number;
}

/** Size of a card, in the same per cents. */
export interface CardSize {
	width: number;
	height: number;
}

const ROUNDS = 80;

/**
 * Moves cards apart until none covers another, as little as it takes, and keeps them on the field. Pure: the same cards
 * are laid out alike on every device. With more cards than fit it does what it can.
 */
export function spreadOut(cards: readonly Placed[], size: CardSize): Placed[] {
	const placed = cards
		.map((card) => inside({ ...card }, size))
		.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
	for (let round = 0; round < ROUNDS; round++) {
		let moved = false;
		for (const [at, one] of placed.entries()) {
			for (const other of placed.slice(at + 1)) {
				const overX = size.width - Math.abs(other.x - one.x);
				const overY = size.height - Math.abs(other.y - one.y);
				if (overX <= 0.01 || overY <= 0.01) continue;
				moved = true;
				push(one, other, overX / size.width < overY / size.height ? 'x' : 'y', { overX, overY });
				inside(one, size);
				inside(other, size);
			}
		}
		if (!moved) break;
	}
	return placed;
}

/** Both give way by half; of two in the same place the first by id goes up or left. */
function push(
	one: Placed,
	other: Placed,
	axis: 'x' | 'y',
	{ overX, overY }: { overX: number; overY: number }
): void {
	const half = (axis === 'x' ? overX : overY) / 2;
	const sign = other[axis] >= one[axis] ? 1 : -1;
	one[axis] -= sign * half;
	other[axis] += sign * half;
}

function inside(card: Placed, { width, height }: CardSize): Placed {
	card.x = Math.min(100 - width / 2, Math.max(width / 2, card.x));
	card.y = Math.min(100 - height / 2, Math.max(height / 2, card.y));
	return card;
}
