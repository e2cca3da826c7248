import { createContext } from 'svelte';
import {
	areaOf,
	LANGUAGES,
	loadArea,
	type AnyLanguage,
	type Area,
	type Language,
	type Translate
} from '../../i18n/areas.ts';
import { createFormat, type Format } from '../../i18n/format.ts';
import { flatten } from '../../i18n/message.ts';
import { describe, fill, type Catalog } from '../../i18n/translate.ts';
import type { Problem } from '../../core/result/result.ts';

const STORAGE_KEY = 'catchball/language';

/**
 * The language of this device, and its texts. Areas load on demand: `await i18n.load('phone')` before a screen
 * shows, or let the first use of a key load its area (the text is empty for that moment).
 */
export class I18n {
	#language = $state<AnyLanguage>('en');
	/** `language/area` -> flat texts. */
	#areas = $state.raw<Record<string, Catalog>>({});
	readonly #loading: Record<string, Promise<void>> = {};

	constructor(language: AnyLanguage = deviceLanguage()) {
		this.#language = language;
	}

	get language(): AnyLanguage {
		return this.#language;
	}

	/** For the `lang` attribute: hyphenation and screen readers go by it. */
	get tag(): Language {
		return this.#language === 'qps' ? 'en' : this.#language;
	}

	/** Numbers, dates and lists in this language. */
	readonly format: Format = $derived(createFormat(this.#language));

	/** The sentence of a key; reactive to language and loading. */
	readonly t: Translate = (key, ...params) => {
		const catalog = this.#catalog(areaOf(key));
		if (!catalog) return '';
		const message = catalog[key];
		return message === undefined ? key : fill(message, params[0] ?? {}, this.#language);
	};

	/** The sentence of a problem, with file and line. */
	readonly problem = (problem: Problem): string => {
		const catalog = this.#catalog('problems');
		return catalog ? describe(catalog, problem, this.#language) : '';
	};

	/** Loads areas of the present language. Settles when they are there, or when loading has failed. */
	async load(...areas: Area[]): Promise<void> {
		await Promise.all(areas.map((area) => this.#fetch(this.#language, area)));
	}

	/** Loads areas of the present language; rejects when one of them can't be fetched now. */
	async need(...areas: Area[]): Promise<void> {
		await this.load(...areas);
		const missing = areas.filter((area) => !this.#areas[`${this.#language}/${area}`]);
		if (missing.length > 0) throw new Error(`No texts of ${missing.join(', ')}`);
	}

	/** Changes the language and remembers it on this device. What is on the screen changes at once, whole. */
	async choose(language: Language): Promise<void> {
		const inUse = Object.keys(this.#areas).map((key) => key.slice(key.indexOf('/') + 1) as Area);
		await Promise.all(inUse.map((area) => this.#fetch(language, area)));
		this.#language = language;
		try {
			localStorage.setItem(STORAGE_KEY, language);
		} catch {
			// Private mode: the choice holds until the page is closed.
		}
	}

	#catalog(area: Area): Catalog | undefined {
		const catalog = this.#areas[`${this.#language}/${area}`];
		if (!catalog) void this.#fetch(this.#language, area);
		return catalog;
	}

	#fetch(language: AnyLanguage, area: Area): Promise<void> {
		const key = `${language}/${area}`;
		const known = this.#loading[key];
		if (known) return known;
		const loading = loadArea(language, area).then(
			(messages) => {
				this.#areas = { ...this.#areas, [key]: flatten(messages, area) };
			},
			() => {
				// Not reachable now: the next use of a key asks again.
				delete this.#loading[key];
			}
		);
		this.#loading[key] = loading;
		return loading;
	}
}

/** What was chosen on this device, else the first of the browser's languages that we speak, else English. */
function deviceLanguage(): AnyLanguage {
	if (import.meta.env.DEV && new URLSearchParams(location.search).get('lang') === 'qps') return 'qps';
	const wishes = [new URLSearchParams(location.search).get('lang'), stored(), ...navigator.languages];
	for (const wish of wishes) {
		const known = LANGUAGES.find((language) => wish?.toLowerCase().startsWith(language));
		if (known) return known;
	}
	return 'en';
}

function stored(): string | null {
	try {
		return localStorage.getItem(STORAGE_KEY);
	} catch {
		return null;
	}
}

const [read, provide] = createContext<I18n>();

/** The device's I18n; the root layout provides it. Call while a component is being set up. */
export const useI18n = read;

/** Provides an I18n to everything below. */
export const provideI18n = provide;
