import { localeOf } from './translate.ts';
import type { AnyLanguage } from './areas.ts';

/** Numbers, dates and lists by the person's language. */
export interface Format {
	/**
	 * `1234.5` -> `1,234.5` or `1.234,5`, the minus a real one; at most so many decimals (default 1), or as Intl's options
	 * say.
	 */
	number(value: number, digits?: number | Intl.NumberFormatOptions): string;
	/** A value that is in percent already: `64.25` -> `64 %`. `digits` default 0. */
	percent(value: number, digits?: number): string;
	/** With a sign: `+12` or `-3`, the minus a real one. `digits` default 0. */
	signed(value: number, digits?: number): string;
	/** ISO date `2026-12-31` -> `31 December 2026`; a text that is no date comes back as it is. */
	date(iso: string): string;
	/** Milliseconds since 1970 -> `12 Mar, 14:05`. */
	moment(time: number): string;
	/** Milliseconds since 1970 -> `14:05`. */
	time(time: number): string;
	/** Seconds -> `12:05`, or `1:02:05`; negative with a real minus. */
	clock(seconds: number): string;
	/** `['a', 'b', 'c']` -> `a, b and c`. */
	list(items: string[]): string;
	/** File size in bytes -> `12 kB`. */
	size(bytes: number): string;
}

/** The formats of one language. */
export function createFormat(language: AnyLanguage): Format {
	const locale = localeOf(language);
	// British order for English: a day before its month reads the same in both languages.
	const dateLocale = locale === 'en' ? 'en-GB' : locale;
	const numbers = new Map<string, Intl.NumberFormat>();
	const number = (value: number, digits: number | undefined, options: Intl.NumberFormatOptions = {}) => {
		const wanted = { maximumFractionDigits: digits, ...options };
		const key = JSON.stringify(wanted);
		const format = numbers.get(key) ?? new Intl.NumberFormat(locale, wanted);
		numbers.set(key, format);
		return format.format(value).replace('-', '−');
	};
	const day = once(() => new Intl.DateTimeFormat(dateLocale, { dateStyle: 'long', timeZone: 'UTC' }));
	const moment = once(
		() =>
			new Intl.DateTimeFormat(dateLocale, {
				day: 'numeric',
				month: 'short',
				hour: '2-digit',
				minute: '2-digit'
			})
	);
	const time = once(() => new Intl.DateTimeFormat(dateLocale, { hour: '2-digit', minute: '2-digit' }));
	const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
	return {
		number: (value, digits = 1) =>
			typeof digits === 'number' ? number(value, digits) : number(value, undefined, digits),
		percent: (value, digits = 0) => number(value / 100, digits, { style: 'percent' }),
		signed: (value, digits = 0) => number(value, digits, { signDisplay: 'exceptZero' }),
		date: (iso) => {
			const parsed = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null;
			return parsed && !Number.isNaN(parsed.getTime()) ? day().format(parsed) : iso;
		},
		moment: (value) => moment().format(value),
		time: (value) => time().format(value),
		clock,
		list: (items) => list().format(items),
		size: (bytes) =>
			bytes < 1000
				? `${number(bytes, 0)} B`
				: bytes < 1e6
					? `${number(bytes / 1e3, 0)} kB`
					: `${number(bytes / 1e6, 1)} MB`
	};
}

/** Made when it is first needed: what a screen never writes shall not delay it. */
function once<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}

function clock(seconds: number): string {
	const whole = Math.floor(Math.abs(seconds));
	const two = (part: number) => String(part).padStart(2, '0');
	const hours = Math.floor(whole / 3600);
	const minutes = Math.floor((whole % 3600) / 60);
	const text = hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
	return seconds < 0 && whole > 0 ? `−${text}` : text;
}
