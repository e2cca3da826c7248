import js from '@eslint/js';
import ts from 'typescript-eslint';
import svelte from 'eslint-plugin-svelte';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import globals from 'globals';

/**
 * What each folder of src/ may import of ours. Whatever is not listed is forbidden: the direction of imports
 * is the one picture of the structure that a newcomer needs, so it is a lint error and not a convention.
 */
const mayImport = {
	core: [],
	crypto: ['core'],
	records: ['core', 'crypto'],
	replica: ['core'],
	transport: ['core'],
	storage: ['core'],
	export: ['core'],
	i18n: ['core'],
	state: ['core'],
	ui: ['core', 'state', 'i18n'],
	server: ['core', 'crypto'],
	routes: ['core', 'ui', 'state', 'i18n', 'compose.ts']
};

const folders = [...Object.keys(mayImport), 'compose.ts', 'compose'];
const directions = Object.entries(mayImport).map(([folder, allowed]) => ({
	target: `./src/${folder}`,
	from: folders
		.filter((other) => other !== folder && !allowed.includes(other))
		.map((other) => `./src/${other}`),
	message: `src/${folder} may import ${allowed.length ? allowed.join(', ') : 'nothing of ours'}.`
}));
const surfaces = ['console', 'projector', 'phone'];
const surfacesApart = surfaces.map((surface) => ({
	target: `./src/ui/${surface}`,
	from: surfaces.filter((other) => other !== surface).map((other) => `./src/ui/${other}`),
	message: 'The three surfaces never import each other; share through ui/shared.'
}));

const only = (packages, message) => ({ group: packages, message });
const yjs = only(
	['yjs', 'y-protocols', 'y-protocols/*', 'lib0', 'lib0/*', 'y-webrtc'],
	'Yjs stays in replica, transport and storage.'
);
const noble = only(['@noble/*', '@scure/*'], 'Only src/crypto imports the noble packages.');
const dexie = only(['dexie'], 'Only src/storage imports Dexie.');

export default ts.config(
	{ ignores: ['node_modules', 'build', '.svelte-kit', 'static', 'test-results', 'pictures'] },
	js.configs.recommended,
	...ts.configs.recommendedTypeChecked,
	...svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: { allowDefaultProject: ['eslint.config.js', 'svelte.config.js'] },
				extraFileExtensions: ['.svelte'],
				parser: ts.parser
			}
		},
		plugins: { 'import-x': importX },
		settings: {
			'import-x/resolver-next': [createTypeScriptImportResolver()],
			'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
			'import-x/extensions': ['.ts', '.svelte']
		},
		rules: {
			'import-x/no-restricted-paths': ['error', { zones: [...directions, ...surfacesApart] }],
			'import-x/no-cycle': ['error', { ignoreExternal: true }],
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true }
			],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'no-undef': 'off'
		}
	},
	{
		files: ['**/*.svelte'],
		rules: {
			// Routes are built with resolve() where they are links; state that leaves the page goes through goto.
			'svelte/no-navigation-without-resolve': 'off',
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/no-unsafe-return': 'off'
		}
	},
	{
		files: ['src/core/**/*.ts'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				'window',
				'document',
				'navigator',
				'localStorage',
				'fetch',
				'setTimeout',
				'setInterval',
				'crypto',
				'performance',
				'process'
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: 'core has no clock.' },
				{ object: 'Math', property: 'random', message: 'core has no randomness.' }
			]
		}
	},
	{
		files: ['src/{core,records,crypto,export,i18n,state,ui,server,routes}/**'],
		rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [yjs] }] }
	},
	{
		files: ['src/{core,records,replica,transport,storage,export,i18n,state,ui,server,routes}/**'],
		ignores: ['**/*.test.ts'],
		rules: { 'no-restricted-imports': ['error', { patterns: [noble] }] }
	},
	{
		// Nothing that somebody wrote ever becomes markup: the Content-Security-Policy would refuse it, and lint says so first.
		files: ['src/**'],
		rules: {
			'svelte/no-at-html-tags': 'error',
			'no-eval': 'error',
			'no-implied-eval': 'off',
			'@typescript-eslint/no-implied-eval': 'error',
			'no-restricted-syntax': [
				'error',
				{
					selector:
						'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString|srcdoc)$/]',
					message: 'No HTML from text.'
				},
				{
					selector: 'MemberExpression[object.name="document"][property.name=/^write(ln)?$/]',
					message: 'No HTML from text.'
				},
				{ selector: 'SvelteAttribute[key.name=/^(srcdoc|innerHTML)$/]', message: 'No HTML from text.' }
			]
		}
	},
	{
		files: ['src/{core,records,crypto,export,i18n,state,ui,server,routes}/**/*.ts'],
		ignores: ['**/*.test.ts'],
		rules: {
			'@typescript-eslint/no-restricted-imports': ['error', { patterns: [yjs, dexie] }]
		}
	},
	// What Node and a browser read as it stands has no types: the rules that need none hold there.
	{
		files: ['**/*.js'],
		...ts.configs.disableTypeChecked,
		rules: { ...ts.configs.disableTypeChecked.rules, 'no-implied-eval': 'error' }
	}
);
