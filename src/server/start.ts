import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build/ensure-built.ts';
import { CODES_PATH, openCodes } from './codes/open.ts';
import { openApp } from './http/app.ts';
import { handle, type Pages } from './http/handle.ts';
import { openPort } from './http/port.ts';
import { startStun, type StunServer } from './ice/stun-server.ts';
import { caRoutes, configRoute, healthRoute, metricsRoute, plainAnswer } from './routes.ts';
import { DEFAULTS, PROJECT, type ServerOptions } from './settings.ts';
import { attachSignaling } from './signaling/attach.ts';
import { connectRedis } from './signaling/switchboard/redis-bus.ts';
import type { Place } from './terminal/banner.ts';
import { openCertificate } from './tls/open.ts';

/** A server that answers. */
export interface RunningServer {
	port: number;
	scheme: 'http' | 'https';
	/** UDP port of STUN, or null. */
	stunPort: number | null;
	/** Closes every socket and the port; settles when the port is free again. */
	close: () => Promise<void>;
}

/** STUN's own port. */
const STUN_PORT = 3478;

/**
 * Starts a server. Ports, certificate and Redis come first, so that what is wrong with them is known before a build;
 * until the app is built, the port answers 503.
 * @param chosen options that differ from the defaults
 * @throws with a message of one line when something can't be opened, longer when the build fails
 */
export async function startServer(chosen: Partial<ServerOptions> = {}): Promise<RunningServer> {
	const options = { ...DEFAULTS, ...chosen };
	const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };
	const pages: Pages = { app: null, routes: new Map(), folders: new Map() };
	const closing: (() => Promise<void>)[] = [];
	const close = async (): Promise<void> => {
		for (const end of closing.splice(0).reverse()) await end();
	};
	try {
		const certificate = options.tls && (await openCertificate(options.tls, options.data));
		if (certificate?.root)
			for (const [path, route] of caRoutes(certificate.root)) pages.routes.set(path, route);
		const open = await openPort({
			...options,
			answer: (request, response) => handle(pages, request, response),
			tls: certificate && { ...certificate, plain: plainAnswer(new Map(pages.routes)) }
		});
		closing.push(open.close);
		const stun = await openStun(options);
		if (stun) closing.push(stun.close);
		const bus = options.redis === null ? undefined : await connectRedis(options.redis);
		const signaling = await attachSignaling(open.server, { ...options, bus });
		closing.push(signaling.close);
		const codes = await openCodes(options.redis);
		closing.push(codes.close);
		pages.folders.set(CODES_PATH, codes.route);
		const offer = { stunPort: stun?.port ?? null, turn: options.turn };
		const place: Place = { scheme: certificate ? 'https' : 'http', host: options.host, port: open.port };
		pages.routes.set('/config.json', configRoute(version, offer, Boolean(certificate?.root), place));
		pages.routes.set('/health', healthRoute(version, pages, signaling));
		pages.routes.set('/metrics', metricsRoute(signaling, codes, options.metricsPublic));
		if (options.build) await ensureBuilt({ ...options, build: undefined, project: PROJECT });
		pages.app = openApp(options.root);
		return { port: open.port, scheme: certificate ? 'https' : 'http', stunPort: stun?.port ?? null, close };
	} catch (error) {
		await close();
		throw error;
	}
}

/** Without a wish for a port, one that is taken (by a TURN server, say) is no reason to fail. */
async function openStun({ stun, host }: ServerOptions): Promise<StunServer | null> {
	if (stun === null) return null;
	if (stun !== 'any') return await startStun(stun, host);
	return await startStun(STUN_PORT, host).catch(() => startStun(0, host));
}
