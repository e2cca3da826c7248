import { X509Certificate } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServerConfig } from '../core/protocol/config.ts';
import { PROTOCOL_VERSION } from '../core/protocol/limits.ts';
import type { Codes } from './codes/open.ts';
import { answerJson, answerText } from './http/answer.ts';
import type { Pages, Route } from './http/handle.ts';
import { secure } from './http/headers.ts';
import { openMetrics } from './http/metrics.ts';
import { iceServers, type IceOffer } from './ice/ice-servers.ts';
import { SIGNAL_PATH, type Signaling } from './signaling/attach.ts';
import { isLoopback } from './terminal/addresses.ts';
import { lanUrls, type Place } from './terminal/banner.ts';
import { CA_FILE, CA_PAGE, CA_POLICY, caPage } from './tls/ca-page.ts';

/** Where the browser finds what it needs to know of this server. */
export function configRoute(version: string, offer: IceOffer, hasCa: boolean, place: Place): Route {
	return (request, response) => {
		const config: ServerConfig = {
			version,
			protocol: PROTOCOL_VERSION,
			signaling: SIGNAL_PATH,
			iceServers: iceServers(offer, request.headers.host, Date.now()),
			now: Date.now(),
			origins: lanUrls(place),
			...(hasCa && { ca: CA_PAGE })
		};
		answerJson(response, config);
	};
}

/** Whether the server works. 503 while the app is being built. */
export function healthRoute(version: string, pages: Pages, signaling: Signaling): Route {
	const began = performance.now();
	return (_, response) => {
		const uptime = Math.round((performance.now() - began) / 1000);
		const { sockets, topics } = signaling;
		const status = pages.app ? 'ok' : 'starting';
		answerJson(response, { status, version, uptime, sockets, topics }, pages.app ? 200 : 503);
	};
}

/** Figures for Prometheus: to this machine alone, unless they are public. */
export function metricsRoute(signaling: Signaling, codes: Codes, isPublic: boolean): Route {
	const metrics = openMetrics(signaling, codes);
	return (request, response) => {
		if (!isPublic && !comesFromHere(request)) {
			answerText(
				response,
				'Only for this machine. Start with --metrics-public to change that.\n',
				undefined,
				403
			);
			return;
		}
		void metrics.text().then((text) => answerText(response, text, metrics.contentType));
	};
}

/** A proxy on this machine speaks for others. */
const comesFromHere = ({ socket, headers }: IncomingMessage): boolean =>
	isLoopback(socket.remoteAddress ?? '') && !headers['x-forwarded-for'] && !headers.forwarded;

/** The local certificate authority's page and its root. */
export function caRoutes(root: string): Map<string, Route> {
	return new Map([
		[
			CA_PAGE,
			(request, response) => {
				secure(response, CA_POLICY);
				const { 'accept-language': languages, 'user-agent': agent } = request.headers;
				answerText(response, caPage(root, languages, agent), 'text/html; charset=utf-8');
			}
		],
		[
			CA_FILE,
			(_, response) => {
				response.setHeader('Content-Disposition', 'attachment; filename="catchball.crt"');
				response.writeHead(200, {
					'Content-Type': 'application/x-x509-ca-cert',
					'Cache-Control': 'no-store'
				});
				// DER is what all systems open.
				response.end(new X509Certificate(root).raw);
			}
		]
	]);
}

/** Answers who comes without TLS: with what is needed to get it, else with the way there. */
export function plainAnswer(
	routes: Map<string, Route>
): (request: IncomingMessage, response: ServerResponse) => void {
	return (request, response) => {
		const [path = '/'] = (request.url ?? '/').split('?', 1);
		const route = routes.get(path);
		secure(response, "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
		if (route) route(request, response);
		else {
			// Temporary: the next start may be without TLS.
			response.setHeader('Location', `https://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`);
			answerText(response, 'Use https.\n', undefined, 307);
		}
	};
}
