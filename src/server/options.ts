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

  --port <n>            port to listen on, 0 for any free one (${DEFAULTS.port})
  --host <name>         address to listen on (${DEFAULTS.host}: every network)
  --no-build            serve build/ as it is, without looking whether the sources are newer

  --https               speak TLS with a certificate of this machine's own authority; /ca explains how to trust it
  --cert <file>         speak TLS with this certificate (PEM)
  --key <file>          and this key (PEM)
  --data <folder>       where the authority is kept (${DEFAULTS.data})

  --stun-port <n>       UDP port to answer STUN on (3478, or any free one)
  --no-stun             answer no STUN
  --turn-url <url>      TURN server to hand out, for instance turn:192.168.1.2:3478; may be given several times
  --turn-secret <text>  the secret that it shares with this server (or the variable TURN_SECRET)

  --redis <url>         join the processes that use the same Redis, for instance redis://127.0.0.1
  --metrics-public      show /metrics to everybody, not to this machine alone
  -h, --help            show this text
`;

const OPTIONS = {
	port: { type: 'string' },
	host: { type: 'string' },
	build: { type: 'boolean' },
	https: { type: 'boolean' },
	cert: { type: 'string' },
	key: { type: 'string' },
	data: { type: 'string' },
	'stun-port': { type: 'string' },
	stun: { type: 'boolean' },
	'turn-url': { type: 'string', multiple: true },
	'turn-secret': { type: 'string' },
	redis: { type: 'string' },
	'metrics-public': { type: 'boolean' },
	help: { type: 'boolean', short: 'h' }
} satisfies ParseArgsConfig['options'];

const parse = (args: string[]) =>
	parseArgs({ args, options: OPTIONS, strict: true, allowNegative: true, allowPositionals: false });

type Values = ReturnType<typeof parse>['values'];

/** What is wrong with the command line, in one line. */
class Wrong extends Error {}

/**
 * Reads the command line.
 * @param args what follows the script's name
 * @param environment environment variables
 */
export function parseOptions(args: string[], environment: NodeJS.ProcessEnv = {}): CommandLine {
	try {
		const { values } = parse(args);
		if (values.help) return { kind: 'help', text: HELP };
		return { kind: 'run', options: readOptions(values, environment) };
	} catch (error) {
		return { kind: 'error', message: error instanceof Wrong ? error.message : firstSentence(error) };
	}
}

function readOptions(values: Values, environment: NodeJS.ProcessEnv): ServerOptions {
	return {
		...DEFAULTS,
		port: readPort('--port', values.port) ?? DEFAULTS.port,
		host: values.host ?? DEFAULTS.host,
		build: values.build ?? DEFAULTS.build,
		data: values.data ?? DEFAULTS.data,
		tls: readTls(values),
		stun: values.stun === false ? null : (readPort('--stun-port', values['stun-port']) ?? DEFAULTS.stun),
		turn: readTurn(values, environment),
		redis: readRedis(values.redis),
		metricsPublic: values['metrics-public'] ?? DEFAULTS.metricsPublic
	};
}

function readPort(name: string, text: string | undefined): number | null {
	if (text === undefined) return null;
	const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
	if (!(port <= 65535)) throw new Wrong(`${name} must be a number from 0 to 65535, not "${text}".`);
	return port;
}

function readTls({ https, cert, key }: Values): ServerOptions['tls'] {
	if (cert !== undefined && key !== undefined) return { kind: 'given', cert, key };
	if (cert !== undefined || key !== undefined) throw new Wrong('--cert and --key belong together.');
	return https ? { kind: 'local' } : null;
}

function readTurn(values: Values, environment: NodeJS.ProcessEnv): ServerOptions['turn'] {
	const urls = values['turn-url'];
	const secret = values['turn-secret'] ?? environment.TURN_SECRET;
	if (!urls) {
		if (values['turn-secret'] !== undefined) throw new Wrong('--turn-secret needs a --turn-url.');
		return null;
	}
	const wrong = urls.find((url) => !/^turns?:[^\s/]+$/.test(url));
	if (wrong !== undefined) throw new Wrong(`--turn-url must look like turn:host:3478, not "${wrong}".`);
	if (!secret) throw new Wrong('--turn-url needs a --turn-secret.');
	return { urls, secret };
}

function readRedis(url: string | undefined): string | null {
	if (url === undefined) return null;
	if (!/^rediss?:\/\/\S+$/.test(url))
		throw new Wrong(`--redis must look like redis://127.0.0.1:6379, not "${url}".`);
	return url;
}

/** Node explains unknown options in several sentences; the first names the option. */
function firstSentence(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return `${message.split(/\. |\n/)[0]?.replace(/\.$/, '') ?? message}. Try --help.`;
}
