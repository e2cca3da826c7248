import type * as Y from 'yjs';
import type { Goal } from '../../core/board/proposal.ts';
import { LEAD_QUESTIONS } from '../../core/pledge/lead.ts';
import type { BoardContent, StopEntry } from '../../core/pledge/pledge.ts';
import type { SharedText, StopText, WigText } from '../../core/ports/board.ts';
import { diffText } from '../../core/text/diff.ts';
import { LIMITS } from '../../core/values/limits.ts';
import * as keys from './keys.ts';
import type { FoundBoard } from './read.ts';

/** What rewriting needs of the board that it works on. */
export interface Rewritten {
	map: Y.Map<unknown>;
	found: FoundBoard;
	wigText(id: string, field: WigText): SharedText;
	leadText(wig: string, lead: string): SharedText;
	stopText(id: string, field: StopText): SharedText;
}

type Rows = [key: string, order: number][];

const write = (text: SharedText, value: string): void => {
	const edit = diffText(text.value(), value);
	if (edit) text.apply(edit);
};
const set = (map: Y.Map<unknown>, key: string, value: string | number): void => {
	if (map.get(key) !== value) map.set(key, value);
};
const orderOf = (map: Y.Map<unknown>, key: string): Rows => (map.has(key) ? [] : [[key, 0]]);

/** Rows that a goal needs and that are not there yet, after all others: see `add` in open.ts for why they come first. */
export function rowsForGoal({ map, found }: Rewritten, id: string, goal: Goal): Rows {
	const wig = id === keys.FIRST_WIG ? [] : orderOf(map, keys.wigKey(id));
	const leads = goal.leads.flatMap((lead) => orderOf(map, keys.leadKey(id, lead.id)));
	return [
		...wig.map(([key]): Rows[number] => [key, found.lastWig + 1]),
		...leads.map(([key], at): Rows[number] => [key, found.lastLead(id) + 1 + at])
	];
}

/** Makes one goal say what `goal` says: letter by letter, so that what others type at the same time stays. */
export function rewriteGoal(board: Rewritten, id: string, goal: Goal): void {
	const { map, found } = board;
	const now = found.wigs.find(({ value }) => value.id === id)?.value;
	set(map, keys.stateKey(keys.wigKey(id)), keys.ON);
	for (const field of ['statement', 'unit', 'lag'] as const) write(board.wigText(id, field), goal[field]);
	for (const field of ['from', 'to', 'by'] as const)
		if ((now?.[field] ?? '') !== goal[field]) set(map, keys.wigValueKey(id, field), goal[field]);
	for (const { priority, strength } of goal.supports) set(map, keys.supportKey(id, priority), strength);
	for (const { priority } of now?.supports ?? [])
		if (!goal.supports.some((support) => support.priority === priority))
			set(map, keys.supportKey(id, priority), 0);
	for (const lead of goal.leads) {
		set(map, keys.stateKey(keys.leadKey(id, lead.id)), keys.ON);
		write(board.leadText(id, lead.id), lead.text);
		const known = now?.leads.find((one) => one.id === lead.id);
		for (const question of LEAD_QUESTIONS)
			if (known?.[question] !== lead[question])
				set(map, keys.leadAnswerKey(id, lead.id, question), lead[question] ?? '');
	}
	for (const { id: lead } of now?.leads ?? [])
		if (!goal.leads.some((kept) => kept.id === lead))
			set(map, keys.stateKey(keys.leadKey(id, lead)), found.offLead(id, lead));
}

/** Makes one entry of the stop list say what `stop` says, letter by letter too. */
export function rewriteStop(board: Rewritten, stop: StopEntry): void {
	const { map, found } = board;
	set(map, keys.stateKey(keys.stopKey(stop.id)), keys.ON);
	write(board.stopText(stop.id, 'what'), stop.what);
	write(board.stopText(stop.id, 'who'), stop.who);
	if ((found.stops.find(({ value }) => value.id === stop.id)?.value.from ?? '') !== stop.from)
		set(map, keys.stopFromKey(stop.id), stop.from);
}

/** Rows that a whole board needs and that are not there yet. */
export function rowsForBoard(board: Rewritten, { wigs, stops }: BoardContent): Rows {
	const { map, found } = board;
	return [
		...wigs.flatMap(({ id, ...goal }, at) =>
			rowsForGoal(board, id, goal).map(([key, order]): Rows[number] => [key, order + at])
		),
		...stops
			.flatMap(({ id }) => orderOf(map, keys.stopKey(id)))
			.map(([key], at): Rows[number] => [key, found.lastStop + 1 + at])
	];
}

/** Makes the whole board say what `content` says: what it does not name is taken off. */
export function rewriteBoard(board: Rewritten, { wigs, stops }: BoardContent): void {
	const { map, found } = board;
	for (const { id, ...goal } of wigs) rewriteGoal(board, id, goal);
	for (const { value, off } of found.wigs)
		if (!wigs.some(({ id }) => id === value.id)) set(map, keys.stateKey(keys.wigKey(value.id)), off);
	for (const stop of stops.slice(0, LIMITS.stops)) rewriteStop(board, stop);
	for (const { value, off } of found.stops)
		if (!stops.some(({ id }) => id === value.id)) set(map, keys.stateKey(keys.stopKey(value.id)), off);
}
