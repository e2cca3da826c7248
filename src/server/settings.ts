import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TurnOptions } from './ice/turn.ts';
import type { SignalingOptions } from './signaling/attach.ts';

/** The project's folder: where package.json and build/ are. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** How the server speaks TLS: with a given certificate, or with one of its own authority. */
export type TlsOptions = { kind: 'given'; cert: string; key: string } | { kind: 'local' };

/** Everything that can be chosen about a server process. */
export interface ServerOptions extends Omit<SignalingOptions, 'bus'> {
	/** 0 takes any free port. */
	port: number;
	host: string;
	/** Bring build/ up to date before serving it. */
	build: boolean;
	/** Folder of the built app. */
	root: string;
	/** Folder of what has to be kept: the local certificate authority. */
	data: string;
	tls: TlsOptions | null;
	/** UDP port of STUN; 'any' prefers 3478 and takes another when that is in use; null for none. */
	stun: number | 'any' | null;
	turn: TurnOptions | null;
	/** redis:// address that joins several processes. */
	redis: string | null;
	/** Show /metrics to everybody, not to this machine alone. */
	metricsPublic: boolean;
	/** Ends a start that is still building. */
	signal?: AbortSignal;
	/** Called when a build begins; it takes a while. */
	onBuild?: () => void;
}

export const DEFAULTS: ServerOptions = {
	port: 4173,
	host: '0.0.0.0',
	build: true,
	root: join(PROJECT, 'build'),
	data: join(homedir(), '.catchball'),
	tls: null,
	stun: 'any',
	turn: null,
	redis: null,
	metricsPublic: false
};
