import * as v from 'valibot';
import { checksumOfText } from '../../core/checksum/checksum.ts';
import { MATRIX_LIMITS, type MatrixCard } from '../../core/focus/matrix.ts';
import { cutText, wellFormed } from '../../core/text/surrogates.ts';
import { idSchema, integerSchema } from '../../core/values/schema.ts';

/**
 * How a matrix lies in the board's document: one map of small values, each replaced as a whole, the last writer winning.
 *
 *     card/<id>                      { order, by }      written once
 *     card/<id>/text                 text
 *     card/<id>/state                'on' | 'off:<digest of the text that was taken off>'
 *     card/<id>/judge/<participant>  [urgent, important] | null
 *     card/<id>/stop                 id of a stop entry
 *     card/<id>/friction             hash of a friction
 */
export const MATRIX_MAP = 'matrix';

export const cardKey = (id: string): string => `card/${id}`;
export const textKey = (id: string): string => `card/${id}/text`;
export const cardStateKey = (id: string): string => `card/${id}/state`;
export const judgeKey = (id: string, participant: string): string => `card/${id}/judge/${participant}`;
export const cardStopKey = (id: string): string => `card/${id}/stop`;
export const cardFrictionKey = (id: string): string => `card/${id}/friction`;

export const SHOWN = 'on';
/** The state of a card that was removed with these words on it: other words since then bring it back. */
export const removedWith = (text: string): string => `off:${checksumOfText(text)}`;

/** Words as a card holds them. */
export const cardText = (text: string): string =>
	cutText(wellFormed(text).replace(/\s+/gu, ' ').trim(), MATRIX_LIMITS.text);

const LAST = 1e9;
const rowSchema = v.object({
	order: v.pipe(v.number(), v.minValue(-LAST), v.maxValue(LAST)),
	by: v.pipe(v.string(), v.maxLength(64))
});
const scale = integerSchema(0, 100);
const judgementSchema = v.strictTuple([scale, scale]);
const participantSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{20}$/));
const shortText = v.pipe(v.string(), v.maxLength(100));

interface RawCard {
	id: string;
	order: number;
	by: string;
	text: string;
	state: string;
	stop: string | null;
	friction: string | null;
	judgements: MatrixCard['judgements'];
}

/** More cards than this are not even looked at: nobody but a prankster makes them. */
const MOST_CANDIDATES = 400;

export interface FoundMatrix {
	cards: MatrixCard[];
	/** Texts of the cards that are there, removed ones too. */
	texts: Map<string, string>;
	/** Highest place given so far. */
	last: number;
}

/** The matrix in a document's map: a pure function of it. Malformed entries are left out; never throws. */
export function readMatrix(entries: Iterable<[string, unknown]>): FoundMatrix {
	const raw = new Map<string, RawCard>();
	for (const [key, value] of entries) {
		const [list, id, field, participant, ...rest] = key.split('/', 6);
		if (list !== 'card' || !v.is(idSchema, id) || rest.length > 0) continue;
		if (!raw.has(id) && raw.size >= MOST_CANDIDATES) continue;
		const card = raw.get(id) ?? rawCard(id);
		raw.set(id, card);
		take(card, field, participant, value);
	}
	const all = [...raw.values()]
		.filter(({ text }) => text !== '')
		.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
	return {
		cards: all
			.filter(({ state, text }) => state === SHOWN || state !== removedWith(text))
			.slice(0, MATRIX_LIMITS.cards)
			.map(({ id, text, by, stop, friction, judgements }) => ({
				id,
				text,
				by,
				stop,
				friction,
				judgements: judgements
					.sort((a, b) => (a.participant < b.participant ? -1 : 1))
					.slice(0, MATRIX_LIMITS.people)
			})),
		texts: new Map(all.map(({ id, text }) => [id, text])),
		last: all.reduce((most, { order }) => (order < LAST ? Math.max(most, order) : most), 0)
	};
}

const rawCard = (id: string): RawCard => ({
	id,
	order: LAST,
	by: '',
	text: '',
	state: SHOWN,
	stop: null,
	friction: null,
	judgements: []
});

/** Takes one value of a card into it; whatever is malformed changes nothing. */
function take(
	card: RawCard,
	field: string | undefined,
	participant: string | undefined,
	value: unknown
): void {
	if (field === 'judge') {
		if (v.is(judgementSchema, value) && v.is(participantSchema, participant))
			card.judgements.push({ participant, urgent: value[0], important: value[1] });
	} else if (participant !== undefined) return;
	else if (field === undefined) {
		if (v.is(rowSchema, value)) Object.assign(card, { order: value.order, by: value.by });
	} else if (field === 'text') {
		if (typeof value === 'string') card.text = cardText(value);
	} else if (v.is(shortText, value)) {
		if (field === 'state') card.state = value;
		else if (field === 'stop') card.stop = value;
		else if (field === 'friction') card.friction = value;
	}
}
