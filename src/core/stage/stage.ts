/** Open: people work. Closed: the step takes no more input. Revealed: its outcome may be seen. */
export type StagePhase = 'open' | 'closed' | 'revealed';

/** What a step points the room's eye at. */
export type Focus =
	| { kind: 'vision' }
	| { kind: 'priority'; id: string }
	| { kind: 'indicators' }
	| { kind: 'nonGoals' }
	| { kind: 'department'; id: string }
	/** A picture of the results, by its name. */
	| { kind: 'picture'; id: string };

/** What the projector shows: the step, the join code over it, or nothing. */
export type Curtain = 'content' | 'code' | 'blank';

export interface Timer {
	/** Facilitator's clock, milliseconds since 1970, when the timer was started. */
	startedAt: number;
	/** Length, in seconds. */
	seconds: number;
}

/** What the room sees now. */
export interface Stage {
	/** Id of an agenda step. */
	step: string;
	phase: StagePhase;
	focus: Focus | null;
	curtain: Curtain;
	timer: Timer | null;
}
