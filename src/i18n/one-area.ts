import { loadArea, type AnyLanguage, type Area, type Translate } from './areas.ts';
import { flatten } from './message.ts';
import { fill } from './translate.ts';

/** A translator of one area in a language that need not be the screen's, such as that of a paper. */
export async function translateArea(language: AnyLanguage, area: Area): Promise<Translate> {
	const catalog = flatten(await loadArea(language, area), area);
	return (key, ...params) => {
		const message = catalog[key];
		return message === undefined ? key : fill(message, params[0] ?? {}, language);
	};
}
