import { parseArgs, type ParseArgsConfig } from 'node:util';
import { DEFAULTS, type ServerOptions } from './settings.ts';

/** What the command line asks for. */
export type CommandLine =
	| { kind: 'run'; options: ServerOptions }
	| { kind: 'help'; text: string }
	/** `message` is one line for stderr. */
	| { kind: 'error'; message: string };

const HELP = `Usage: npm start -- [options]

Serves the Catchball app, its signaling and its settings from one process.

  --port <n>     port to listen on, 0 for any free one (${DEFAULTS.port})
  --host <name>  address to listen on (${DEFAULTS.host}: every network)
  --no-build     serve build/ as it is, without looking whether the sources are newer
  -h, --help     show this text
`;

const OPTIONS = {
	port: { type: 'string' },
	host: { type: 'string' },
	build: { type: 'boolean' },
	help: { type: 'boolean', short: 'h' }
} satisfies ParseArgsConfig['options'];

const parse = (args: string[]) =>
	parseArgs({ args, options: OPTIONS, strict: true, allowNegative: true, allowPositionals: false });

/**
 * Reads the command line.
 * @param args what follows the script's name
 */
export function parseOptions(args: string[]): CommandLine {
	let values: ReturnType<typeof parse>['values'];
	try {
		values = parse(args).values;
	} catch (error) {
		return { kind: 'error', message: firstSentence(error) };
	}
	if (values.help) return { kind: 'help', text: HELP };
	const port = readPort(values.port);
	if (port === null)
		return { kind: 'error', message: `--port must be a number from 0 to 65535, not "${values.port}".` };
	return {
		kind: 'run',
		options: { ...DEFAULTS, port, host: values.host ?? DEFAULTS.host, build: values.build ?? DEFAULTS.build }
	};
}

function readPort(text: string | undefined): number | null {
	if (text === undefined) return DEFAULTS.port;
	if (!/^\d{1,5}$/.test(text)) return null;
	const port = Number(text);
	return port <= 65535 ? port : null;
}

/** Node explains unknown options in several sentences; the first names the option. */
function firstSentence(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return `${message.split(/\. |\n/)[0]?.replace(/\.$/, '') ?? message}. Try --help.`;
}
