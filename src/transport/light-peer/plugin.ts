import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const NEEDS: readonly (readonly [string, string])[] = [
	[
		"const debug = require('debug')('simple-peer')",
		"import { debug as debugOf } from '@/modules.ts'; const debug = debugOf()"
	],
	["const getBrowserRTC = require('get-browser-rtc')", "import { getBrowserRTC } from '@/modules.ts'"],
	["const randombytes = require('randombytes')", "import { randombytes } from '@/modules.ts'"],
	["const stream = require('readable-stream')", "import * as stream from '@/stream.ts'"],
	["const queueMicrotask = require('queue-microtask') // TODO: remove when Node 10 is not supported", ''],
	["const errCode = require('err-code')", "import errCode from 'err-code'"],
	["const { Buffer } = require('buffer')", "import { Buffer } from '@/modules.ts'"],
	['module.exports = Peer', 'export default Peer']
];

/** Statements that do nothing but tell a debugger, a line each. */
const DEBUG_LINE = /^\s*this\._debug\(.*\)$/gm;

/**
 * simple-peer as it is published, over what a browser has instead of Node's streams, buffers and random bytes: 21 kB less
 * for every phone. Its own code stays as it is; what it requires is replaced, its debug lines are left
 * out, and a build fails when a new version requires
 * anything else.
 */
export function lightPeer() {
	const entry = createRequire(import.meta.url).resolve('simple-peer/index.js');
	const here = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
	return {
		name: 'light-peer',
		enforce: 'pre' as const,
		apply: 'build' as const,
		resolveId: (source: string) => (source === 'simple-peer/simplepeer.min.js' ? entry : null),
		transform(code: string, id: string): string | null {
			if (id !== entry) return null;
			const light = NEEDS.reduce((text, [from, to]) => {
				if (!text.includes(from)) throw new Error(`simple-peer no longer says: ${from}`);
				return text.replace(from, to.replaceAll('@/', `${here}/`));
			}, code);
			if (/\brequire\(/.test(light)) throw new Error('simple-peer requires something that is not replaced');
			return light.replace(DEBUG_LINE, '');
		}
	};
}
