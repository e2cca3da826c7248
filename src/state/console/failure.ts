/** What the console says of something that could not be done. */
export type Failure = 'not-saved' | 'board-too-torn';

/** Somebody asked for what can't be done, whatever this device keeps. */
export class Impossible extends Error {
	override readonly name = 'Impossible';
	readonly code: Failure;

	constructor(code: Failure) {
		super(code);
		this.code = code;
	}
}

/** What is to be said of an error of any kind. */
export const failureOf = (error: unknown): Failure =>
	error instanceof Impossible ? error.code : 'not-saved';
