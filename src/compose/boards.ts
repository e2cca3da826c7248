import type { Board } from '../core/ports/board.ts';
import type { BoardLoss, BoardWatch } from '../core/ports/board-watch.ts';
import type { Signer } from '../core/ports/keys.ts';
import type { Ledger } from '../core/ports/ledger.ts';
import { boardName, SEED_MAX, type Generation } from '../core/board/generation.ts';
import type { Table } from '../core/tables/tables.ts';
import { fail, ok } from '../core/result/result.ts';
import { toBase64 } from '../crypto/encoding.ts';
import type { LossWatch } from '../replica/generations/losses.ts';
import { BoardPlace, type PlaceParts } from './board-place.ts';
import { shareOpened } from './shared.ts';

export interface BoardsParts extends Omit<PlaceParts, 'name'> {
	ledger: Ledger;
	signer: Signer;
}

/** Only consoles watch boards. */
const watchCode = () => import('./board-losses.ts');

/** The boards that are open on this device, each in the newest generation that it has. */
export function openBoards(parts: BoardsParts) {
	const { ledger, signer } = parts;
	const places = new Map<string, BoardPlace>();

	const boards = shareOpened<Board>(async (name) => {
		const place = await BoardPlace.open({ ...parts, name }, ledger.state().generations.get(name));
		places.set(name, place);
		return {
			port: place.board,
			close: () => {
				places.delete(name);
				place.close();
			}
		};
	});

	const stop = ledger.subscribe(({ generations }) => {
		for (const [name, place] of places) {
			const wanted = generations.get(name);
			if (wanted) place.follow(wanted);
		}
	});

	const restore = async (place: BoardPlace, losses: LossWatch): ReturnType<BoardWatch['restore']> => {
		const { nextOf } = await watchCode();
		const next = nextOf(place.now, losses);
		if (!next) return fail({ code: 'board-no-loss' });
		const seed = toBase64(next.seed);
		if (seed.length > SEED_MAX) return fail({ code: 'board-too-torn' });
		const newest = ledger.state().generations.get(place.name)?.generation ?? 0;
		const generation: Generation = { generation: Math.max(newest, place.now.generation) + 1, seed };
		// On disk before anybody hears of it: who is told of a document has to find it somewhere.
		await place.prepare(generation, next.update);
		await ledger.write('generation', place.name, generation, signer);
		return ok(null);
	};

	return {
		open: (department: string, table?: Table): Promise<Board> => boards.open(boardName(department, table)),

		async watch(department: string, table?: Table): Promise<BoardWatch> {
			const name = boardName(department, table);
			const board = await boards.open(name);
			const { watchLosses, lossAsSeen } = await watchCode();
			const place = places.get(name);
			if (!place) throw new Error('the session was closed');
			const listeners = new Set<() => void>();
			const tell = () => listeners.forEach((listener) => listener());
			const begin = () => {
				const watch = watchLosses(place.now, board, parts.now);
				const end = watch.changes.add(tell);
				return { watch, end: () => (end(), watch.close()) };
			};
			let watching = begin();
			const leave = place.onMoved(() => {
				watching.end();
				watching = begin();
				tell();
			});
			return {
				loss: (): BoardLoss | null => lossAsSeen(watching.watch),
				subscribe(listener) {
					const own = () => listener();
					listeners.add(own);
					return () => void listeners.delete(own);
				},
				restore: () => restore(place, watching.watch),
				dismiss: () => watching.watch.dismiss(),
				close() {
					leave();
					watching.end();
					board.close();
				}
			};
		},

		close: stop
	};
}
