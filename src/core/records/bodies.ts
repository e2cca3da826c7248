import type { AskingMove, ReceivingMove, TurnLink } from '../asks/ask.ts';
import type { Generation } from '../board/generation.ts';
import type { Card, CardAnswer } from '../cards/card.ts';
import type { AnswerKey, PublicQuiz, RecallAddition } from '../quiz/items.ts';
import type { ModerateBody } from '../moderation/moderation.ts';
import type { BoardContent } from '../pledge/pledge.ts';
import type { PublicProgram, Strategy } from '../program/program.ts';
import type { PublishedLaterWave, PublishedResults } from '../publish/results.ts';
import type { Broadcast } from '../stage/broadcast.ts';
import type { Stage } from '../stage/stage.ts';
import type { CertRole } from './kinds.ts';

/** The body of a record, by kind. Ids are: see the comment of each. */
export interface Bodies {
	/** id = hex public key of the device. Signed by the root key; the header's epoch is the one it grants. */
	cert: {
		role: CertRole;
		/** True takes the role back. */
		revoked: boolean;
		/** Hex X25519 key that sheets are sealed to; on facilitator certs, else empty. */
		sealTo: string;
		/**
		 * Hashes (first 16 hex digits) of records that stay although their author could not write them any more: of a
		 * lower epoch, or of a device whose role ends. Handed to the ledger empty, it fills in all that it holds.
		 */
		accepts: string[];
	};
	/**
	 * id = 'main', 'recall' for what the facilitator ruled on free answers, or 'door' for open invitations and the four
	 * words. Signed by the root key; base64 of the sealed bytes.
	 */
	vault: { sealed: string };
	/** id = 'main'. */
	program: PublicProgram;
	/** id = 'main'. Published when the strategy is told, not before: a phone would read the answers out of it. */
	strategy: Strategy;
	/** id = 'main'. Published when the first wave opens. */
	quiz: PublicQuiz;
	/** id = 'main'. */
	stage: Stage;
	/** id = `<wave>-<batch>`. Hashes (first 16 hex digits) of sheets that the facilitator holds and could open. */
	receipt: { wave: string; sheets: string[] };
	/**
	 * id = 'main'. The answer key and the salt that the commitment was made with (hex); beside them, outside the
	 * commitment, the free answers that were ruled right.
	 */
	reveal: { key: AnswerKey; salt: string; recall?: (RecallAddition & { item: string })[] };
	/** id = 'main'. Freezes the counting. */
	results: PublishedResults;
	/** id = wave. What a later wave adds; freezes its counting. */
	later: PublishedLaterWave;
	/** id = 'main'. One line to every phone. */
	broadcast: Broadcast;
	/**
	 * id = name of a board, see `boardName`. It goes on in a new document; `seed` (base64) says what that began with and what
	 * was left out of the one before, see replica/generations.
	 */
	generation: Generation;
	/** id = see `moderationId` in core/moderation. */
	moderate: ModerateBody;
	/** id = participant id of `key`. Takes everything from somebody but the records that it names. */
	ban: {
		/** Hex public key. */
		key: string;
		/** As it was; empty: nameless. */
		name: string;
		/** False lets them back in. */
		removed: boolean;
		/** Whether what they had written stays. */
		keep: boolean;
		/** Hashes (first 16 hex digits) of their records that stay. Handed to the ledger empty, it fills them in if `keep`. */
		accepts: string[];
	};
	/**
	 * id = 'main'. A new room key, sealed to each who stays: for those who are away it lies in the old room until they
	 * come. `number` counts up; `without` are the participant ids of those who were removed by then.
	 */
	rekey: {
		number: number;
		/** Hex X25519 key that all boxes are sealed with. */
		ephemeral: string;
		/** base64, by participant id. */
		boxes: [participant: string, box: string][];
		/** base64: for who holds the root key. */
		root: string;
		without: string[];
	};
	/** id = 'main'. The four words that open the join link, for wall and consoles; none when there are none. */
	code: { words: string[] };
	/** id = any of the leader's own, one a pledge: the newest word of each leader on each pledge counts. */
	catch: { pledge: string; verdict: 'accepted' | 'returned'; reason: string };
	/** id = 'me'. */
	me: { name: string; department: string | null };
	/** id = invitation id. Proves that the author holds an invitation: see crypto/invitation. */
	claim: { proof: string };
	/** id = 'move'. This person goes on with another phone, for the `turn`th time: the one that calls itself `device` (hex). */
	move: { turn: number; device: string };
	/**
	 * id = 'parcel'. What a person's phone has alone, for the one that the move with this turn leads to: base64, sealed to the
	 * person's own key. Empty once it has been taken over.
	 */
	parcel: { turn: number; sealed: string };
	/** id = department id (the wire adds the turn). Who holds the pen, as a chain of turns; null puts it down. */
	pen: { turn: number; previous: string | null; holder: string | null };
	/** id = the first 32 hex digits of the pen's last turn, whose hash this is: its holder has the pen no more. */
	free: { pen: string };
	/**
	 * id = department id. Who sits at which of its tables; the table by participant id, as pairs. Tables that were
	 * dissolved: count 0. `deal` counts how often seats were given out anew; without it, 1.
	 */
	tables: { count: number; seats: [participant: string, table: number][]; deal?: number };
	/** id = 'seat'. The table that a person has chosen for themself, in this department and of this deal. */
	seat: { department: string; table: number; deal?: number };
	/** id = department id (the wire adds the turn). `pen` = hash of the pen's turn that it was written with. */
	pledge: BoardContent & { turn: number; previous: string | null; pen?: string | null };
	/**
	 * A turn of the department that asks. id = of the author's own for a first turn, else the first 32 hex digits of the
	 * first turn's hash (the wire adds the turn).
	 */
	ask: TurnLink & AskingMove;
	/** A turn of the department that is asked. id = the first 32 hex digits of the first turn's hash (as above). */
	reply: TurnLink & ReceivingMove;
	/** What one person says to the room. id = see `cardId` in core/cards. */
	card: Card;
	/** Leadership's word on a question or a friction. id = the first 32 hex digits of the card's hash. */
	answer: CardAnswer;
	/** id = wave. base64 of the sealed bytes. */
	sheet: { sealed: string };
}
