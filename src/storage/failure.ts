/** Why something could not be kept; screens turn the code into a sentence. */
export type StorageFailureCode =
	/** The browser's quota or the disk is full. */
	| 'storage-full'
	/** Somebody deleted the database while it was open; what this page still holds is being written again. */
	| 'storage-lost'
	/** There is no IndexedDB here (some private windows), or it refuses to open. */
	| 'storage-unavailable'
	/** Anything else; it is tried again. */
	| 'storage-failed';

/** An error of this device's storage, with a code. */
export class StorageFailure extends Error {
	override readonly name = 'StorageFailure';
	readonly code: StorageFailureCode;
	constructor(code: StorageFailureCode, cause?: unknown) {
		super(code, { cause });
		this.code = code;
	}
}

const NAMES: Record<string, StorageFailureCode> = {
	QuotaExceededError: 'storage-full',
	MissingAPIError: 'storage-unavailable',
	MissingAPI: 'storage-unavailable',
	OpenFailedError: 'storage-unavailable',
	SecurityError: 'storage-unavailable',
	InvalidStateError: 'storage-unavailable'
};

const nameOf = (error: unknown): string =>
	error instanceof Error || error instanceof DOMException ? error.name : '';

/** The failure behind whatever Dexie or the browser threw. Dexie wraps the browser's own error in `inner`. */
export function storageFailure(error: unknown): StorageFailure {
	if (error instanceof StorageFailure) return error;
	const inner = typeof error === 'object' && error !== null && 'inner' in error ? error.inner : undefined;
	const code = NAMES[nameOf(inner)] ?? NAMES[nameOf(error)] ?? 'storage-failed';
	return new StorageFailure(code, error);
}
