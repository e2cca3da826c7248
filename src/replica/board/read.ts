import { checksumOfText } from '../../core/checksum/checksum.ts';
import { isLeadAnswer, type LeadAnswer, type LeadQuestion } from '../../core/pledge/lead.ts';
import type { BoardContent, StopEntry, Wig } from '../../core/pledge/pledge.ts';
import { USUAL_STRENGTH } from '../../core/pledge/support.ts';
import { cutText, wellFormed } from '../../core/text/surrogates.ts';
import { LIMITS } from '../../core/values/limits.ts';
import { isIsoDate } from '../../core/values/schema.ts';
import { FIRST_WIG, leadTextName, off, ON, stopTextName, wigTextName } from './keys.ts';
import { inOrder, rawWig, readRaw, type RawBoard, type RawEntity, type RawWig } from './raw.ts';

/** Text of a shared text by its name; empty when there is none. */
export type ReadText = (name: string) => string;

/** A thing of the board with what is needed to remove it. */
export interface Found<T> {
	value: T;
	/** What its state has to be for it to be removed as it is now. */
	off: string;
}

/** Everything on the board, what the limits hide included. */
export interface FoundBoard {
	wigs: Found<Wig>[];
	stops: Found<StopEntry>[];
	/** Highest place given so far, by list. */
	lastWig: number;
	lastStop: number;
	lastLead: (wig: string) => number;
	/** What a lead's state has to be for it to be removed as it is now. */
	offLead: (wig: string, lead: string) => string;
}

/** More things than this are not even looked at: nobody but a prankster makes them. */
const MOST_CANDIDATES = 200;

const limited = (text: string, length: number): string => wellFormed(cutText(text, length));
const date = (text: string | undefined): string => (text !== undefined && isIsoDate(text) ? text : '');

/** A digest of all that isn't empty: a field that a newer version adds doesn't change it until it is used. */
function digestOf(fields: Record<string, string>): string {
	const filled = Object.entries(fields).filter(([, text]) => text !== '');
	return filled.length === 0
		? ''
		: checksumOfText(JSON.stringify(filled.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/**
 * Whether a thing is shown. Removing it notes what was removed; when its content is another one by now, somebody
 * wrote in it at the same time, and it comes back: work wins over removing. The same holds when its adding is undone.
 */
const isShown = (state: string | undefined, digest: string): boolean =>
	state === ON || (digest !== '' && state !== off(digest));

const leadValue = (wig: string, id: string, text: ReadText) => ({
	id,
	text: limited(text(leadTextName(wig, id)), LIMITS.boardText)
});

/** What the team said of a lead measure; a question that nobody has answered is left out. */
const answersOf = ({ values }: RawEntity): Partial<Record<LeadQuestion, LeadAnswer>> => ({
	...answerOf('predictive', values.get('predictive')),
	...answerOf('influence', values.get('influence'))
});
const answerOf = (question: LeadQuestion, value: string | undefined) =>
	isLeadAnswer(value) ? { [question]: value } : {};

const readLeads = (wig: RawWig, text: ReadText): Wig['leads'] =>
	inOrder(wig.leads.values())
		.slice(0, MOST_CANDIDATES)
		.map((lead) => ({
			state: lead.state,
			value: { ...leadValue(wig.id, lead.id, text), ...answersOf(lead) }
		}))
		.filter(({ state, value }) => isShown(state, digestOf({ text: value.text })))
		.map(({ value }) => value)
		.slice(0, LIMITS.leads);

function readWig(raw: RawWig, text: ReadText): { found: Found<Wig>; shown: boolean } {
	const field = (name: 'statement' | 'lag', length: number) =>
		limited(text(wigTextName(raw.id, name)), length);
	const value: Wig = {
		id: raw.id,
		statement: field('statement', LIMITS.boardText),
		from: limited(raw.values.get('from') ?? '', LIMITS.number),
		to: limited(raw.values.get('to') ?? '', LIMITS.number),
		unit: limited(text(wigTextName(raw.id, 'unit')), LIMITS.name),
		by: date(raw.values.get('by')),
		lag: field('lag', LIMITS.boardText),
		leads: readLeads(raw, text),
		supports: [...raw.supports]
			.map(([priority, strength]) => ({ priority, strength }))
			.sort((a, b) => (a.priority < b.priority ? -1 : 1))
			.slice(0, LIMITS.priorities)
	};
	const { id: _, leads, supports, ...texts } = value;
	const digest = digestOf({
		...texts,
		// As it was before there were strengths: what was removed then stays removed.
		supports: supports
			.map(({ priority, strength }) => (strength === USUAL_STRENGTH ? priority : `${priority}:${strength}`))
			.join(),
		leads: leads.flatMap((lead) => lead.text || []).join('\n')
	});
	const state = raw.id === FIRST_WIG ? (raw.state ?? ON) : raw.state;
	return { found: { value, off: off(digest) }, shown: isShown(state, digest) };
}

/** The WIGs in their order. When none is shown, the first one is: a board is never without. */
function readWigs(board: RawBoard, text: ReadText): Found<Wig>[] {
	const first = board.wigs.get(FIRST_WIG) ?? rawWig(FIRST_WIG);
	first.order = 0;
	board.wigs.set(FIRST_WIG, first);
	const all = inOrder(board.wigs.values())
		.slice(0, MOST_CANDIDATES)
		.map((raw) => readWig(raw, text));
	const shown = all.filter((wig) => wig.shown).map((wig) => wig.found);
	return shown.length > 0 ? shown : [readWig(first, text).found];
}

function readStops(board: RawBoard, text: ReadText): Found<StopEntry>[] {
	return inOrder(board.stops.values())
		.slice(0, MOST_CANDIDATES)
		.flatMap((raw) => {
			const field = (name: 'what' | 'who') => limited(text(stopTextName(raw.id, name)), LIMITS.boardText);
			const value = {
				id: raw.id,
				what: field('what'),
				who: field('who'),
				from: date(raw.values.get('from'))
			};
			const { id: _, ...fields } = value;
			const digest = digestOf(fields);
			return isShown(raw.state, digest) ? [{ value, off: off(digest) }] : [];
		});
}

const LAST = 1e6;
/** Broken and missing orders lie far out; the next place is counted from the sane ones. */
const highest = (entities: Iterable<RawEntity>): number =>
	[...entities].reduce((most, { order }) => (order < LAST ? Math.max(most, order) : most), 0);

/**
 * The board in a document's map and texts: a pure function of both, so that devices with the same document show the
 * same board. Malformed entries are left out, texts are cut at their limits.
 */
export function readBoard(entries: Iterable<[string, unknown]>, text: ReadText): FoundBoard {
	const raw = readRaw(entries);
	return {
		wigs: readWigs(raw, text),
		stops: readStops(raw, text),
		lastWig: highest(raw.wigs.values()),
		lastStop: highest(raw.stops.values()),
		lastLead: (wig) => highest(raw.wigs.get(wig)?.leads.values() ?? []),
		offLead: (wig, lead) => off(digestOf({ text: leadValue(wig, lead, text).text }))
	};
}

/** What of it is shown: three WIGs at most; a fourth waits until one of them is removed. */
export const shownContent = (board: FoundBoard): BoardContent => ({
	wigs: board.wigs.slice(0, LIMITS.wigs).map((wig) => wig.value),
	stops: board.stops.slice(0, LIMITS.stops).map((stop) => stop.value)
});
