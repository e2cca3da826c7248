import { verdictOf } from './verdict.ts';
import type { Catch } from './pledge.ts';

/**
 * Where a department's answer stands.
 * - none: nothing was submitted yet
 * - open: in the air; waits for leadership
 * - accepted: caught
 * - returned: thrown back; waits for the department
 */
export const PLEDGE_STATES = ['none', 'open', 'accepted', 'returned'] as const;
export type PledgeState = (typeof PLEDGE_STATES)[number];

/** What can be done to it. Catching and throwing back are words on one version; submitting makes the next one. */
export type PledgeAction = 'submit' | 'catch' | 'throwBack';

/** Whose part somebody plays: by department, and by the role that a cert gives. */
export type PledgeRole = 'department' | 'leader' | 'other';

/**
 * The whole state machine: who may do what in which state. A department may always answer with a new version, also
 * before anybody has said anything: then that one is in the air. Leaders can change their mind on the newest version,
 * and can never edit it. Somebody who is both (a leader of the department) does both, each in its own right.
 */
const RULES: Record<PledgeRole, Record<PledgeState, readonly PledgeAction[]>> = {
	department: {
		none: ['submit'],
		open: ['submit'],
		accepted: ['submit'],
		returned: ['submit']
	},
	leader: {
		none: [],
		open: ['catch', 'throwBack'],
		accepted: ['catch', 'throwBack'],
		returned: ['catch', 'throwBack']
	},
	other: { none: [], open: [], accepted: [], returned: [] }
};

/** The state that the words on the newest version make; `words` null: there is no version. */
export const pledgeStateOf = (words: readonly Catch[] | null): PledgeState =>
	words === null ? 'none' : verdictOf(words).state;

/** What a role may do in a state, in the order in which it is offered. */
export const pledgeActions = (state: PledgeState, role: PledgeRole): readonly PledgeAction[] =>
	RULES[role][state];

/** Who has to move next: the department, leadership, or nobody. */
export const pledgeWaitsFor = (state: PledgeState): 'department' | 'leader' | null => {
	switch (state) {
		case 'none':
		case 'returned':
			return 'department';
		case 'open':
			return 'leader';
		case 'accepted':
			return null;
	}
};
