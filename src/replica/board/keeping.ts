import type * as Y from 'yjs';
import { HISTORY, isLargeLoss, sizeOf } from '../../core/board/version.ts';
import type { BoardContent } from '../../core/pledge/pledge.ts';
import type { BoardHistory } from '../../core/ports/history.ts';
import { VersionLog } from './history.ts';
import { rewriteBoard, rowsForBoard, type Rewritten } from './rewrite.ts';

/** What keeping versions needs of the board. */
export interface KeepingParts {
	doc: Y.Doc;
	newId(): string;
	content(): BoardContent;
	change(field: string, run: () => void): void;
	rows(rows: [key: string, order: number][]): void;
	rewritten(): Rewritten;
	/** Participant id of who works here; empty while nobody has said. */
	who(): string;
	/** Milliseconds; without it, no version is kept unasked. */
	now?: (() => number) | undefined;
}

export interface Keeping extends BoardHistory {
	/** Call after each change of this device's own, with the board before it. */
	noticed(before: BoardContent): void;
	close(): void;
}

/** Keeps versions of the board: before large losses, every few minutes of work, and when asked to. */
export function keepVersions(parts: KeepingParts): Keeping {
	const log = new VersionLog(parts.doc);
	const { now } = parts;
	/** Since when this device could have kept one. */
	let since = now?.() ?? 0;
	let rewriting = false;

	const add = (content: BoardContent, why: Parameters<BoardHistory['keep']>[0]): void => {
		if (sizeOf(content) > 0) log.add(parts.newId(), content, { at: now?.() ?? 0, by: parts.who(), why });
	};

	return {
		versions: () => log.versions(),
		subscribe: (listener) => log.changes.add(listener),
		keep: (why) => add(parts.content(), why),
		noticed(before) {
			if (!now || rewriting || before === parts.content()) return;
			if (isLargeLoss(before, parts.content())) add(before, 'deletion');
			else if (now() - since >= HISTORY.every && log.isDue(now())) {
				since = now();
				add(before, 'time');
			}
		},
		restore(id) {
			const version = log.versions().find((one) => one.id === id);
			if (!version) return;
			add(parts.content(), 'restore');
			rewriting = true;
			try {
				parts.rows(rowsForBoard(parts.rewritten(), version.content));
				const board = parts.rewritten();
				parts.change(`restore/${id}`, () => rewriteBoard(board, version.content));
			} finally {
				rewriting = false;
			}
		},
		close: () => log.close()
	};
}
