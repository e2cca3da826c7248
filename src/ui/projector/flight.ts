import type { DepartmentOnWall } from './view.ts';

/** How far a department's goal has flown, 0 (nothing yet) to 1 (caught). */
export interface Flight {
	stage: 'waiting' | 'working' | 'submitted' | 'caught' | 'returned';
	/** Place of the ball on the arc, 0..1. */
	at: number;
}

/** Where the ball is: it leaves when the board has something, lands when leadership has caught the pledge. */
export function flightOf({ pledge, verdict, board }: DepartmentOnWall): Flight {
	if (pledge && verdict === 'accepted') return { stage: 'caught', at: 1 };
	if (pledge && verdict === 'returned') return { stage: 'returned', at: 0.18 };
	if (pledge) return { stage: 'submitted', at: 0.8 };
	if (!board || board.wigs === 0) return { stage: 'waiting', at: 0 };
	// A goal alone is a quarter of the way; with three lead measures it is past the top.
	return { stage: 'working', at: 0.25 + 0.1 * Math.min(3, board.leads) };
}
