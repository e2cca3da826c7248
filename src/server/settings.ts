import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SignalingOptions } from './signaling/attach.ts';

/** The project's folder: where package.json and build/ are. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that can be chosen about a server process. */
export interface ServerOptions extends SignalingOptions {
	/** 0 takes any free port. */
	port: number;
	host: string;
	/** Bring build/ up to date before serving it. */
	build: boolean;
	/** Folder of the built app. */
	root: string;
	/** Ends a start that is still building. */
	signal?: AbortSignal;
	/** Called when a build begins; it takes a while. */
	onBuild?: () => void;
}

export const DEFAULTS: ServerOptions = {
	port: 4173,
	host: '0.0.0.0',
	build: true,
	root: join(PROJECT, 'build')
};
