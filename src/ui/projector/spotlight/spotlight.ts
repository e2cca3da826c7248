import type { PulseTally } from '../../../core/cards/pulse-tally.ts';
import type { MatrixCard } from '../../../core/focus/matrix.ts';
import type { Friction } from '../../../core/cards/cards.ts';
import type { SpotlightEntry } from '../../../core/spotlight/entry.ts';
import type { Focus } from '../../../core/stage/stage.ts';

export interface QuestionOnWall {
	id: string;
	text: string;
	votes: number;
}

export interface FrictionOnWall extends Pick<Friction, 'id' | 'text' | 'answer'> {
	/** Name of its department. */
	department: string;
}

/** What is over the step, as plain values; `null` inside: it is gone, or can't be shown yet. */
export type SpotlightOnWall =
	| { kind: 'pulse'; focus: Focus; priority: string; tally: PulseTally | null }
	| { kind: 'question'; question: QuestionOnWall | null }
	| { kind: 'questions'; questions: QuestionOnWall[] }
	| { kind: 'matrix'; department: string; cards: readonly MatrixCard[] }
	| { kind: 'prompt'; text: string | null }
	| { kind: 'frictions'; department: string | null; frictions: FrictionOnWall[] }
	/** One thing that a department has said. */
	| { kind: 'entry'; entry: SpotlightEntry | null };
