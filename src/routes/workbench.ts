import type { Workbench } from '../core/ports/session.ts';

let made: Promise<Workbench> | null = null;

/**
 * The page's one workbench: one connection to the database, one set of rooms. Loaded when it is first needed, so
 * that a page can be seen before the sync code has arrived.
 */
export function workbench(): Promise<Workbench> {
	made ??= import('../compose.ts').then(({ createWorkbench }) => createWorkbench());
	return made;
}
