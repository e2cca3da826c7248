import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | null = null;

/** Bytes that are still needed: what this process holds after everything that nobody needs has gone. */
export function keptBytes(): number {
	if (!collect) {
		setFlagsFromString('--expose_gc');
		collect = runInNewContext('gc') as () => void;
	}
	collect();
	collect();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}
