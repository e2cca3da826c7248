import { build } from 'vite';

let bundled: Promise<string> | null = null;

/** The script of `page.ts`, for a browser. */
export function peerScript(): Promise<string> {
	bundled ??= bundle();
	return bundled;
}

async function bundle(): Promise<string> {
	const output = await build({
		configFile: false,
		logLevel: 'error',
		define: { 'process.env.NODE_ENV': '"production"' },
		build: {
			write: false,
			target: 'es2022',
			lib: { entry: 'tests/network/peers/page.ts', formats: ['iife'], name: 'peerPage' }
		}
	});
	const [first] = Array.isArray(output) ? output : [output];
	if (!first || !('output' in first)) throw new Error('The page of a peer was not built');
	return first.output[0].code;
}
