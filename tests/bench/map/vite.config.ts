import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** One page with the map alone, built as the product is. */
export default defineConfig({
	root: fileURLToPath(new URL('page', import.meta.url)),
	logLevel: 'warn',
	plugins: [svelte({ configFile: false })],
	build: {
		target: 'es2022',
		outDir: fileURLToPath(new URL('../../../test-results/map-page', import.meta.url)),
		emptyOutDir: true
	}
});
