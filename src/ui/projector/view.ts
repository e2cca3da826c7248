import type { AskState } from '../../core/asks/ask.ts';
import type { Reaction } from '../../core/cards/card.ts';
import type { CompanyMap } from '../../core/map/map.ts';
import type { Pledge } from '../../core/pledge/pledge.ts';
import type { ConnectionState } from '../../core/ports/connection.ts';
import type { Wave } from '../../core/program/waves.ts';
import type { PublicProgram, Strategy } from '../../core/program/program.ts';
import type { PublishedLaterWave, PublishedResults } from '../../core/publish/results.ts';
import type { ResultNames } from '../charts/names.ts';
import { RESULT_PICTURES, type ResultPicture } from '../../core/stage/pictures.ts';
import type { SpotlightOnWall } from './spotlight/spotlight.ts';
import type { Focus, Stage } from '../../core/stage/stage.ts';

/** Leadership's newest word on a pledge; `open` while it is in the air. */
export type Verdict = 'open' | 'accepted' | 'returned';

/** What a department asks of another: still open, or agreed. */
export interface AskOnWall {
	id: string;
	/** Name of the department that is asked. */
	to: string;
	what: string;
	state: AskState;
}

/** What phones give whoever is on the stage. */
export interface CheersOnWall {
	reactions: Partial<Record<Reaction, number>>;
	/** Departments (or names) that offer help, each once. */
	helpers: string[];
}

/** One department as the wall knows it. */
export interface DepartmentOnWall {
	id: string;
	name: string;
	/** People of it who have joined. */
	here: number;
	/** Its newest pledge; null before the first. */
	pledge: Pledge | null;
	verdict: Verdict;
	/** Why it was thrown back; may be empty. */
	reason: string;
	/** What it asks of others; absent or empty where it asks for nothing. */
	asks?: AskOnWall[];
	/** How many lines differ from the version before; absent or 0 for a first version. */
	changes?: number;
	/** Leaders disagree about it. */
	divided?: boolean;
	/** Absent while nothing was given. */
	cheers?: CheersOnWall;
	/** What its board holds now; null when this screen does not know boards. */
	board: { wigs: number; leads: number } | null;
}

/**
 * Everything that a projector screen shows, as plain values. `ProjectorScreen` picks the screen from
 * `stage` and `program`; nothing in here is secret before its time, because it all comes from published records.
 */
export interface ProjectorView {
	/** Null until the room has been found. */
	program: PublicProgram | null;
	stage: Stage | null;
	/** Null until it is told. */
	strategy: Strategy | null;
	/** In the program's order. */
	departments: DepartmentOnWall[];
	/** Who carries what and who asks whom; null until strategy and program are there. */
	map: CompanyMap | null;
	/** Everybody who has joined, with or without a department. */
	here: number;
	/** Sheets that the facilitator has acknowledged, by wave. */
	receipted: Partial<Record<Wave, number>>;
	/** Number of questions each person gets; null before the quiz is published. */
	questions: number | null;
	/** Null before the reveal. */
	results: PublishedResults | null;
	/** What later waves have added, by wave. */
	later?: Partial<Record<Wave, PublishedLaterWave>>;
	/** What the results are about. */
	names: ResultNames;
	/** The whole invitation link: what the QR code says. */
	joinLink: string;
	/** What a person types by hand: `catchball.example.org/join`. */
	address: string;
	/** The words that open the same link; empty when there are none. */
	words: string[];
	/** Remaining on the step's timer (negative when over), and its length. Null without a timer. */
	timer: { left: number; total: number } | null;
	connection: ConnectionState;
	/** What stands over the step; absent or null: nothing. */
	spotlight?: SpotlightOnWall | null;
}

/** The picture that is pointed at; the first one stands when none is named. */
export const pictureOf = (focus: Focus | null): ResultPicture => {
	const wanted = focus?.kind === 'picture' ? focus.id : '';
	return RESULT_PICTURES.find((picture) => picture === wanted) ?? 'total';
};
