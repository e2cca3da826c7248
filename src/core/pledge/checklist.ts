import type { FindingCode, Finding, Severity } from './check.ts';

/** The rules that leadership goes by, in reading order. */
export const PLEDGE_RULES = [
	'few',
	'fromTo',
	'byWhen',
	'lag',
	'leads',
	'asked',
	'supports',
	'concrete',
	'stops'
] as const;
export type PledgeRule = (typeof PLEDGE_RULES)[number];

/** Which rule each finding speaks of. A new finding must be put under one, or no leader would see it. */
const RULE_OF: Record<FindingCode, PledgeRule> = {
	'board.noWig': 'few',
	'board.twoWigs': 'few',
	'board.tooManyWigs': 'few',
	'wig.empty': 'fromTo',
	'wig.noStatement': 'fromTo',
	'wig.noFrom': 'fromTo',
	'wig.noTo': 'fromTo',
	'wig.notANumber': 'fromTo',
	'wig.sameNumbers': 'fromTo',
	'wig.noUnit': 'fromTo',
	'wig.noDate': 'byWhen',
	'wig.datePast': 'byWhen',
	'wig.noLag': 'lag',
	'wig.noLead': 'leads',
	'wig.fewLeads': 'leads',
	'wig.manyLeads': 'leads',
	'wig.leadUnasked': 'asked',
	'wig.leadNotPredictive': 'asked',
	'wig.leadNotOurs': 'asked',
	'wig.noPriority': 'supports',
	'wig.slogan': 'concrete',
	'wig.project': 'concrete',
	'board.noStop': 'stops',
	'stop.noWhat': 'stops',
	'stop.noWho': 'stops',
	'stop.noFrom': 'stops'
};

/** How one rule is kept: `met`, or what the gravest finding under it asks for. */
export interface RuleCheck {
	rule: PledgeRule;
	state: 'met' | Severity;
}

const WEIGHT: Record<RuleCheck['state'], number> = { met: 0, hint: 1, warn: 2, refuse: 3 };

/**
 * Every rule with how a pledge keeps it, from what `checkBoard` found. A checklist advises; it decides nothing. Where there
 * is no lead measure none has been asked either: that is no rule kept.
 */
export const checklistOf = (findings: readonly Finding[]): RuleCheck[] =>
	PLEDGE_RULES.map((rule) => ({
		rule,
		state: findings
			.filter(({ code }) => RULE_OF[code] === rule || (rule === 'asked' && code === 'wig.noLead'))
			.reduce<RuleCheck['state']>(
				(worst, { severity }) => (WEIGHT[severity] > WEIGHT[worst] ? severity : worst),
				'met'
			)
	}));
