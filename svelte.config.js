import { pageAdapter } from './src/routes/served-page/page-adapter.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		// One page, rendered on the device: there is no server that could know a workshop.
		adapter: pageAdapter(),
		// workbox-window registers the worker, so that an update can wait for the person's yes.
		serviceWorker: { register: false },
		version: { pollInterval: 0 },
		paths: { relative: false }
	}
};
