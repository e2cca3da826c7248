import * as v from 'valibot';
import { LEAD_QUESTIONS } from '../../core/pledge/lead.ts';
import { isStrength, USUAL_STRENGTH, type Strength } from '../../core/pledge/support.ts';
import { idSchema } from '../../core/values/schema.ts';

/** What the map says of one thing on the board, before it is known whether the thing is shown. */
export interface RawEntity {
	id: string;
	/** Place in the list; equal ones are ordered by id. */
	order: number;
	/** 'on', 'off:<digest>', or undefined while nobody has said. */
	state: string | undefined;
	values: Map<string, string>;
}

export interface RawWig extends RawEntity {
	/** By priority id. */
	supports: Map<string, Strength>;
	leads: Map<string, RawEntity>;
}

export interface RawBoard {
	wigs: Map<string, RawWig>;
	stops: Map<string, RawEntity>;
}

/** Place of things whose order is missing or broken: after all others. */
const LAST = 1e9;
const rowSchema = v.object({ order: v.pipe(v.number(), v.minValue(-LAST), v.maxValue(LAST)) });
/** A state is as long as 'off:' and a checksum; values are as long as a number as typed. */
const shortText = v.pipe(v.string(), v.maxLength(200));

const LEAD_FIELDS: readonly string[] = ['state', ...LEAD_QUESTIONS];

const rawEntity = (id: string): RawEntity => ({ id, order: LAST, state: undefined, values: new Map() });
export const rawWig = (id: string): RawWig => ({ ...rawEntity(id), supports: new Map(), leads: new Map() });

function within<T>(map: Map<string, T>, id: string, make: (id: string) => T): T {
	const found = map.get(id) ?? make(id);
	map.set(id, found);
	return found;
}

/** Takes one value of an entity's own into it; whatever is malformed changes nothing. */
function take(entity: RawEntity, field: string | undefined, value: unknown): void {
	if (field === undefined) {
		if (v.is(rowSchema, value)) entity.order = value.order;
	} else if (v.is(shortText, value)) {
		if (field === 'state') entity.state = value;
		else entity.values.set(field, value);
	}
}

function takeWig(wig: RawWig, [field, id, sub]: string[], value: unknown): void {
	if (field === 'support' && v.is(idSchema, id)) {
		const strength = value === true ? USUAL_STRENGTH : value;
		if (isStrength(strength)) wig.supports.set(id, strength);
	} else if (field === 'lead' && v.is(idSchema, id)) {
		if (sub === undefined || LEAD_FIELDS.includes(sub)) take(within(wig.leads, id, rawEntity), sub, value);
	} else if (id === undefined) take(wig, field, value);
}

/** Sorts the entries of the board's map by thing. Never throws: a peer may have put anything in there. */
export function readRaw(entries: Iterable<[string, unknown]>): RawBoard {
	const board: RawBoard = { wigs: new Map(), stops: new Map() };
	for (const [key, value] of entries) {
		const [list, id, ...rest] = key.split('/', 6);
		if (!v.is(idSchema, id) || rest.length > 3) continue;
		if (list === 'wig') takeWig(within(board.wigs, id, rawWig), rest, value);
		else if (list === 'stop' && rest.length < 2) take(within(board.stops, id, rawEntity), rest[0], value);
	}
	return board;
}

/** By place, then by id: the same on every device. */
export const inOrder = <T extends RawEntity>(entities: Iterable<T>): T[] =>
	[...entities].sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
