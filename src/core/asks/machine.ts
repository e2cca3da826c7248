import { fail, ok, type Result } from '../result/result.ts';
import type { Ask, AskMove, AskState, AskTurn } from './ask.ts';

/** Whose part somebody plays in an ask, by the department that they speak for. */
export type AskRole = 'asking' | 'receiving' | 'other';

/** What somebody can do to an ask that is there already. */
export type AskAction = Exclude<AskMove, 'ask'>;

type Moves = Partial<Record<AskAction, AskState>>;

/**
 * The whole state machine: who may do what in which state, and what it leads to. An ask is agreed only by the asker's
 * confirmation of a version that the receiver has confirmed by accepting or proposing it, and the receiver can do
 * neither before having said back what they understood.
 */
const RULES: Record<AskState, { asking: Moves; receiving: Moves }> = {
	asked: {
		asking: { revise: 'asked', withdraw: 'withdrawn' },
		receiving: { sayBack: 'saidBack' }
	},
	saidBack: {
		asking: { revise: 'asked', withdraw: 'withdrawn' },
		receiving: { accept: 'accepted', counter: 'countered', decline: 'declined' }
	},
	countered: {
		asking: { confirm: 'agreed', revise: 'asked', withdraw: 'withdrawn' },
		receiving: {}
	},
	accepted: {
		asking: { confirm: 'agreed', revise: 'asked', withdraw: 'withdrawn' },
		receiving: {}
	},
	declined: { asking: { revise: 'asked' }, receiving: {} },
	agreed: { asking: {}, receiving: {} },
	withdrawn: { asking: {}, receiving: {} }
};

/** Why a turn does not count. */
export type TurnRefusal =
	/** Its author speaks for neither of the two departments. */
	| 'not-involved'
	/** The same person has spoken for the other side of this ask. */
	| 'both-sides'
	/** Not what this role can do in this state. */
	| 'not-now'
	/** It does not follow the last turn. */
	| 'not-next'
	/** A first turn that asks one's own department, or no first turn. */
	| 'no-ask';

/** Somebody who might do something: their participant id, and the department they speak for. */
export interface Speaker {
	author: string;
	department: string | null;
}

/** The part that a department plays in an ask. */
export const roleIn = (ask: Pick<Ask, 'from' | 'to'>, department: string | null): AskRole =>
	department === ask.from ? 'asking' : department === ask.to ? 'receiving' : 'other';

/** What a role can do in a state, in the order in which it is offered. */
export const actionsOf = (state: AskState, role: AskRole): AskAction[] =>
	role === 'other' ? [] : (Object.keys(RULES[state][role]) as AskAction[]);

/** What this person may do to this ask now; nothing for who is not involved or has spoken for the other side. */
export const actionsFor = (ask: Ask, speaker: Speaker): AskAction[] =>
	spokeForOther(ask, speaker) ? [] : actionsOf(ask.state, roleIn(ask, speaker.department));

/** Whether this person has spoken for the other department of this ask: nobody makes a deal with themself. */
export const spokeForOther = (ask: Ask, { author, department }: Speaker): boolean =>
	ask.turns.some((turn) => turn.author === author && turn.department !== department);

/** The department whose turn it is; null when nothing is waited for. After a no, nobody is pressed to ask again. */
export const waitsFor = ({ state, from, to }: Pick<Ask, 'state' | 'from' | 'to'>): string | null => {
	switch (state) {
		case 'asked':
		case 'saidBack':
			return to;
		case 'countered':
		case 'accepted':
			return from;
		case 'declined':
		case 'agreed':
		case 'withdrawn':
			return null;
	}
};

/** Whether somebody still has to answer. */
export const isOpen = (ask: Pick<Ask, 'state' | 'from' | 'to'>): boolean => waitsFor(ask) !== null;

/** The ask that a first turn makes. */
export const begin = (turn: AskTurn): Result<Ask, TurnRefusal> => {
	if (turn.move !== 'ask' || turn.turn !== 1 || turn.previous !== null || turn.to === turn.department)
		return fail('no-ask');
	return ok({
		id: turn.hash,
		from: turn.department,
		to: turn.to,
		state: 'asked',
		terms: turn.terms,
		version: 1,
		before: null,
		saidBack: null,
		reason: '',
		turns: [turn]
	});
};

/** The ask after one more turn. */
export const proceed = (ask: Ask, turn: AskTurn): Result<Ask, TurnRefusal> => {
	const last = ask.turns.at(-1);
	if (turn.previous !== last?.hash || turn.turn !== last.turn + 1) return fail('not-next');
	const role = roleIn(ask, turn.department);
	if (role === 'other') return fail('not-involved');
	if (spokeForOther(ask, turn)) return fail('both-sides');
	const state = turn.move === 'ask' ? undefined : RULES[ask.state][role][turn.move];
	if (!state) return fail('not-now');
	return ok({ ...ask, ...changeBy(turn, ask), state, turns: [...ask.turns, turn] });
};

/** What a turn changes beside the state. */
const changeBy = (turn: AskTurn, ask: Ask): Partial<Ask> => {
	switch (turn.move) {
		case 'revise':
			return { terms: turn.terms, before: ask.terms, version: ask.version + 1, reason: '' };
		case 'counter':
			return { terms: turn.terms, before: ask.terms, version: ask.version + 1, reason: turn.reason };
		case 'decline':
			return { reason: turn.reason };
		case 'sayBack':
			return { saidBack: { words: turn.words, version: ask.version, author: turn.author } };
		case 'ask':
		case 'accept':
		case 'confirm':
		case 'withdraw':
			return {};
	}
};
