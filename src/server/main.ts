import { parseOptions } from './options.ts';
import { whenOrphaned } from './orphaned.ts';
import type { ServerOptions } from './settings.ts';
import { startServer, type RunningServer } from './start.ts';
import { banner } from './terminal/banner.ts';

/** Runs a server until SIGINT or SIGTERM, or the end of the npm that started it; all end it with exit code 0. */
async function run(options: ServerOptions): Promise<void> {
	const stopped = new AbortController();
	let server: RunningServer | null = null;
	const stop = (): void => {
		if (stopped.signal.aborted) return;
		stopped.abort();
		void Promise.resolve(server?.close()).then(() => process.exit(0));
	};
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);
	if (process.env.npm_lifecycle_event === 'start') whenOrphaned(stop);
	try {
		server = await startServer({
			...options,
			signal: stopped.signal,
			onBuild: () => console.log('Building the app ...')
		});
	} catch (error) {
		if (stopped.signal.aborted) return;
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	}
	console.log(banner({ ...server, host: options.host }));
}

const asked = parseOptions(process.argv.slice(2), process.env);
switch (asked.kind) {
	case 'help':
		console.log(asked.text);
		break;
	case 'error':
		console.error(asked.message);
		process.exitCode = 2;
		break;
	case 'run':
		await run(asked.options);
		break;
	default:
		asked satisfies never;
}
