/** What makes another phone this person, and what that one takes over. */
export interface Moving {
	/**
	 * Leaves for the next phone what this one has alone (quiz answers, asks that are being written), sealed to this person, and
	 * gives the link that makes it theirs: a secret that only they may see. Rejects when it could not be saved.
	 */
	begin(): Promise<string>;
	/**
	 * Takes over what the phone before left: base64. Answers that were given here stay. Gives the waves whose answers came;
	 * none when it can't be opened.
	 */
	unpack(sealed: string): Promise<string[]>;
	/** 16 hex digits for one more phone. */
	newDevice(): string;
}
