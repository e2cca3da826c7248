import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv, { type Options, type RequestHandler } from 'sirv';
import { cacheControl, isPart } from './headers.ts';
import { contentSecurityPolicy } from './policy.ts';

/** The built app, ready to be served. */
export interface App {
	/** Value of the Content-Security-Policy header. */
	policy: string;
	/** Answers with a file, with index.html for a path of the app, or calls its third argument. */
	serve: RequestHandler;
}

/**
 * Opens the built app. Its list of files is read once: a build that changes later is served after a restart.
 * @param root folder with index.html
 * @throws when there is no index.html
 */
export function openApp(root: string): App {
	const page = join(root, 'index.html');
	if (!existsSync(page)) throw new Error(`There is no built app in ${root}. Start without --no-build.`);
	const files = (more: Options) =>
		sirv(root, {
			brotli: true,
			gzip: true,
			setHeaders(response, path) {
				response.setHeader('Cache-Control', cacheControl(path));
			},
			...more
		});
	const pages = files({ etag: true, single: 'index.html' });
	// Of what never changes nobody asks whether it has changed: a phone does without sixteen tags of it.
	const parts = files({});
	return {
		policy: contentSecurityPolicy(readFileSync(page, 'utf8')),
		serve: (request, response, next) => (isPart(request.url ?? '') ? parts : pages)(request, response, next)
	};
}
