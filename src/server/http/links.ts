import { existsSync, readFileSync } from 'node:fs';

/** By path of a page and by language: the value of its `Link` header. */
type EarlyLinks = Record<string, Record<string, string>>;

/**
 * What a browser may fetch before the page has told it (see routes/early-links.ts, which writes the file).
 * @param file early-links.json of the built app; without it no page has any
 * @returns the `Link` header of a page, by its path and by what the browser says of languages; undefined where there is none
 */
export function earlyLinks(
	file: string
): (path: string, acceptLanguage: string | undefined) => string | undefined {
	const links = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as EarlyLinks) : {};
	return (path, acceptLanguage) =>
		Object.hasOwn(links, path) ? links[path]?.[/^de/i.test(acceptLanguage ?? '') ? 'de' : 'en'] : undefined;
}
