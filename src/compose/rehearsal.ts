import type { Clock } from '../core/ports/environment.ts';
import type { CodeOffice } from '../core/ports/code.ts';
import type { Rehearsal } from '../core/ports/rehearsal.ts';
import type { Session } from '../core/ports/session.ts';
import type { WorkshopEntry } from '../core/ports/storage.ts';
import type { Program } from '../core/program/program.ts';
import { ok } from '../core/result/result.ts';
import { toHex } from '../crypto/encoding.ts';
import type { SureSoon } from '../crypto/native-verify.ts';
import { systemRandom } from '../crypto/random.ts';
import { ROOT_BYTES, rootKeys } from '../crypto/root.ts';
import { found } from './founding.ts';
import { blankEntry } from './blank-entry.ts';
import { MemoryDocuments } from './memory/documents.ts';
import { MemoryRecords } from './memory/records.ts';
import { MemoryHubs, MemoryRooms } from './memory/rooms.ts';
import { MemoryWorkshopStore } from './memory/workshops.ts';
import { openSession } from './session.ts';

interface Options {
	/** How many people are made up. */
	people: number;
	clock: Clock;
	origin: string;
	sure: SureSoon | null;
}

/** Say on the wall what they are; no list has them in this order, and no server ever hears of them. */
const WORDS: Record<Program['language'], string[]> = {
	en: ['only', 'for', 'practice', 'today'],
	de: ['heute', 'nur', 'zur', 'probe']
};

/** Gives out words without asking anybody. */
const noOffice = (language: Program['language']): CodeOffice => ({
	make: () => Promise.resolve({ words: WORDS[language], id: '', capsule: '', owner: '' }),
	offer: () => Promise.resolve(ok(null)),
	withdraw: () => Promise.resolve(ok(null))
});

/**
 * Opens a workshop of this program under a root key that is thrown away with it: the app's own wiring, over rooms and
 * disks in memory. The clock and the crypto are the real ones.
 */
export async function openRehearsal(
	program: Program,
	{ people, clock, origin, sure }: Options
): Promise<Rehearsal> {
	const root = systemRandom.bytes(ROOT_BYTES);
	const { link } = rootKeys(root);
	const hubs = new MemoryHubs();
	const sessions: Session[] = [];

	const start = async (given: Partial<WorkshopEntry>): Promise<Session> => {
		const entry: WorkshopEntry = {
			...blankEntry(clock),
			id: link.workshop,
			title: program.title,
			role: 'participant',
			link,
			...given
		};
		const store = new MemoryWorkshopStore();
		await store.put(entry);
		const rooms = new MemoryRooms(hubs, new MemoryDocuments(), entry.link.roomKey);
		const records = new MemoryRecords();
		const session = await openSession({ entry, store, records, rooms, clock, origin, sure });
		const harmless: Session = {
			...session,
			// A phone that scans this comes to the page for joining, and not into a room where nobody is.
			linkFor: () => `${origin}/join`,
			moving: null,
			facilitator: session.facilitator && {
				...session.facilitator,
				codes: () => Promise.resolve(noOffice(program.language))
			}
		};
		sessions.push(harmless);
		return harmless;
	};

	const salt = toHex(systemRandom.bytes(16));
	const console = await start({ role: 'facilitator', root, program: structuredClone(program), salt });
	await found(console, program);
	// On the day the wall is a window of the facilitator's browser, and goes where the root key does.
	const wall = await start({ role: 'screen', root });
	const phone = await start({});
	const made: Session[] = [];
	for (let n = 0; n < people; n++) made.push(await start({}));
	return {
		console,
		wall,
		phone,
		people: made,
		close: async () => {
			await Promise.all(sessions.map((session) => session.close()));
		}
	};
}
