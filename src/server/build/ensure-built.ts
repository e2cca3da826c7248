import { join } from 'node:path';
import { underLock } from './lock.ts';
import { runVite } from './run-vite.ts';
import { hashSources, readStamp, writeStamp } from './stamp.ts';

/** What bringing the app up to date needs. */
export interface BuildJob {
	/** The project's folder. */
	project: string;
	/** Folder of the built app. */
	root: string;
	signal?: AbortSignal;
	/** Called when a build begins; it takes a while. */
	onBuild?: () => void;
	/** For tests; otherwise `vite build`. */
	build?: typeof runVite;
}

/**
 * Builds the app when what lies in `root` was built from other sources than those that are there now.
 * @returns whether it was built
 */
export async function ensureBuilt({ project, root, signal, onBuild, build = runVite }: BuildJob): Promise<boolean> {
	return await underLock(
		join(project, 'node_modules/.cache/catchball/build.lock'),
		async () => {
			const stamp = await hashSources(project);
			if (readStamp(root) === stamp) return false;
			onBuild?.();
			await build(project, signal);
			writeStamp(root, stamp);
			return true;
		},
		signal
	);
}
