/**
 * The one place that builds concrete adapters and wires them together. Everything above it sees ports.
 */
import { fail, ok } from './core/result/result.ts';
import type { LookedAt } from './core/ports/look-along.ts';
import type { Program } from './core/program/program.ts';
import type { Rehearsal } from './core/ports/rehearsal.ts';
import type { Session, Workbench } from './core/ports/session.ts';
import type { WorkshopEntry } from './core/ports/storage.ts';
import { toHex } from './crypto/encoding.ts';
import { parseLink } from './crypto/link.ts';
import { nativeSureSoon } from './crypto/native-verify.ts';
import { systemRandom } from './crypto/random.ts';
import { ROOT_BYTES, rootKeys } from './crypto/root.ts';
import { blankEntry } from './compose/blank-entry.ts';
import { browserClock, invitingOrigin, sharedTime, turn } from './compose/browser.ts';
import type { ExportFile, ExportKind, ExportLanguage } from './compose/exports.ts';
import { linkThatHolds, roomOfRoot } from './compose/known-link.ts';
import { openRooms } from './compose/rooms.ts';
import { openSession } from './compose/session.ts';
import { deviceStorage } from './compose/device.ts';
import { openDatabase, recordStore, requestPersistence, workshopStore } from './storage/index.ts';

/** The app on this device, over the browser's own database, clock and network. */
export function createWorkbench(): Workbench {
	const database = openDatabase();
	const store = workshopStore(database);
	const records = recordStore(database);
	const clock = browserClock;

	const native = nativeSureSoon();

	const open = async (entry: WorkshopEntry): Promise<Session> => {
		const sure = await native;
		// In steps, so that a slow phone can do something else between them.
		await turn();
		const rooms = await openRooms(database, entry.link, { clock });
		const origin = invitingOrigin(rooms.config);
		const session = await openSession({
			entry,
			store,
			records,
			rooms,
			clock,
			time: sharedTime,
			origin,
			sure
		});
		askToKeep(session);
		await turn();
		return session;
	};
	const remember = async (entry: WorkshopEntry): Promise<WorkshopEntry> => {
		await store.put(entry);
		return entry;
	};

	return {
		store,
		clock,
		device: deviceStorage(database),

		read: (link) => parseLink(link),

		async lookUp(words) {
			try {
				const { lookUp } = await import('./compose/code/look-up.ts');
				return await lookUp(words);
			} catch {
				// Its code could not be fetched either.
				return fail({ code: 'code-no-server' });
			}
		},

		onlyHere: async () => (await import('./compose/only-here.ts')).onlyHereOf(database, store),

		backup: async (id, passphrase) => (await backups()).makeBackup(database, id, passphrase),
		restore: async (file, passphrase) => (await backups()).restoreBackup(database, file, passphrase),

		async create(program, { sample }) {
			// First, so that nothing is there by halves when it can't be fetched.
			const { found } = await import('./compose/founding.ts');
			const root = systemRandom.bytes(ROOT_BYTES);
			const { link } = rootKeys(root);
			const entry = await remember({
				...blankEntry(clock),
				id: link.workshop,
				title: program.title,
				role: 'facilitator',
				link,
				root,
				program,
				salt: toHex(systemRandom.bytes(16)),
				sample,
				// The sample is for looking: nobody writes its words down.
				wordsDue: !sample
			});
			const session = await open(entry);
			await found(session, program);
			await session.close();
			return entry;
		},

		async accept(text) {
			const parsed = parseLink(text);
			if (!parsed.ok) return parsed;
			const { surface, link, invitation, move } = parsed.value;
			const known = await store.get(link.workshop);
			if (move) {
				const { entryMoved } = await import('./compose/arriving.ts');
				const entry = await entryMoved({ known, link, move, records, clock });
				return entry.ok ? ok(await remember(entry.value)) : entry;
			}
			if (known) {
				return ok(
					await remember({
						...known,
						link: linkThatHolds(known, link),
						claim: invitation ?? known.claim,
						openedAt: clock.now()
					})
				);
			}
			return ok(
				await remember({
					...blankEntry(clock),
					id: link.workshop,
					role: surface === 'screen' ? 'screen' : 'participant',
					link,
					claim: invitation
				})
			);
		},

		async takeOver(key, expected) {
			const { rootOf, takeOver } = await import('./compose/takeover.ts');
			const root = await rootOf(key);
			if (!root.ok) return root;
			const { link } = rootKeys(root.value);
			if (expected !== null && link.workshop !== expected) return fail({ code: 'words-other' });
			const known = await store.get(link.workshop);
			const entry = known
				? { ...known, link: roomOfRoot(known, link) }
				: { ...blankEntry(clock), id: link.workshop, role: 'facilitator' as const, link };
			const rooms = await openRooms(database, entry.link, { clock });
			const taken = await takeOver(entry, root.value, { rooms, records: recordStore(database), clock });
			return taken.ok ? ok(await remember(taken.value)) : taken;
		},

		async recoveryWords() {
			const { listedWords } = await import('./compose/takeover.ts');
			return listedWords;
		},

		async open(id) {
			const entry = await store.get(id);
			if (!entry) return fail({ code: 'workshop-unknown' });
			await store.opened(id, clock.now());
			return ok(await open(entry));
		}
	};
}

const backups = () => import('./compose/backup.ts');

/**
 * Asks the browser to keep what is stored once there is something of this person's own: asked of somebody who has only
 * looked in, browsers say no, or bother them.
 */
function askToKeep({ facilitator, ledger }: Session): void {
	const has = () => facilitator !== null || ledger.delivery('me', 'me') !== undefined;
	const ask = () => void requestPersistence();
	if (has()) return ask();
	const stop = ledger.subscribe(() => {
		if (!has()) return;
		stop();
		ask();
	});
}

/** A throw-away copy of a workshop with this program, with made-up people, all in this page. */
export async function createRehearsal(program: Program, people: number): Promise<Rehearsal> {
	const { openRehearsal } = await import('./compose/rehearsal.ts');
	const sure = await nativeSureSoon();
	return openRehearsal(program, { people, clock: browserClock, origin: location.origin, sure });
}

/** A phone that shows what somebody in the room sees now, and belongs to nobody. */
export async function lookAlongWith(session: Session, who: LookedAt): Promise<Session> {
	const { lookAlong } = await import('./compose/look-along.ts');
	return lookAlong(session, who, browserClock);
}

/** One file of a workshop for the person to keep; null when there is nothing to put into it yet. */
export async function exportFile(
	what: ExportKind,
	session: Session,
	language: ExportLanguage
): Promise<ExportFile | null> {
	const exports = await loadExports();
	return exports.exportFile(what, session, language);
}

/** A program whose workshop does not exist yet, or its quiz, as a file. */
export async function exportProgramFile(what: 'program' | 'quiz', program: Program): Promise<ExportFile> {
	const exports = await import('./compose/exports.ts');
	return exports.programFile(what, program);
}

/** What makes the files that are asked for rarely. */
export const loadExports = () => import('./compose/exports.ts');

export type { PaperTranslate } from './export/paper-form.ts';
export type { ExportFile, ExportKind, ExportLanguage } from './compose/exports.ts';
