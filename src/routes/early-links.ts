import type { Plugin, Rollup } from 'vite';
import { areasOf } from './areas-of.ts';

type Bundle = Rollup.OutputBundle;
type Modules = Pick<Rollup.PluginContext, 'getModuleIds' | 'getModuleInfo'>;

/** Pages that somebody sees first. The one for errors, which the framework has at hand with each, nobody waits for. */
const PAGES: Record<string, string[]> = {
	'/': ['/src/routes/+page.svelte'],
	'/join': ['/src/routes/join/+page.svelte']
};
/** These are named in the one page that is served for all addresses. */
const NAMED = ['/src/routes/+layout.svelte', '/client/entry.js', '/client-optimized/app.js'];
/**
 * What the first paint waits for goes first, with the styles that the page names. A browser asks for six files at a time, and
 * would have begun with scripts that nobody sees run before it has read of these in the page.
 */
const BOOT = ['</boot.css>; rel=preload; as=style', '</boot.js>; rel=preload; as=script'];
const LANGUAGES = ['en', 'de'];
/** What text is set in, without the letters that only some names need. */
const FONT = /figtree-latin-wght-normal[^/]*\.woff2$/;

/**
 * Writes `early-links.json`: for each page that somebody sees first the `Link` headers with what it needs beside what
 * index.html names, by language. That one page serves all addresses, so a browser would hear of a page's own files only when
 * the first scripts have run, and of the texts and the font after that: journeys to the server, on a Wi-Fi where each
 * is long. The server says it at once (server/http/links.ts).
 */
export function earlyLinks(): Plugin {
	return {
		name: 'early-links',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle(_options, bundle) {
			const named = new Set(filesOf(NAMED, bundle, this));
			const styles = [...named].filter((file) => file.endsWith('.css'));
			const scripts = [...named].filter((file) => file.endsWith('.js')).map(link);
			const paint = [...styles.map((file) => `</${file}>; rel=preload; as=style`), ...BOOT];
			const links = Object.entries(PAGES).map(([page, modules]) => {
				const own = filesOf(modules, bundle, this).filter((file) => !named.has(file));
				const font = Object.keys(bundle).filter((file) => FONT.test(file));
				const byLanguage = LANGUAGES.map((language) => {
					const texts = areasOf(page).map((area) => `/src/i18n/${language}/${area}.ts`);
					const later = [...own, ...filesOf(texts, bundle, this)].map(link);
					// What is large is painted without them.
					const unhurried = [...scripts, ...later].map((one) => `${one}; fetchpriority=low`);
					return [language, [...paint, ...font.map(link), ...unhurried].join(', ')];
				});
				return [page, Object.fromEntries(byLanguage) as Record<string, string>];
			});
			const source = JSON.stringify(Object.fromEntries(links));
			this.emitFile({ type: 'asset', fileName: 'early-links.json', source });
		}
	};
}

/** The files in which modules are, by the ends of their names, with all that these import at once, and their styles. */
function filesOf(ends: readonly string[], bundle: Bundle, modules: Modules): string[] {
	const files = new Set<string>();
	const visit = (file: string) => {
		const chunk = bundle[file];
		if (files.has(file) || chunk?.type !== 'chunk') return;
		files.add(file);
		chunk.viteMetadata?.importedCss.forEach((style) => files.add(style));
		chunk.imports.forEach(visit);
	};
	for (const end of ends) {
		const ids = [...modules.getModuleIds()].filter((id) => id.endsWith(end));
		if (ids.length === 0) throw new Error(`A module has moved: ${end}`);
		// Of a page the framework asks for a small file that only hands on what is in another.
		const wanted = new Set([
			...ids,
			...ids.flatMap((id) => modules.getModuleInfo(id)?.importers ?? []).filter(isNode)
		]);
		for (const chunk of Object.values(bundle)) {
			if (chunk.type !== 'chunk') continue;
			if (chunk.moduleIds.some((id) => wanted.has(id)) || wanted.has(chunk.facadeModuleId ?? ''))
				visit(chunk.fileName);
		}
	}
	return [...files];
}

const isNode = (id: string): boolean => /\/client-optimized\/nodes\/\d+\.js$/.test(id);

/** One entry of a `Link` header. */
function link(file: string): string {
	const to = `</${file}>`;
	if (file.endsWith('.css')) return `${to}; rel=preload; as=style; crossorigin`;
	if (file.endsWith('.woff2')) return `${to}; rel=preload; as=font; type="font/woff2"; crossorigin`;
	return `${to}; rel=modulepreload`;
}
