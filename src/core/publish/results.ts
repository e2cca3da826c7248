/** What is said of a mean of exactly 0 % or 100 % of fewer than ten people, because it tells of each of them. */
export type Bound = 'under20' | 'over80';

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
	/** `few`: fewer matched people than the group minimum. `exposes`: it would give a small remainder away. */
	| { shown: false; reason: 'few' | 'exposes' };

/** What may be seen of the quiz, after suppression: the only figures that leave the facilitator's device. */
export interface PublishedResults {
	/** Least number of matched people of a group that is shown. */
	minimum: number;
	/** People with both waves; null when they are too few to be told. */
	matched: number | null;
	/** People with only one of the waves; null when telling it would expose somebody. */
	unmatched: number | null;
	/** Sheets that came after counting was frozen are not in here. */
	total: PublishedFigure;
	/** Hake's normalised gain of the group, (post - pre) / (100 - pre); null when undefined or not shown. */
	groupGain: number | null;
	/** Mean of the individual gains; null when undefined or not shown. */
	meanGain: number | null;
	priorities: { id: string; figure: PublishedFigure }[];
	departments: { id: string; figure: PublishedFigure }[];
	/** Per slot of the blueprint, mean score in percent. */
	slots: { id: string; figure: PublishedFigure }[];
}
