import type { Plugin } from 'vite';

/** What Yjs and y-webrtc use of it: styles of a debug log that stays off, and two ways to say something. */
const MODULE = `
export const [BOLD, UNBOLD, GREY, ORANGE, RED, UNCOLOR] = ['', '', '', '', '', ''];
export const createModuleLogger = () => () => {};
export const print = (...args) => console.log(...args);
export const warn = (...args) => console.warn(...args);
`;

/**
 * The sync libraries' logging without its coloured debug output, which brings code for schemas, HTML and terminals and is
 * switched off in an app: 4 kB less for every phone. A build fails when they come to use more of it.
 */
export function quietLogging(): Plugin {
	return {
		name: 'quiet-logging',
		enforce: 'pre',
		apply: 'build',
		resolveId: (source) => (source === 'lib0/logging' ? '\0quiet-logging' : null),
		load: (id) => (id === '\0quiet-logging' ? MODULE : null)
	};
}
