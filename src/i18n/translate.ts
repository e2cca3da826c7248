import type { Problem } from '../core/result/result.ts';
import type { AnyLanguage } from './areas.ts';
import type { Message } from './message.ts';

/** Flat table: dotted key -> message. */
export type Catalog = Record<string, Message>;

type Values = Record<string, string | number>;

/** The tag that Intl knows; the pseudo-language formats as English does. */
export const localeOf = (language: AnyLanguage): string => (language === 'qps' ? 'en' : language);

const pluralRules = new Map<string, Intl.PluralRules>();
const numberFormats = new Map<string, Intl.NumberFormat>();

function cached<T>(cache: Map<string, T>, locale: string, make: (locale: string) => T): T {
	const known = cache.get(locale);
	if (known) return known;
	const made = make(locale);
	cache.set(locale, made);
	return made;
}

/** The sentence of one message: plural form by `values.count`, placeholders filled, numbers by locale. */
export function fill(message: Message, values: Values, language: AnyLanguage): string {
	const locale = localeOf(language);
	const template = typeof message === 'string' ? message : message[formOf(values.count, locale)];
	return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
		const value = values[name];
		if (value === undefined) return placeholder;
		if (typeof value === 'string') return value;
		return isSmallCount(value)
			? String(value)
			: cached(numberFormats, locale, (tag) => new Intl.NumberFormat(tag)).format(value);
	});
}

/**
 * A whole number that both languages write as it is, and whose form they choose in the same way. Nearly all counts on a
 * screen are such; the first that is not makes the browser read its tables, on a phone for a tenth of a second.
 */
const isSmallCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 1000;

function formOf(count: string | number | undefined, locale: string): 'one' | 'other' {
	const number = Number(count ?? 0);
	// CLDR, for English and German alike: one is 1 without decimals.
	if (isSmallCount(number)) return number === 1 ? 'one' : 'other';
	const rules = cached(pluralRules, locale, (tag) => new Intl.PluralRules(tag));
	return rules.select(number) === 'one' ? 'one' : 'other';
}

/**
 * The sentence for a problem, led by file and line where they are known: `quiz.csv, line 7: ...`.
 * A code without a sentence still says its code, so that somebody can ask for help.
 */
export function describe(catalog: Catalog, problem: Problem, language: AnyLanguage): string {
	const values = { code: problem.code, ...named(catalog, problem.params ?? {}) };
	const message = catalog[`problems.${problem.code}`] ?? catalog['problems.unknown'] ?? '{code}';
	const sentence = fill(message, values, language);
	const place = placeOf(catalog, problem, language);
	return place ? `${place}: ${sentence}` : sentence;
}

/** Params in words: `field: 'vision'` becomes `The vision`, a line stays an address and no quantity. */
function named(catalog: Catalog, params: Values): Values {
	const entries = Object.entries(params).map(([name, value]) => {
		if (name === 'first') return [name, String(value)];
		const word = catalog[`problems.words.${name}.${value}`];
		return [name, typeof word === 'string' ? word : value];
	});
	return Object.fromEntries(entries) as Values;
}

function placeOf(catalog: Catalog, { file, line }: Problem, language: AnyLanguage): string {
	if (file === undefined && line === undefined) return '';
	if (line === undefined) return file ?? '';
	const key = file === undefined ? 'problems.atLine' : 'problems.atFileAndLine';
	// A line is an address, not a quantity: no thousands separator.
	return fill(catalog[key] ?? '{file}:{line}', { file: file ?? '', line: String(line) }, language);
}
