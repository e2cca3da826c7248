/**
 * The one place that builds concrete adapters and wires them together. Everything above it sees ports.
 */
import { SHEET_MAX } from './core/quiz/limits.ts';
import { fail, ok } from './core/result/result.ts';
import { firstStage } from './core/stage/move.ts';
import { publicProgram } from './core/program/public-program.ts';
import type { Ballot } from './core/ports/ballot.ts';
import type { Board } from './core/ports/board.ts';
import type { Clock } from './core/ports/environment.ts';
import type { FacilitatorKeys, Session, Workbench } from './core/ports/session.ts';
import type { WorkshopEntry } from './core/ports/storage.ts';
import type { Program } from './core/program/program.ts';
import { commitTo } from './crypto/commitment.ts';
import { fromHex, toBase64, toHex, utf8 } from './crypto/encoding.ts';
import { drawingSeed, participantIdOf, participantSigner, pseudonymSigner } from './crypto/identity.ts';
import { newInvitation, proofHolds, proofOf } from './crypto/invitation.ts';
import { formatLink, parseLink } from './crypto/link.ts';
import { systemRandom } from './crypto/random.ts';
import { ROOT_BYTES, rootKeys } from './crypto/root.ts';
import { seal } from './crypto/seal.ts';
import { sealWithKey } from './crypto/vault.ts';
import { wordsOf } from './crypto/words.ts';
import { openRooms } from './compose/rooms.ts';
import { shareOpened } from './compose/shared.ts';
import { browserClock, invitingOrigin } from './compose/browser.ts';
import type { ExportFile, ExportKind, ExportLanguage } from './compose/exports.ts';
import { openBallot } from './records/ballot.ts';
import { openLedger } from './records/ledger.ts';
import { openBoard, openCarrier } from './replica/index.ts';
import {
	openDatabase,
	recordStore,
	requestPersistence,
	workshopStore,
	type CatchballDatabase
} from './storage/index.ts';

/** The app on this device, over the browser's own database, clock and network. */
export function createWorkbench(): Workbench {
	const database = openDatabase();
	const store = workshopStore(database);
	const clock = browserClock;

	const remember = async (entry: WorkshopEntry): Promise<WorkshopEntry> => {
		await store.put(entry);
		return entry;
	};

	return {
		store,
		clock,
		keepStorage: requestPersistence,

		read: (link) => parseLink(link),

		async create(program, { sample }) {
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
				sample
			});
			const session = await openSession(database, entry, clock);
			await found(session, program);
			await session.close();
			return entry;
		},

		async accept(text) {
			const parsed = parseLink(text);
			if (!parsed.ok) return parsed;
			const { surface, link, invitation } = parsed.value;
			const known = await store.get(link.workshop);
			if (known) {
				return ok(
					await remember({ ...known, link, claim: invitation ?? known.claim, openedAt: clock.now() })
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

		async open(id) {
			const entry = await store.get(id);
			if (!entry) return fail({ code: 'workshop-unknown' });
			await remember({ ...entry, openedAt: clock.now() });
			return ok(await openSession(database, entry, clock));
		}
	};
}

const blankEntry = (clock: Clock) => ({
	title: '',
	seed: systemRandom.bytes(32),
	root: null,
	program: null,
	salt: null,
	invitations: [],
	claim: null,
	openedAt: clock.now(),
	sample: false
});

/** A new workshop's first records: who runs it, what only the words open, what everybody may know. */
async function found(session: Session, program: Program): Promise<void> {
	const { ledger, signer, facilitator } = session;
	if (!facilitator) throw new Error('Only the holder of the root key founds a workshop');
	await ledger.write(
		'cert',
		toHex(signer.publicKey),
		{ role: 'facilitator', revoked: false, sealTo: facilitator.sealTo, accepts: [] },
		facilitator.root
	);
	const vault = JSON.stringify({ program, salt: session.entry.salt });
	await ledger.write('vault', 'main', { sealed: facilitator.sealVault(vault) }, facilitator.root);
	await ledger.write('program', 'main', publicProgram(program), signer);
	const stage = firstStage(program);
	if (stage) await ledger.write('stage', 'main', stage, signer);
}

async function openSession(
	database: CatchballDatabase,
	entry: WorkshopEntry,
	clock: Clock
): Promise<Session> {
	const { link } = entry;
	const signer = participantSigner(entry.seed, link.workshop);
	const pseudonym = pseudonymSigner(entry.seed, link.workshop);
	const store = workshopStore(database);
	const records = recordStore(database);
	const rooms = await openRooms(database, link, { hub: entry.role === 'facilitator', clock });
	const root = entry.root ? rootKeys(entry.root) : null;
	const ownKeys = [signer, ...(root ? [root.signer] : [])].map(({ publicKey }) => toHex(publicKey));
	const plenary = await rooms.open('plenary', { awareness: false });
	const ledger = await openLedger({
		link,
		own: ownKeys,
		carrier: openCarrier(plenary.doc, { throwaway: false }),
		store: records,
		acknowledgements: plenary.room.acknowledgements,
		clock,
		random: systemRandom
	});
	const facilitator = entry.root
		? facilitatorKeys(entry.root, () => ledger.state().quiz?.commitment ?? '')
		: null;
	const sheetContext = (wave: string) =>
		contextOf(link.workshop, ledger.state().quiz?.commitment ?? '', wave);

	const ballots = shareOpened<Ballot>(async (wave) => {
		const opened = await rooms.open(`ballot-${wave}`, { awareness: false });
		const ballot = await openBallot({
			link,
			wave,
			own: [toHex(pseudonym.publicKey)],
			keep: facilitator ? 'all' : 'own',
			carrier: openCarrier(opened.doc, { throwaway: true }),
			store: records,
			acknowledgements: opened.room.acknowledgements,
			clock,
			random: systemRandom
		});
		return { port: ballot, close: () => void opened.close() };
	});
	const boards = shareOpened<Board>(async (department) => {
		const generation = ledger.state().generations.get(department) ?? 0;
		const opened = await rooms.open(`board-${department}-${generation}`, { awareness: true });
		const board = openBoard(opened.doc, opened.awareness!, {
			acknowledgements: opened.room.acknowledgements,
			persistence: opened.persistence,
			random: systemRandom,
			close: () => void opened.close()
		});
		return { port: board, close: () => undefined };
	});

	return {
		entry,
		id: participantIdOf(signer.publicKey),
		signer,
		pseudonym,
		drawingSeed: (purpose) => drawingSeed(entry.seed, link.workshop, purpose),
		ledger,
		connection: plenary.room.connection,
		facilitator,
		store,
		clock,
		openBallot: (wave) => ballots.open(wave),
		openBoard: (department) => boards.open(department),
		sealSheet(content, wave) {
			const to = fromHex(ledger.state().sealTo ?? '');
			if (!to?.length) return fail({ code: 'no-facilitator-key' });
			return seal(to, content, sheetContext(wave), SHEET_MAX);
		},
		commitmentHolds: (key, salt, commitment) =>
			commitTo(key, fromHex(salt) ?? new Uint8Array()) === commitment,
		proofOf: (invitation) => proofOf(invitation, signer.publicKey),
		linkFor: (surface, invitation) => formatLink(invitingOrigin(rooms.config), surface, link, invitation),
		async close() {
			ledger.close();
			await rooms.close();
		}
	};
}

const contextOf = (workshop: string, commitment: string, wave: string) =>
	`sheet/${workshop}/${commitment}/${wave}`;

function facilitatorKeys(root: Uint8Array, commitment: () => string): FacilitatorKeys {
	const keys = rootKeys(root);
	const { workshop } = keys.link;
	return {
		root: keys.signer,
		words: wordsOf(root),
		sealTo: toHex(keys.sealing.publicKey),
		openSheet: (sealed, wave) => keys.sealing.opener.open(sealed, contextOf(workshop, commitment(), wave)),
		sealVault: (content) => toBase64(sealWithKey(keys.vaultKey, utf8(content), `vault/${workshop}`)),
		commitTo: (canonical, salt) => commitTo(canonical, fromHex(salt) ?? new Uint8Array()),
		newInvitation: () => newInvitation(systemRandom),
		proofHolds
	};
}

/** One file of a workshop for the person to keep; null when there is nothing to put into it yet. */
export async function exportFile(
	what: ExportKind,
	session: Session,
	language: ExportLanguage
): Promise<ExportFile | null> {
	const exports = await import('./compose/exports.ts');
	return exports.exportFile(what, session, language);
}

export type { ExportFile, ExportKind, ExportLanguage } from './compose/exports.ts';
