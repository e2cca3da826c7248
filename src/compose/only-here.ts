import { onlyHere, type OnlyHere } from '../core/workshop/only-here.ts';
import type { WorkshopEntry, WorkshopStore } from '../core/ports/storage.ts';
import { participantIdOf, participantSigner, pseudonymSigner } from '../crypto/identity.ts';
import { rootKeys } from '../crypto/root.ts';
import { unsharedSlots, type CatchballDatabase } from '../storage/index.ts';

/** What of each workshop is on this device alone, read from the disk: no room is opened for it. Boards are not counted. */
export async function onlyHereOf(
	database: CatchballDatabase,
	store: WorkshopStore
): Promise<{ entry: WorkshopEntry; here: OnlyHere }[]> {
	const entries = await store.list();
	return Promise.all(entries.map(async (entry) => ({ entry, here: await readOne(database, store, entry) })));
}

async function readOne(
	database: CatchballDatabase,
	store: WorkshopStore,
	{ id, seed, root, askDrafts = [] }: WorkshopEntry
): Promise<OnlyHere> {
	const pseudonym = pseudonymSigner(seed, id);
	const signers = [participantSigner(seed, id), pseudonym, ...(root ? [rootKeys(root).signer] : [])];
	const authors = signers.map(({ publicKey }) => participantIdOf(publicKey));
	const slots = await unsharedSlots(database, id, authors);
	const sheets = `sheet/${participantIdOf(pseudonym.publicKey)}`;
	return onlyHere({
		unshared: slots.map((slot) => {
			const [kind = '', , recordId = ''] = slot.split('/');
			return { kind, id: recordId };
		}),
		drafts: await store.drafts(id),
		askDrafts: askDrafts.length,
		collected: ({ wave }) => !slots.includes(`${sheets}/${wave}`)
	});
}
