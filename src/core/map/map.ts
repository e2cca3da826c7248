import type { AskState } from '../asks/ask.ts';
import type { BoardContent, Wig } from '../pledge/pledge.ts';
import type { Strength } from '../pledge/support.ts';
import type { Department, Priority } from '../program/program.ts';

/** One department carries one priority. */
export interface MapCell {
	priority: string;
	department: string;
	/** Of all its goals, the strongest. */
	strength: Strength;
	/** The goals that carry it, in the department's order. */
	goals: Wig[];
	/** Leadership threw the pledge back: what it carries is in the air again. */
	returned: boolean;
}

/** An ask that stands: it waits for an answer, or both have confirmed it. */
export interface MapAsk {
	id: string;
	what: string;
	state: AskState;
}

/** All that one department asks of one other. */
export interface MapArrow {
	from: string;
	to: string;
	asks: MapAsk[];
	/** Every one of them is agreed. */
	agreed: boolean;
}

export interface MapPriority extends Pick<Priority, 'id' | 'name'> {
	/** Departments that carry it, in the program's order. */
	carriers: string[];
	/** Nobody carries it. */
	gap: boolean;
}

export interface MapDepartment extends Pick<Department, 'id' | 'name'> {
	/** Where its answer stands; null while it has submitted none. */
	verdict: 'open' | 'accepted' | 'returned' | null;
	/** The answer itself: goals and what stops. */
	content: BoardContent | null;
	/** Departments that ask it, and that it asks. */
	askedBy: string[];
	asks: string[];
	/** Everybody asks it: see `overloadedOf`. */
	overloaded: boolean;
}

/** The company as one picture: who carries what, and who asks whom. Lists are in the program's order. */
export interface CompanyMap {
	priorities: MapPriority[];
	departments: MapDepartment[];
	cells: MapCell[];
	arrows: MapArrow[];
}
