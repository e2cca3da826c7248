import type { Result } from '../result/result.ts';

/** Four words that open a link as long as they stand on this phone. */
export interface SpokenLink {
	words: string[];
	/** They open nothing any more. Never rejects: without the server they open nothing either, and it forgets them by itself. */
	withdraw(): Promise<void>;
}

/** What makes another phone this person, and what that one takes over. */
export interface Moving {
	/**
	 * Leaves for the next phone what this one has alone (quiz answers, asks that are being written), sealed to this person, and
	 * gives the link that makes it theirs: a secret that only they may see. Rejects when it could not be saved.
	 */
	begin(): Promise<string>;
	/**
	 * Four words for a link of `begin`, from this language's list, for a phone that can't scan it. Needs the server. Problems:
	 * `code-no-server`, `code-too-many`.
	 */
	speak(link: string, language: string): Promise<Result<SpokenLink>>;
	/**
	 * Takes over what the phone before left: base64. Answers that were given here stay. Gives the waves whose answers came;
	 * none when it can't be opened.
	 */
	unpack(sealed: string): Promise<string[]>;
	/** 16 hex digits for one more phone. */
	newDevice(): string;
}
