import type { Ballot } from '../core/ports/ballot.ts';
import type { Carrier } from '../core/ports/carrier.ts';
import type { Clock } from '../core/ports/environment.ts';
import type { WorkshopLink } from '../core/ports/keys.ts';
import type { Session } from '../core/ports/session.ts';
import type { RecordStore, WorkshopEntry, WorkshopStore } from '../core/ports/storage.ts';
import { SHEET_MAX } from '../core/quiz/limits.ts';
import { fail } from '../core/result/result.ts';
import { commitTo } from '../crypto/commitment.ts';
import { fromHex, toHex } from '../crypto/encoding.ts';
import { drawingSeed, participantIdOf, participantSecret, pseudonymSecret } from '../crypto/identity.ts';
import { proofOf } from '../crypto/invitation.ts';
import { formatLink } from '../crypto/link.ts';
import { systemRandom } from '../crypto/random.ts';
import { rootKeys } from '../crypto/root.ts';
import { withKeySoon } from '../crypto/native-keys.ts';
import type { SureSoon } from '../crypto/native-verify.ts';
import { seal } from '../crypto/seal.ts';
import { signerOf } from '../crypto/signer.ts';
import { openBallot } from '../records/ballot.ts';
import { openLedger, type OpenLedger } from '../records/ledger.ts';
import { openCarrier } from '../replica/index.ts';
import { openBoards } from './boards.ts';
import { boardCode } from './board-place.ts';
import { sheetContext } from './sheet-context.ts';
import type { HubKeys } from './membership.ts';
import type { OpenDocument, RoomWish } from './rooms.ts';
import { followRoomKey } from './room-key.ts';
import { shareOpened } from './shared.ts';

/** The rooms of one workshop: every document by its purpose. */
export interface Rooms {
	open(purpose: string, wish: RoomWish): Promise<OpenDocument>;
	/** Leaves all rooms for those under another key. */
	move(link: WorkshopLink): void;
	/** What this device's disk holds of a document, as one update; null when that is nothing. */
	stored(purpose: string): Promise<Uint8Array | null>;
	/** A plenary under an old key, that holds nothing but what is put into it. */
	visit(link: WorkshopLink, hub: HubKeys | null): Carrier;
	close(): Promise<void>;
}

/** What a session is built on. */
export interface SessionParts {
	entry: WorkshopEntry;
	store: WorkshopStore;
	records: RecordStore;
	rooms: Rooms;
	clock: Clock;
	/** See `Session.time`; the device's own clock where nothing else is known. */
	time?: () => number;
	/** Where others open this app; links begin with it. */
	origin: string;
	/** The browser's own check of signatures; null or absent where it has none. */
	sure?: SureSoon | null;
}

/** Milliseconds after opening at which it is fetched all the same. */
const FETCH_AHEAD = 12_000;

const movingCode = () => import('./moving.ts');

/** Opens one workshop on this device. Settles when its plenary is loaded. */
export async function openSession({
	entry,
	store,
	records,
	rooms,
	clock,
	time = () => clock.now(),
	origin,
	sure
}: SessionParts): Promise<Session> {
	const { link } = entry;
	const secret = participantSecret(entry.seed, link.workshop);
	const [signer, pseudonym] = await Promise.all([
		withKeySoon(secret),
		withKeySoon(pseudonymSecret(entry.seed, link.workshop))
	]);
	const root = entry.root ? rootKeys(entry.root) : null;
	const ownKeys = [signer, ...(root ? [root.signer] : [])].map(({ publicKey }) => toHex(publicKey));
	let certs: OpenLedger | null = null;
	const hub: HubKeys | null = root && {
		root: root.signer.publicKey,
		device: signer,
		cert: () => certs?.bytes('cert', toHex(signer.publicKey)) ?? null
	};
	const plenary = await rooms.open('plenary', { awareness: false, hub });
	const ledger = await openLedger({
		link,
		own: ownKeys,
		carrier: openCarrier(plenary.doc, { throwaway: false }),
		store: records,
		acknowledgements: plenary.room.acknowledgements,
		clock,
		random: systemRandom,
		sure
	});
	certs = ledger;
	// The recovery words' list and the like are no business of a phone.
	const facilitator = entry.root
		? (await import('./facilitator.ts')).facilitatorKeys(
				entry.root,
				() => ledger.state().quiz?.commitment ?? '',
				() => formatLink(origin, 'join', entry.link)
			)
		: null;
	const contextOf = (wave: string) =>
		sheetContext(link.workshop, ledger.state().quiz?.commitment ?? '', wave);

	const ballots = shareOpened<Ballot>(async (wave) => {
		const opened = await rooms.open(`ballot-${wave}`, { awareness: false, hub });
		const ballot = await openBallot({
			link,
			wave,
			own: [toHex(pseudonym.publicKey)],
			keep: facilitator ? 'all' : 'own',
			carrier: openCarrier(opened.doc, {
				throwaway: true,
				whisper: (update) => opened.room.whisper(update)
			}),
			store: records,
			acknowledgements: opened.room.agreement,
			clock,
			random: systemRandom,
			sure
		});
		return { port: ballot, close: () => void opened.close() };
	});
	const boards = openBoards({
		ledger,
		signer,
		rooms,
		hub,
		random: systemRandom,
		now: time,
		paused: () => ledger.state().moderation.paused
	});

	const key = followRoomKey({
		entry,
		store,
		ledger,
		id: participantIdOf(signer.publicKey),
		publicKey: toHex(signer.publicKey),
		secret,
		root,
		rooms: { move: (next) => rooms.move(next), visit: (old) => rooms.visit(old, hub) },
		clock,
		random: systemRandom
	});

	// Fetched before anybody needs it: the server may be gone by then.
	const cancelFetch = clock.after(FETCH_AHEAD, () => {
		// A page's first signature needs a table, 100 ms of a phone's: rather now than when somebody taps.
		signerOf(systemRandom.bytes(32));
		void boardCode().catch(() => undefined);
		if (entry.role === 'participant') void movingCode().catch(() => undefined);
	});

	const moving = async () =>
		(await movingCode()).movingOf({ entry, store, records, ledger, signer, pseudonym, origin });

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
		time,
		openBallot: (wave) => ballots.open(wave),
		openBoard: (department, table) => boards.open(department, table),
		watchBoard: (department, table) => boards.watch(department, table),
		sealSheet(content, wave) {
			const to = fromHex(ledger.state().sealTo ?? '');
			if (!to?.length) return fail({ code: 'no-facilitator-key' });
			return seal(to, content, contextOf(wave), SHEET_MAX);
		},
		commitmentHolds: (key, salt, commitment) =>
			commitTo(key, fromHex(salt) ?? new Uint8Array()) === commitment,
		proofOf: (invitation) => proofOf(invitation, signer.publicKey),
		linkFor: (surface, invitation) => formatLink(origin, surface, entry.link, invitation),
		moving: entry.role === 'participant' ? moving : null,
		async close() {
			cancelFetch();
			key.close();
			boards.close();
			ledger.close();
			await rooms.close();
		}
	};
}
