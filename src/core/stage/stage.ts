/** Open: people work. Closed: the step takes no more input. Revealed: its outcome may be seen. */
export type StagePhase = 'open' | 'closed' | 'revealed';

/** What a step points the room's eye at. */
export type Focus =
	| { kind: 'vision' }
	| { kind: 'priority'; id: string }
	| { kind: 'indicators' }
	| { kind: 'nonGoals' }
	| { kind: 'department'; id: string }
	/** Who carries what and who asks whom: the end of the share-out. */
	| { kind: 'map' }
	/** A picture of the results, by its name. */
	| { kind: 'picture'; id: string };

/** What is put on the wall over the step, which stays where it is and is there again afterwards. */
export type Spotlight =
	/** How a page of the strategy is taken: see `PulseCard`. */
	| { kind: 'pulse'; id: string }
	/** What people ask, most wanted first. */
	| { kind: 'questions' }
	/** One question, by the first 16 hex digits of its hash. */
	| { kind: 'question'; id: string }
	/** A prompt card to think with. */
	| { kind: 'prompt'; id: string }
	/** A department's matrix. */
	| { kind: 'matrix'; id: string }
	/** What is in the way: of one department, or of all (null), with leadership's answers. */
	| { kind: 'frictions'; id: string | null }
	/** Who carries what and who asks whom. */
	| { kind: 'map' }
	/** A page of the strategy that was told, by the name that pulses have for it. */
	| { kind: 'strategy'; id: string }
	/** What a department has answered. */
	| { kind: 'department'; id: string }
	/** One goal, or one thing that is stopped, of a department's newest answer. */
	| { kind: 'goal' | 'stop'; department: string; id: string }
	/** One ask, or one thing in the way, by the first 16 hex digits of its hash. */
	| { kind: 'ask' | 'friction'; id: string }
	/** A picture of the results, once they are out. */
	| { kind: 'picture'; id: string };

/** What the projector shows: the step, the join code over it, or nothing. */
export type Curtain = 'content' | 'code' | 'blank';

export interface Timer {
	/** Facilitator's clock, milliseconds since 1970, when the timer was started. */
	startedAt: number;
	/** Length, in seconds. */
	seconds: number;
}

/** A place in the agenda, as a screen shows it. */
export type Place = Pick<Stage, 'step' | 'phase' | 'focus' | 'spotlight'>;

/** What the room sees now. */
export interface Stage {
	/** Id of an agenda step. */
	step: string;
	phase: StagePhase;
	focus: Focus | null;
	/** Absent or null: the step itself. */
	spotlight?: Spotlight | null;
	curtain: Curtain;
	timer: Timer | null;
	/** What the wall keeps showing while the facilitator and the phones go on; absent: it goes along. */
	held?: Place;
}
