/** Languages that have a list. */
export type ListLanguage = 'en' | 'de';

/** Words in each list: five dice. Four words are then 4 * log2(7776) = 51.7 bit. */
export const LIST_LENGTH = 7776;

/**
 * Sorted words out of their packed form: each stands as a digit, how many letters it shares with the one before, and
 * the rest of it. That is half of what the plain list takes on the way to a phone.
 */
export function unpack(packed: string): string[] {
	let before = '';
	return Array.from(packed.matchAll(/(\d)([a-z]+)/g), ([, shared, rest = '']) => {
		before = before.slice(0, Number(shared)) + rest;
		return before;
	});
}

const loaders: Record<ListLanguage, () => Promise<{ packed: string }>> = {
	en: () => import('./lists/en.ts'),
	de: () => import('./lists/de.ts')
};

/** One list, sorted. Rejects when it can't be fetched. */
export async function loadList(language: ListLanguage): Promise<string[]> {
	return unpack((await loaders[language]()).packed);
}

/** The words of both lists, each once: the person who types need not know in which language the wall speaks. */
export async function loadLists(): Promise<string[]> {
	const [en, de] = await Promise.all([loadList('en'), loadList('de')]);
	return [...new Set([...en, ...de])];
}
