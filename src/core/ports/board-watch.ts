import type { Result } from '../result/result.ts';
import type { Unsubscribe } from './carrier.ts';

/** Something that took much of a board at once; what counts as much stands in core/board/loss. */
export interface BoardLoss {
	/** Milliseconds, by this device's clock. */
	at: number;
	/** Share of the board that went, over 0 and up to 1. */
	share: number;
	/** Participant id of whose page did it, as far as that can be known; null: nobody knows, or it was several. */
	by: string | null;
}

/** Looks after one board, for the facilitator. */
export interface BoardWatch {
	/** The loss that nobody has looked after yet; null when there is none. */
	loss(): BoardLoss | null;
	subscribe(listener: () => void): Unsubscribe;
	/**
	 * Takes the loss back: the board goes on in a new document, on every device, with all that was written since, and what
	 * somebody wrote who is away joins it when they come back. Problems: `board-no-loss`, `board-too-torn`. Rejects when it
	 * could not be kept.
	 */
	restore(): Promise<Result<null>>;
	/** It was meant. */
	dismiss(): void;
	close(): void;
}
