import type * as Y from 'yjs';
import {
	MOST_PROPOSALS,
	type AskProposal,
	type Proposal,
	type StopProposal
} from '../../core/board/proposal.ts';
import { isBlankWig } from '../../core/pledge/tidy.ts';
import type { ProposalDesk } from '../../core/ports/proposals.ts';
import { tableName } from '../../core/tables/tables.ts';
import { canonicalJson } from '../../core/values/canonical.ts';
import { LIMITS } from '../../core/values/limits.ts';
import { Listeners } from '../listeners.ts';
import { BOARD_MAP } from './keys.ts';
import { stopKey } from './keys.ts';
import { proposalKey, readProposals, tableKey, voteKey } from './proposals.ts';
import { rewriteGoal, rewriteStop, rowsForGoal, type Rewritten } from './rewrite.ts';

/** What the desk uses of its board. */
export interface DeskParts {
	doc: Y.Doc;
	newId: () => string;
	/** Runs a change as this person's, in one step of undo. */
	change: (field: string, run: () => void) => void;
	/** Makes rows that are not undone. */
	rows(rows: [key: string, order: number][]): void;
	/** Runs a change that is nobody's: it is not undone. */
	aside(run: () => void): void;
	rewritten(): Rewritten;
	/** Called before a goal is replaced. */
	beforeTakeOver(): void;
}

/** A proposal of any kind before it has an id. */
type Unnamed = Omit<Proposal, 'id'> | Omit<StopProposal, 'id'> | Omit<AskProposal, 'id'>;

/** Whether somebody of the table has brought just this already: then it needn't be written again. */
function saysTheSame(known: unknown, proposal: Unnamed): boolean {
	if (typeof known !== 'object' || known === null) return false;
	const said = { ...known, order: 0, by: '' };
	return canonicalJson(said) === canonicalJson({ ...proposal, order: 0, by: '' });
}

/** Proposals and votes in the board's map. */
export function openProposals(parts: DeskParts): ProposalDesk & { close(): void } {
	const { doc, change } = parts;
	const map = doc.getMap<unknown>(BOARD_MAP);
	const listeners = new Listeners<void>();
	let found: ReturnType<typeof readProposals> | null = null;
	const read = () => (found ??= readProposals(map.entries()));

	const onChange = (event: Y.YMapEvent<unknown>): void => {
		if (![...event.keysChanged].some((key) => typeof key === 'string' && /^(alt|vote|table)\//.test(key)))
			return;
		found = null;
		listeners.emit();
	};
	map.observe(onChange);

	const remove = (id: string): void => {
		for (const key of [...map.keys()])
			if (key === proposalKey(id) || key.startsWith(voteKey(id, ''))) map.delete(key);
	};
	const put = (id: string, proposal: Unnamed, order: number): void => {
		map.set(proposalKey(id), { order, ...proposal });
	};
	const add = (proposal: Unnamed, sofar: readonly unknown[]): string | null => {
		if (sofar.length >= MOST_PROPOSALS) return null;
		const id = parts.newId();
		change(proposalKey(id), () => put(id, proposal, read().last + 1));
		return id;
	};

	/** Where a goal of its own can go: a place in which nothing stands, or a further one. */
	const placeFor = (): string | null => {
		const { wigs } = parts.rewritten().found;
		const blank = wigs.find(({ value }) => isBlankWig(value));
		if (blank) return blank.value.id;
		return wigs.length < LIMITS.wigs ? parts.newId() : null;
	};

	return {
		current: read,
		subscribe: (listener) => listeners.add(listener),

		propose: (proposal) => add(proposal, read().list),
		proposeAsk: (proposal) => add(proposal, read().asks),
		bring(table, by, { goals, stops }, how = 'instead') {
			const { list, stops: stopping, last } = read();
			const prefix = `t${tableName(table)}-`;
			const idOf = (id: string) => `${prefix}${id}`.slice(0, 64);
			const from = { by, table: table.number };
			const brought = new Map<string, Unnamed>([
				...goals.map(({ id, goal }) => [idOf(id), { wig: null, ...from, goal }] as const),
				...stops.map(({ id, stop }) => [idOf(`s-${id}`), { ...from, stop }] as const)
			]);
			change(tableKey(tableName(table)), () => {
				let next = last;
				for (const [id, proposal] of brought) {
					const known = map.get(proposalKey(id)) as { order?: unknown } | undefined;
					if (known && how === 'besides') continue;
					const order = typeof known?.order === 'number' ? known.order : ++next;
					if (!saysTheSame(known, proposal)) put(id, proposal, order);
				}
				if (how === 'besides') return;
				for (const { id } of [...list, ...stopping])
					if (id.startsWith(prefix) && !brought.has(id)) remove(id);
			});
		},
		report(table, progress) {
			const name = tableName(table);
			const { wigs, leads, stops } = read().tables.get(name) ?? { wigs: 0, leads: 0, stops: 0 };
			if (wigs === progress.wigs && leads === progress.leads && stops === progress.stops) return;
			parts.aside(() => map.set(tableKey(name), { ...progress }));
		},
		withdraw(id) {
			if (map.has(proposalKey(id))) change(proposalKey(id), () => remove(id));
		},
		vote(option, participant, on) {
			const key = voteKey(option, participant);
			if ((map.get(key) === true) !== on) change(key, () => map.set(key, on));
		},
		takeOver(id, wig) {
			const proposal = read().list.find((one) => one.id === id);
			if (!proposal) return false;
			const { wigs } = parts.rewritten().found;
			const target = wig ?? placeFor();
			if (target === null || (wig !== null && !wigs.some(({ value }) => value.id === wig))) return false;
			parts.beforeTakeOver();
			const { goal } = proposal;
			parts.rows(rowsForGoal(parts.rewritten(), target, goal));
			const board = parts.rewritten();
			change(`takeover/${id}`, () => {
				rewriteGoal(board, target, goal);
				remove(id);
			});
			return true;
		},
		takeStop(id) {
			const proposal = read().stops.find((one) => one.id === id);
			const { stops, lastStop } = parts.rewritten().found;
			if (!proposal || stops.length >= LIMITS.stops) return false;
			const target = parts.newId();
			parts.rows([[stopKey(target), lastStop + 1]]);
			const board = parts.rewritten();
			change(`takeover/${id}`, () => {
				rewriteStop(board, { id: target, ...proposal.stop });
				remove(id);
			});
			return true;
		},
		close() {
			map.unobserve(onChange);
		}
	};
}
