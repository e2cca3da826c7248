import type { Form } from '../quiz/items.ts';
import type { Undefinedness } from '../statistics/estimate.ts';

/** What is said of a mean of exactly 0 % or 100 % of fewer than ten people, because it tells of each of them. */
export type Bound = 'under20' | 'over80';

/** `few`: fewer matched people than the group minimum. `exposes`: it would give a small remainder away. */
export type Withheld = 'few' | 'exposes';

/** A before/after pair of means in percent (one decimal), or why it can't be shown. */
export type PublishedFigure =
	| {
			shown: true;
			n: number;
			before: number;
			after: number;
			/**
			 * Where set, that wave's mean is only known to lie under 20 % or over 80 %, and the number beside it is
			 * the limit itself, 20 or 80.
			 */
			bound?: { before?: Bound; after?: Bound };
	  }
	| { shown: false; reason: Withheld };

export type ShownFigure = Extract<PublishedFigure, { shown: true }>;

/** What a later wave adds: the mean change since an earlier one, in percentage points (one decimal). */
export type PublishedChange = { shown: true; n: number; change: number } | { shown: false; reason: Withheld };

/** The change of everybody, and of each group and slot. */
export interface PublishedChanges {
	total: PublishedChange;
	priorities: Published<PublishedChange>[];
	departments: Published<PublishedChange>[];
	slots: Published<PublishedChange>[];
}

export interface Published<Figure> {
	id: string;
	figure: Figure;
}

/** What may be seen of the quiz, after suppression: the only figures that leave the facilitator's device. */
export interface PublishedResults {
	/** Least number of matched people of a group that is shown. */
	minimum: number;
	/** People with both waves; null when they are too few to be told. */
	matched: number | null;
	/** People with only one of the waves; null when telling it would expose somebody. */
	unmatched: number | null;
	/** Matched people whose sheets were typed in from paper. Absent: none, or too few to be told. */
	paper?: number;
	/** Sheets that came after counting was frozen are not in here. */
	total: PublishedFigure;
	/** Hake's normalised gain of the group, (post - pre) / (100 - pre); null when undefined or not shown. */
	groupGain: number | null;
	/** Mean of the individual gains; null when undefined or not shown. */
	meanGain: number | null;
	priorities: Published<PublishedFigure>[];
	departments: Published<PublishedFigure>[];
	/** Per slot of the blueprint, mean score in percent. */
	slots: Published<PublishedFigure>[];
	/** The departments that are not shown and the people of none, taken together; absent where that tells nothing. */
	others?: { departments: string[]; figure: PublishedFigure };
	/** Everything else that was computed and may be seen. */
	statistics?: PublishedStatistic[];
	/** How many people scored how much, in bins that hold nobody or at least the minimum. */
	distribution?: DistributionBin[];
}

/** People whose total score (percent) was at least `from` and under `to`; the last bin includes 100. */
export interface DistributionBin {
	from: number;
	to: number;
	before: number;
	after: number;
}

/** What a later wave publishes: only its own paired changes since before, never the before figure a second time. */
export interface PublishedLaterWave extends PublishedChanges {
	wave: string;
	minimum: number;
	/** People with every sheet that the changes are of; null when they are too few to be told. */
	matched: number | null;
	/** The change since the end of the day; absent where no results of the day were published before. */
	sinceAfter?: PublishedChanges;
}

/** Values of the statistics by name. Scores and shares in percent, changes in percentage points, p in [0, 1]. */
export interface StatisticValues {
	/** Hake's normalised gain of the group. */
	'group-gain': { value: number };
	/** Mean of the individual gains; `leftOut` people were all right before and have none. */
	'mean-individual-gain': { value: number; leftOut: number };
	/** Marx & Cummings; `leftOut` people had 0 % or 100 % in both waves. */
	'normalised-change': { value: number; leftOut: number };
	/** After - before with its 95 % confidence interval; `dz` is Cohen's d_z. */
	'paired-t': { t: number; df: number; p: number; difference: number; low: number; high: number; dz: number };
	/** Signed-rank test of after - before. */
	wilcoxon: { v: number; p: number; exact: boolean };
	/**
	 * Of one slot. `significant`: Holm's corrected mid-p is under 0.05. The values themselves are missing where a
	 * cell of the fourfold table is too small to be told, because they would tell it.
	 */
	mcnemar: { significant: boolean; p?: number; holm?: number };
	/** Certainty-based marking: mean points (-6 to 3), and the share of answers wrong with high certainty. */
	certainty: { before?: SurenessValues; after?: SurenessValues };
	/** One item in one wave. `upperLower` is the upper 27 % less the lower 27 %. Null: no variance. */
	'item-quality': {
		facility: number;
		pointBiserial: number | null;
		upperLower: number | null;
		/** Option indices or texts, and the share of people who gave each; null where it is too few to tell. */
		mostChosenWrong: { answers: string[]; share: number } | null;
	};
	/** One form in one wave: Cronbach's alpha and KR-20. Null: no variance. */
	reliability: { alpha: number | null; kr20: number | null };
}
export interface SurenessValues {
	points: number;
	confidentlyWrong: number;
}
export type StatisticName = keyof StatisticValues;

/** What a statistic is of. */
export type StatisticSubject =
	| { kind: 'total' }
	| { kind: 'priority' | 'department' | 'slot'; id: string }
	| { kind: 'item'; id: string; wave: string }
	| { kind: 'form'; id: Form; wave: string };

/** One statistic of one subject: its name, how many people it is of, and its values or why it has none. */
export interface StatisticNamed<Name extends StatisticName> {
	name: Name;
	of: StatisticSubject;
	/** Null where the values are withheld. */
	n: number | null;
	values: StatisticValues[Name] | null;
	/** Set where there are no values. */
	reason?: Undefinedness | Withheld;
}
export type PublishedStatistic = { [Name in StatisticName]: StatisticNamed<Name> }[StatisticName];
