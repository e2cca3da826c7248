import { checksum } from '../checksum/checksum.ts';
import type { ConnectionState } from '../ports/connection.ts';
import { LIMITS } from '../values/limits.ts';
import type { Stage, StagePhase } from '../stage/stage.ts';

/** What a phone can be showing: it looks for the room, asks who its person is, bars them, or follows the room. */
export const PLACES = ['searching', 'join', 'door', 'inside'] as const;
const PHASES = ['open', 'closed', 'revealed'] as const satisfies readonly StagePhase[];
const LANGUAGES = ['en', 'de'] as const;
const CONNECTIONS = [
	'offline',
	'searching',
	'connected',
	'stale',
	'incompatible'
] as const satisfies readonly ConnectionState['kind'][];

/** What a phone shows, as far as its help code tells. */
export interface PhoneState {
	place: (typeof PLACES)[number];
	/** Place of its step in the agenda, from 0; null while it knows none. */
	step: number | null;
	phase: Stage['phase'];
	/** Place of its department in the program, from 0; null for none. */
	department: number | null;
	language: (typeof LANGUAGES)[number];
	connection: ConnectionState['kind'];
	/** Entries that nobody else has yet; more than `MOST_WAITING` are told as that. */
	waiting: number;
}

/** Waiting entries that a code counts. */
export const MOST_WAITING = 7;

/** Crockford's base 32: no I, L, O or U, which are misread or misheard. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 6;
/** Sizes of the fields, in the order in which a code has them; null is the last value of its field. */
const SIZES = [
	PLACES.length,
	LIMITS.steps + 1,
	PHASES.length,
	LIMITS.departments + 1,
	LANGUAGES.length,
	CONNECTIONS.length,
	MOST_WAITING + 1
] as const;
/** Checks that a slip of the tongue or finger must pass by chance. */
const CHECKS = Math.floor(
	SIGNS.length ** LENGTH / SIZES.reduce((product: number, size) => product * size, 1)
);

const checkOf = (fields: readonly number[]): number =>
	parseInt(checksum(Uint8Array.from(fields)).slice(0, 8), 16) % CHECKS;

/** The code of a phone: six characters, in two threes. */
export function helpCode(state: PhoneState): string {
	const fields = [
		PLACES.indexOf(state.place),
		Math.min(state.step ?? LIMITS.steps, LIMITS.steps),
		PHASES.indexOf(state.phase),
		Math.min(state.department ?? LIMITS.departments, LIMITS.departments),
		LANGUAGES.indexOf(state.language),
		CONNECTIONS.indexOf(state.connection),
		Math.min(state.waiting, MOST_WAITING)
	];
	let value = fields.reduce((sum, field, at) => sum * (SIZES[at] ?? 1) + field, 0) * CHECKS + checkOf(fields);
	let code = '';
	for (let at = 0; at < LENGTH; at++) {
		code = (SIGNS[value % SIGNS.length] ?? '') + code;
		value = Math.floor(value / SIGNS.length);
	}
	return `${code.slice(0, 3)}-${code.slice(3)}`;
}

/** What a code says, however it was typed; null for what is none (a name, a slip). */
export function readHelpCode(typed: string): PhoneState | null {
	const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
	if (code.length !== LENGTH || [...code].some((sign) => !SIGNS.includes(sign))) return null;
	const value = [...code].reduce((sum, sign) => sum * SIGNS.length + SIGNS.indexOf(sign), 0);
	let rest = Math.floor(value / CHECKS);
	const fields = SIZES.toReversed()
		.map((size) => {
			const field = rest % size;
			rest = Math.floor(rest / size);
			return field;
		})
		.reverse();
	if (rest > 0 || value % CHECKS !== checkOf(fields)) return null;
	const [place = 0, step = 0, phase = 0, department = 0, language = 0, connection = 0, waiting = 0] = fields;
	return {
		place: PLACES[place] ?? 'inside',
		step: step === LIMITS.steps ? null : step,
		phase: PHASES[phase] ?? 'open',
		department: department === LIMITS.departments ? null : department,
		language: LANGUAGES[language] ?? 'en',
		connection: CONNECTIONS[connection] ?? 'offline',
		waiting
	};
}
