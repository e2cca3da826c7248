import type { Plugin, Rollup } from 'vite';
import { LANGUAGES } from '../../i18n/areas.ts';
import { areasOf } from '../areas-of.ts';

type Bundle = Rollup.OutputBundle;
type Modules = Pick<Rollup.PluginContext, 'getModuleIds' | 'getModuleInfo'>;

/** Pages that somebody sees first, by route. The one for errors, which the framework has at hand with each, nobody waits for. */
const PAGES: Record<string, string[]> = {
	'/': ['/src/routes/+page.svelte'],
	'/join': ['/src/routes/join/+page.svelte'],
	'/w/[id]': ['/src/routes/w/[id]/+layout.svelte', '/src/routes/w/[id]/+page.svelte', '/src/compose.ts']
};
/** Those of which a picture stands there before them (first-views.ts): the font is for that. */
const PICTURED = ['/', '/join'];
/** All pages begin with these. */
const ALWAYS = ['/src/routes/+layout.svelte', '/client/entry.js', '/client-optimized/app.js'];
/** What text is set in, without the letters that only some names need. */
const FONT = /figtree-latin-wght-normal[^/]*\.woff2$/;

/** What a page will ask for beside the styles that are named in it: for its first paint, and after it. */
interface Files {
	first: string[];
	then: string[];
}

/** Files that a browser may fetch before a page has asked for them. */
interface EarlyFiles {
	/** By path and by language. */
	pages: Record<string, Record<string, Files>>;
	others: Files;
}

/**
 * Writes `early-files.json` for page-adapter.js, which puts it into the one page that is served for all addresses. That page
 * does not know which it will be, so a browser would hear of a page's own files only when the first scripts have run,
 * and of the texts and the font after that: journeys to the server, on a Wi-Fi where each is long. boot.js asks at once.
 */
export function earlyFiles(): Plugin {
	return {
		name: 'early-files',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		generateBundle(_options, bundle) {
			const always = new Set(filesOf(ALWAYS, bundle, this));
			const scripts = [...always].filter((file) => file.endsWith('.js')).map(address);
			const font = Object.keys(bundle)
				.filter((file) => FONT.test(file))
				.map(address);
			const pages = Object.entries(PAGES).map(([page, modules]) => {
				const own = filesOf(modules, bundle, this).filter((file) => !always.has(file));
				const byLanguage = LANGUAGES.map((language): [string, Files] => {
					const texts = areasOf(page).map((area) => `/src/i18n/${language}/${area}.ts`);
					const later = [...own, ...filesOf(texts, bundle, this)].map(address);
					return [
						language,
						PICTURED.includes(page)
							? { first: font, then: [...scripts, ...later] }
							: { first: [], then: [...scripts, ...later, ...font] }
					];
				});
				return [page, Object.fromEntries(byLanguage)] as const;
			});
			const early: EarlyFiles = {
				pages: Object.fromEntries(pages),
				others: { first: [], then: scripts }
			};
			this.emitFile({ type: 'asset', fileName: 'early-files.json', source: JSON.stringify(early) });
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

const address = (file: string): string => `/${file}`;
