import type { Page } from 'playwright/test';

/** Rows of the phone's database: those of a store whose key or document has this text. */
export interface Rows {
	store: 'updates' | 'checkpoints' | 'records' | 'workshops' | 'drafts';
	of: string;
}

/** A bit turns over in the middle of a row's bytes, it is deleted, or nothing but its key is left. */
export type Break = 'flip' | 'delete' | 'nonsense';

/** The highest number of a document's checkpoints; 0 when it has none. Read past the app. */
export async function newestCheckpoint(page: Page, of: string): Promise<number> {
	return (await page.evaluate(onRows, { store: 'checkpoints', of, how: null } as const)).number;
}

/**
 * Breaks the newest of them, on a page of the same origin that does not run the app. Rejects when there is none, or when
 * it has no bytes to flip a bit of.
 */
export async function breakRow(page: Page, rows: Rows, how: Break): Promise<void> {
	const { count } = await page.evaluate(onRows, { ...rows, how });
	if (count === 0) throw new Error(`${rows.store} has no row of ${rows.of}`);
}

/** Runs in the page: only what it is given is there. */
async function onRows({ store, of, how }: Rows & { how: Break | null }) {
	const settled = <T>(request: IDBRequest<T>) =>
		new Promise<T>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(new Error(`${store}: ${request.error?.message}`));
		});
	const db = await settled(indexedDB.open('catchball'));
	const rows = db.transaction(store, 'readwrite').objectStore(store);
	const keys = await settled(rows.getAllKeys());
	const values = (await settled(rows.getAll())) as Record<string, unknown>[];
	const found = values
		.map((row, at) => ({ row, key: keys[at] ?? '' }))
		.filter(({ row, key }) => `${JSON.stringify(key)} ${String(row['document'])}`.includes(of))
		.sort((one, other) => Number(one.row['number'] ?? 0) - Number(other.row['number'] ?? 0));
	const newest = found.at(-1);
	if (newest && how === 'delete') await settled(rows.delete(newest.key));
	if (newest && how === 'nonsense') {
		const fields = [rows.keyPath ?? []].flat().map((field) => [field, newest.row[field]] as const);
		await settled(rows.put(Object.fromEntries(fields)));
	}
	if (newest && how === 'flip') {
		const bytes = newest.row['bytes'] ?? newest.row['seed'];
		if (!(bytes instanceof Uint8Array)) throw new Error(`${store} has no bytes`);
		const middle = bytes.length >> 1;
		bytes[middle] = (bytes[middle] ?? 0) ^ 1;
		await settled(rows.put(newest.row));
	}
	db.close();
	return { count: found.length, number: Number(newest?.row['number'] ?? 0) };
}
