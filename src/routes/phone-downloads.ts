import type { Plugin, Rollup } from 'vite';

type Modules = Pick<Rollup.PluginContext, 'getModuleIds' | 'getModuleInfo'>;

/** What needs a download, by the ends of the modules' names. */
const NEEDED_BY = {
	first: [
		'/src/routes/+layout.svelte',
		'/src/routes/+error.svelte',
		'/src/routes/join/+page.svelte',
		'/client-optimized/app.js',
		'/client/entry.js'
	],
	hand: ['/src/routes/JoinByHand.svelte'],
	home: ['/src/routes/+page.svelte'],
	sync: ['/src/compose.ts'],
	phone: ['/src/routes/w/[id]/+layout.svelte', '/src/routes/w/[id]/+page.svelte'],
	arrived: ['/src/ui/phone/lobby/LobbyRoom.svelte', '/src/ui/phone/voice/QuestionsButton.svelte']
};

/** The framework names it in the page, since the layout may ask for its component: a file of its own would hold up the first paint. */
const LATER_STYLE = /\/src\/ui\/shared\/StorageNotice\.svelte\?.*type=style/;

/**
 * Few downloads for a phone. Left alone, the build makes a file of nearly every component, and a phone in a hotel basement
 * asks for a hundred of them, six at a time, each with its headers and too small to compress well. Its code comes in
 * these instead; all other code is placed as ever:
 *
 * - `first`: all that the join page needs; every page begins with it
 * - `shared`: what `sync` and `phone` have in common with the pages that don't wait for them
 * - `hand`: the join page for who types the words, beside that
 * - `home`: the home page, beside that
 * - `sync`: what opens a workshop, loaded behind the join page
 * - `phone`: the screens of a phone until it has answered its first question
 * - `arrived`: what stands in the lobby beside them
 */
export function phoneDownloads(): Plugin {
	let needed: Record<keyof typeof NEEDED_BY, Set<string>> | null = null;
	const groups = [
		group('first', 6, (id) => needed?.first.has(id) || LATER_STYLE.test(id)),
		group(
			'shared',
			5,
			(id) => (needed?.home.has(id) || needed?.hand.has(id)) && (needed.sync.has(id) || needed.phone.has(id))
		),
		group('hand', 4, (id) => needed?.hand.has(id)),
		group('home', 3, (id) => needed?.home.has(id)),
		group('sync', 2, (id) => needed?.sync.has(id)),
		group('phone', 1, (id) => needed?.phone.has(id)),
		group('arrived', 0, (id) => needed?.arrived.has(id))
	];
	return {
		name: 'phone-downloads',
		apply: 'build',
		configEnvironment: (name) =>
			name === 'client' ? { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } : null,
		applyToEnvironment: ({ name }) => name === 'client',
		buildEnd(error) {
			if (error) return;
			needed = {
				first: reachedFrom(NEEDED_BY.first, this),
				hand: reachedFrom(NEEDED_BY.hand, this),
				home: reachedFrom(NEEDED_BY.home, this),
				sync: reachedFrom(NEEDED_BY.sync, this),
				phone: reachedFrom(NEEDED_BY.phone, this),
				arrived: reachedFrom(NEEDED_BY.arrived, this)
			};
		}
	};
}

/** Those of higher priority are filled first, and take along what they import. */
const group = (name: string, priority: number, test: (id: string) => boolean | undefined) => ({
	name,
	priority,
	test
});

/** All modules that are imported from some at once, not only when they are called for; themselves among them. */
function reachedFrom(ends: readonly string[], modules: Modules): Set<string> {
	const reached = new Set<string>();
	const roots = [...modules.getModuleIds()].filter((id) => ends.some((end) => id.endsWith(end)));
	if (roots.length < ends.length) throw new Error(`Modules have moved: ${ends.join(', ')}`);
	const visit = (id: string) => {
		if (reached.has(id)) return;
		reached.add(id);
		modules.getModuleInfo(id)?.importedIds.forEach(visit);
	};
	roots.forEach(visit);
	return reached;
}
