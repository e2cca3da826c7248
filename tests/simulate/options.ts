import { Command, InvalidArgumentError, Option } from 'commander';
import { PLENARY } from './peers/peer.ts';

export const SIGNALING = ['shaped', 'stock', 'relay'] as const;

/** One run of the simulator. */
export interface Options {
	peers: number;
	signaling: (typeof SIGNALING)[number];
	/** Percent of the phones that leave at once, as many joining afterwards; 0 for none. */
	churn: number;
	/** They vanish without a word instead of leaving. */
	vanish: boolean;
	seed: number;
	json: boolean;
	rooms: string[];
	/** Settings of the shaped server that differ from its own (src/server/signaling/shaping/settings.ts). */
	shaping: Record<string, number>;
	/** Joining a second. */
	rate: number;
	/** Seconds within which everybody writes. */
	window: number;
	/** One way between two peers, and between a peer and the server, milliseconds. */
	latency: number;
	/** Everybody writes, or joining is all that is looked at. */
	work: boolean;
	/** A wave of the quiz: everybody enters its room and hands in a sheet. */
	ballot: boolean;
	/** Runs every case of the table instead of one. */
	table: boolean;
	/** Where the table's runs keep their figures; what is there is not run again. */
	folder: string | null;
	/** Of the table's runs, so many at a time. */
	jobs: number;
}

const number =
	(least: number, most: number) =>
	(text: string): number => {
		const value = Number(text);
		if (!Number.isFinite(value) || value < least || value > most)
			throw new InvalidArgumentError(`A number from ${least} to ${most}.`);
		return value;
	};

/** `cap=6,mean=4` */
const settings = (text: string): Record<string, number> =>
	Object.fromEntries(
		text.split(',').map((pair) => {
			const [name = '', value] = pair.split('=');
			return [name, number(0, 1e6)(value ?? '')];
		})
	);

/** Reads the command line; ends the process with a message when it makes no sense. */
export function readOptions(args: string[]): Options {
	const command = new Command('simulate')
		.description(
			'Many peers in one process: real y-webrtc, a real signaling server, in-memory peer connections.'
		)
		.option('--peers <n>', 'people in the room, the facilitator included', number(2, 2000), 100)
		.addOption(new Option('--signaling <kind>', 'who introduces peers').choices(SIGNALING).default('shaped'))
		.option('--churn <percent>', 'leave at once, and as many join', number(0, 90), 0)
		.option('--vanish', 'they vanish without closing anything', false)
		.option('--seed <n>', 'of all that is drawn', number(0, 2 ** 31), 1)
		.option('--rooms <names>', 'of each phone, e.g. plenary,board,ballot', 'plenary')
		.option('--shaping <list>', 'settings of the shaped server to try, e.g. cap=6,mean=4', settings, {})
		.option('--rate <n>', 'joining a second', number(1, 1000), 20)
		.option('--window <s>', 'seconds within which everybody writes', number(1, 600), 30)
		.option('--latency <ms>', 'one way, between any two', number(0, 1000), 15)
		.option('--no-work', 'nobody writes: only joining and churn')
		.option('--ballot', 'everybody enters the room of a quiz and hands in a sheet', false)
		.option('--table', 'every run that the table of figures needs, and the table', false)
		.option('--folder <path>', 'with --table: keeps the figures of each run, and takes those that are there')
		.option('--jobs <n>', 'with --table: runs at a time', number(1, 16), 1)
		.option('--json', 'the last line is one JSON object', false)
		.parse(args, { from: 'user' });
	const chosen = command.opts<Omit<Options, 'rooms' | 'folder'> & { rooms: string; folder?: string }>();
	const rooms = chosen.rooms.split(',');
	if (!rooms.includes(PLENARY)) command.error(`Everybody is in the room ${PLENARY}.`);
	if (chosen.signaling !== 'shaped' && (rooms.length > 1 || chosen.ballot))
		command.error('Only peers of the shaped server have more than one room.');
	return { ...chosen, rooms, folder: chosen.folder ?? null };
}
