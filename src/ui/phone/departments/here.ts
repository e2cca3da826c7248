import { getContext, setContext } from 'svelte';
import type { BoardPresence } from '../../../core/ports/board.ts';

/** Who else is at which field of the board, and the way to say where this person is. */
export interface Here {
	/** Everybody but this person. */
	readonly others: BoardPresence[];
	/** `field` null: on the board, in no field. */
	announce(field: string | null, caret: string | null): void;
}

const KEY = Symbol('here');

/** Every field of a board needs it, none of the components between does. */
export const provideHere = (here: Here): void => void setContext(KEY, here);
export const useHere = (): Here => getContext<Here>(KEY);
