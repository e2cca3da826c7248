import { known, unknown, type Estimate } from './estimate.ts';
import { mean } from './moments.ts';

/** The range of the facility, before the day, in which an item tells most about people. */
export const FACILITY_TARGET = { from: 0.3, to: 0.7 } as const;

/**
 * Facility of an item: the mean score in [0, 1] of the people whom it was asked, "how easy". Between 0.3 and 0.7
 * before the day is the target. Source: Crocker & Algina (1986), "Introduction to classical and modern test
 * theory", ch. 14 (there: item difficulty p).
 */
export const facility = (scores: readonly number[]): Estimate =>
	scores.length === 0 ? unknown(0, 'no-data') : known(scores.length, { value: mean(scores) });
