import type { Workbench } from '../core/ports/session.ts';
import { painted } from '../ui/shared/painted.ts';

let made: Promise<Workbench> | null = null;
let tell: (bench: Workbench) => void;
const told = new Promise<Workbench>((resolve) => (tell = resolve));

/**
 * The page's one workbench: one connection to the database, one set of rooms. Loaded when it is first needed, so
 * that a page is seen before the sync code is asked for. Rejects when its code can't be fetched.
 */
export function workbench(): Promise<Workbench> {
	made ??= painted()
		.then(() => import('../compose.ts'))
		.then(
			({ createWorkbench }) => {
				const bench = createWorkbench();
				tell(bench);
				return bench;
			},
			(error: unknown) => {
				// Whoever asks again has it fetched again.
				made = null;
				throw error;
			}
		);
	return made;
}

/** Settles once some page has needed the workbench; makes none by itself. */
export const whenMade = (): Promise<Workbench> => told;
