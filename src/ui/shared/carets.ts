import { splitsPair } from '../../core/text/surrogates.ts';

/** Where somebody else is in a text. */
export interface RemoteCaret {
	/** Participant id, for their colour; else the name decides. */
	id?: string;
	/** Empty for a nameless person: the mark shows without a flag. */
	name: string;
	/** A position in UTF-16 units, or an anchor. */
	position: number | string;
}

/** A piece of a text; whoever is `caret` stands at its beginning. */
export interface Piece {
	text: string;
	caret: RemoteCaret | null;
}

/** A text cut at others' carets, in its order. Carets whose anchor is of another text are left out. */
export function splitAtCarets(
	text: string,
	carets: readonly RemoteCaret[],
	resolve: (anchor: string) => number | null
): Piece[] {
	const placed = carets.flatMap((caret) => {
		const at = typeof caret.position === 'number' ? caret.position : resolve(caret.position);
		if (at === null || at < 0) return [];
		const within = Math.min(at, text.length);
		return [{ caret, at: splitsPair(text, within) ? within - 1 : within }];
	});
	placed.sort((one, other) => one.at - other.at);
	const pieces: Piece[] = [{ text: text.slice(0, placed[0]?.at), caret: null }];
	placed.forEach(({ caret, at }, n) => pieces.push({ text: text.slice(at, placed[n + 1]?.at), caret }));
	return pieces;
}
