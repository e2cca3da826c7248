import * as v from 'valibot';
import { LIMITS } from './limits.ts';

/**
 * Names that every object inherits. An id is used as a key of plain objects, so none of these may be one; of all
 * that `Object.prototype` holds only `constructor` would pass the pattern, `prototype` is refused for valibot's sake,
 * which leaves both out of records without a word.
 */
const INHERITED = new Set(['constructor', 'prototype']);

/** Ids of priorities, departments, items, slots, steps, WIGs: 1 to 64 characters, safe as keys, paths and CSS. */
export const idSchema = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9][a-z0-9_-]{0,63}$/),
	v.check((id) => !INHERITED.has(id))
);

/** A name on one line: never empty, no control characters, nothing but itself at either end. */
export const nameSchema = v.pipe(
	v.string(),
	v.minLength(1),
	v.maxLength(LIMITS.name),
	v.regex(/^[^\p{Cc}]*$/u),
	v.check((name) => name.trim() === name)
);

/** Text of at most `length` UTF-16 units; may be empty. */
export const textSchema = (length: number) => v.pipe(v.string(), v.maxLength(length));

/** Text that says something. */
export const filledSchema = (length: number) =>
	v.pipe(
		v.string(),
		v.maxLength(length),
		v.check((text) => text.trim() !== '')
	);

/** A whole number within both bounds. */
export const integerSchema = (least: number, most: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** Whether a text is a day of the calendar as YYYY-MM-DD: 2025-02-30 is not. */
export const isIsoDate = (text: string): boolean => {
	const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	if (!parts) return false;
	const date = new Date(0);
	date.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
	return date.toISOString().slice(0, 10) === text;
};

/** A day as YYYY-MM-DD, or empty while nobody has chosen one. */
export const dateOrEmptySchema = v.pipe(
	v.string(),
	v.check((text) => text === '' || isIsoDate(text))
);

/** Whether no value stands twice in a list. */
export const allDifferent = (values: readonly (string | number)[]): boolean =>
	new Set(values).size === values.length;

/** A list whose members have different ids. */
export const listSchema = <I, T extends { id: string }>(
	member: v.GenericSchema<I, T>,
	most: number,
	least = 0
) =>
	v.pipe(
		v.array(member),
		v.minLength(least),
		v.maxLength(most),
		v.check((list) => allDifferent(list.map(({ id }) => id)))
	);
