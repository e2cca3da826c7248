/** Whose habits decide where a text can be read in two ways: "1.234" is 1234 in German and 1.234 elsewhere. */
export type NumberLocale = 'en' | 'de';

/** What people write behind a number instead of zeros, folded to lower case. */
const MAGNITUDES: Record<string, number> = {
	k: 1e3,
	tsd: 1e3,
	tausend: 1e3,
	thousand: 1e3,
	m: 1e6,
	mio: 1e6,
	million: 1e6,
	millionen: 1e6,
	millions: 1e6,
	mrd: 1e9,
	milliarden: 1e9,
	bn: 1e9,
	billion: 1e9
};

const CURRENCY = /^(?:€|\$|£|¥|eur|usd|chf|gbp)/i;
/** Digits with separators in between; spaces and apostrophes (as in Switzerland) only ever group. */
const DIGITS = /^[+\-−–]?\s*\d(?:[\d.,]|['’\s\u00a0\u2009\u202f](?=\d))*/;

/**
 * The number that a person wrote, with whatever unit stands beside it: "1.234,5", "1,234.5", "12 %", "€ 3 Mio",
 * "1 200 Stück". Where both separators occur the last one is the decimal one; a single one before three digits groups
 * or not as `locale` has it. Null when there is no number, or more than one.
 */
export const parseNumber = (text: string, locale: NumberLocale): number | null => {
	const trimmed = text.trim().replace(CURRENCY, '').trim();
	const digits = DIGITS.exec(trimmed)?.[0].trim();
	if (!digits) return null;
	const unit = trimmed.slice(digits.length).trim();
	if (/\d/.test(unit)) return null;
	const value = plainNumber(digits.replace(/[\s'’\u00a0\u2009\u202f]/g, '').replace(/^[−–]/, '-'), locale);
	if (value === null) return null;
	const magnitude = MAGNITUDES[/^\p{L}+/u.exec(unit)?.[0].toLowerCase() ?? ''] ?? 1;
	return value * magnitude;
};

/** A number of digits, dots and commas. Null when the separators make no sense. */
const plainNumber = (text: string, locale: NumberLocale): number | null => {
	const decimal = decimalOf(text, locale);
	const [whole = '', fraction = '', ...more] = decimal ? text.split(decimal) : [text];
	if (more.length > 0 || /[.,]/.test(fraction)) return null;
	if (/[.,]/.test(whole) && !/^[+-]?\d{1,3}([.,]\d{3})+$/.test(whole)) return null;
	const value = Number(`${whole.replace(/[.,]/g, '')}.${fraction || '0'}`);
	return Number.isFinite(value) ? value : null;
};

/** Which separator, if any, is the decimal one. */
const decimalOf = (text: string, locale: NumberLocale): '.' | ',' | null => {
	const [dots, commas] = [text.split('.').length - 1, text.split(',').length - 1];
	if (dots > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
	if (dots + commas !== 1) return null;
	const separator = dots === 1 ? '.' : ',';
	const groups = separator === (locale === 'de' ? '.' : ',');
	const couldGroup = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/.test(text);
	return groups && couldGroup ? null : separator;
};
