import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { ensureBuilt } from './build/ensure-built.ts';
import { answerJson } from './http/answer.ts';
import { openApp } from './http/app.ts';
import { handle, type Pages } from './http/handle.ts';
import { listen } from './http/listen.ts';
import { DEFAULTS, PROJECT, type ServerOptions } from './settings.ts';
import { attachSignaling, SIGNAL_PATH } from './signaling/attach.ts';

/** A server that answers. */
export interface RunningServer {
	port: number;
	/** Closes every socket and the port; settles when the port is free again. */
	close(): Promise<void>;
}

/** How long a client may take to answer a closing handshake before its socket is cut, in milliseconds. */
const FAREWELL = 300;

/**
 * Starts a server. The port is opened first, so that a wrong port is known before a build, and it answers 503
 * until the app is built.
 * @param chosen options that differ from the defaults
 * @throws with a message of one line when the port can't be opened, longer when the build fails
 */
export async function startServer(chosen: Partial<ServerOptions> = {}): Promise<RunningServer> {
	const options = { ...DEFAULTS, ...chosen };
	const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };
	const began = performance.now();
	const pages: Pages = { app: null, routes: new Map() };
	const server = createServer((request, response) => handle(pages, request, response));
	const port = await listen(server, options.port, options.host);
	const signaling = attachSignaling([server], options);
	const close = async (): Promise<void> => {
		const closed = new Promise<void>((resolve) => server.close(() => resolve()));
		await signaling.close();
		server.closeIdleConnections();
		const cut = setTimeout(() => server.closeAllConnections(), FAREWELL);
		await closed;
		clearTimeout(cut);
	};
	pages.routes.set('/config.json', (_, response) =>
		answerJson(response, { version, protocol: 1, signaling: SIGNAL_PATH, iceServers: [] })
	);
	pages.routes.set('/health', (_, response) =>
		answerJson(
			response,
			{
				status: pages.app ? 'ok' : 'starting',
				version,
				uptime: Math.round((performance.now() - began) / 1000),
				sockets: signaling.sockets,
				topics: signaling.topics
			},
			pages.app ? 200 : 503
		)
	);
	try {
		if (options.build) await ensureBuilt({ ...options, build: undefined, project: PROJECT });
		pages.app = openApp(options.root);
	} catch (error) {
		await close();
		throw error;
	}
	return { port, close };
}
