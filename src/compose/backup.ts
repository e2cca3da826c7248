import type { WorkshopEntry } from '../core/ports/storage.ts';
import type { Result } from '../core/result/result.ts';
import { openBackup, sealBackup } from '../crypto/backup.ts';
import { packWorkshop, unpackWorkshop } from '../storage/backup.ts';
import type { CatchballDatabase } from '../storage/index.ts';

/** A workshop as one sealed file; null when this device doesn't have it. */
export async function makeBackup(
	database: CatchballDatabase,
	id: string,
	passphrase: string
): Promise<Uint8Array | null> {
	const packed = await packWorkshop(database, id);
	return packed && sealBackup(packed, passphrase);
}

/** Puts the workshop of a sealed file on this device. */
export async function restoreBackup(
	database: CatchballDatabase,
	file: Uint8Array,
	passphrase: string
): Promise<Result<WorkshopEntry>> {
	const opened = await openBackup(file, passphrase);
	return opened.ok ? unpackWorkshop(database, opened.value) : opened;
}
