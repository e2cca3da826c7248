import type { Result } from '../result/result.ts';

/** Four words that open a workshop's link, as the facilitator's device keeps them. */
export interface JoinCode {
	words: string[];
	/** Where the server holds the capsule: follows from the words. */
	id: string;
	/** The join link, sealed with a key that follows from the words. base64url. */
	capsule: string;
	/** Lets this device alone renew the capsule or take it away. */
	owner: string;
	/** How often the room's key had been replaced when they were made; absent: never. */
	keyNumber?: number | undefined;
}

/** Makes codes and has the server hold what they open. Problems: `code-no-server`, `code-too-many`, `code-refused`. */
export interface CodeOffice {
	/** Draws words from the list of a language and stretches them, which takes a second. Asks the server nothing. */
	make(language: string): Promise<JoinCode>;
	/** Has the server hold the capsule, or hold it longer. */
	offer(code: JoinCode): Promise<Result<null>>;
	/** Has the server forget it. A code that it no longer held is no problem. */
	withdraw(code: JoinCode): Promise<Result<null>>;
}
