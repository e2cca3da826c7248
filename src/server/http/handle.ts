import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerJson, answerText } from './answer.ts';
import type { App } from './app.ts';
import { secure } from './headers.ts';
import { STARTING_POLICY, startingPage, wantsPage } from './starting-page.ts';

/** Answers one path by itself, before the app's files are looked at. */
export type Route = (request: IncomingMessage, response: ServerResponse) => void;

/** What the request handler needs. */
export interface Pages {
	/** null while the app is still being built. */
	app: App | null;
	routes: Map<string, Route>;
	/** Answer everything below a path, by methods of their own. A path ends with a slash. */
	folders: Map<string, Route>;
}

/** The policy of pages that are not the app. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Answers one HTTP request. */
export function handle(pages: Pages, request: IncomingMessage, response: ServerResponse): void {
	secure(response, pages.app?.policy ?? NOTHING);
	const path = pathOf(request.url);
	const folder = pages.folders.get(path.slice(0, path.lastIndexOf('/') + 1));
	if (folder) return folder(request, response);
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.setHeader('Allow', 'GET, HEAD');
		answerText(response, 'Method not allowed\n', undefined, 405);
		return;
	}
	const route = pages.routes.get(path);
	if (route) {
		route(request, response);
	} else if (!pages.app) {
		answerStarting(request, response);
	} else {
		pages.app.serve(request, response, () => answerText(response, 'Not found\n', undefined, 404));
	}
}

/** The app is still being built: a page for people, JSON for whatever else asks. */
function answerStarting({ headers }: IncomingMessage, response: ServerResponse): void {
	response.setHeader('Retry-After', '2');
	if (!wantsPage(headers.accept)) return answerJson(response, { status: 'starting' }, 503);
	response.setHeader('Content-Security-Policy', STARTING_POLICY);
	answerText(response, startingPage(headers['accept-language']), 'text/html; charset=utf-8', 503);
}

const pathOf = (url = '/'): string => url.split('?', 1)[0] ?? '/';
