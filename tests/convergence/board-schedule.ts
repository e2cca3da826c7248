import type { Goal } from '../../src/core/board/proposal.ts';
import type { SharedText } from '../../src/core/ports/board.ts';
import { LEAD_ANSWERS, LEAD_QUESTIONS } from '../../src/core/pledge/lead.ts';
import { STRENGTHS } from '../../src/core/pledge/support.ts';
import { BOARD_MAP } from '../../src/replica/board/keys.ts';
import { readBoard, type FoundBoard } from '../../src/replica/board/read.ts';
import { chance, Room, type Peer } from './board-room.ts';

/** A list, or what a map has in it. */
const listed = (value: unknown): unknown => (value instanceof Map ? [...value] : value);

/** Thrown when a schedule breaks a promise; says which seed does it. */
export class BrokenPromise extends Error {}

/** The nth character that occurs nowhere else: every other one is a surrogate pair. */
const mark = (n: number): string => String.fromCodePoint((n % 2 === 0 ? 0x4e00 : 0x20000) + n);
const marksIn = (text: string): Set<string> =>
	new Set([...text].filter((char) => /[\u4e00-\u9fff]|[\u{20000}-\u{2ffff}]/u.test(char)));

const foundIn = (peer: Peer): FoundBoard =>
	readBoard(peer.doc.getMap(BOARD_MAP).entries(), (name) =>
		peer.doc.share.has(name) ? peer.doc.getText(name).toJSON() : ''
	);
/** What takes text away because somebody wants it so. */
const REPLACES = new Set(['deletes', 'removes', 'takes over', 'restores']);

/** Everything that can be seen on a board, a fourth WIG included. */
const visible = (peer: Peer): string => {
	const { wigs, stops } = foundIn(peer);
	return JSON.stringify([wigs.map((wig) => wig.value), stops.map((stop) => stop.value)]);
};

/**
 * One random working session of four people at one board, checked as it goes:
 * a field that only listens shows what the text holds; nobody's undo takes back another's text; and in the end all
 * boards are equal, and every character that nobody knowingly removed can be seen.
 */
export class Schedule {
	readonly #random: () => number;
	readonly #room: Room;
	readonly #seed: number;
	#count = 0;
	readonly #author = new Map<string, Peer>();
	/** Deleted or taken back by somebody. */
	readonly #deleted = new Set<string>();
	/** What a restore has put in again, by who did: a copy, that goes with its undo. The original may still be on its way. */
	readonly #copies = new Map<Peer, Set<string>>();
	/** Seen by whoever removed what they stood in. */
	readonly #removed = new Set<string>();
	readonly #log: string[] = [];

	constructor(seed: number) {
		this.#seed = seed;
		this.#random = chance(seed);
		this.#room = new Room(['Ada', 'Ben', 'Cem', 'Dana'], this.#random);
	}

	run(steps: number): void {
		try {
			for (let n = 0; n < steps; n++) this.#step();
			this.#room.settle();
			this.#checkEnd();
		} catch (error) {
			const story = this.#log.join('\n');
			throw new BrokenPromise(`seed ${this.#seed}: ${String(error)}\n${story}`, { cause: error });
		} finally {
			this.#room.close();
		}
	}

	#pick<T>(from: readonly T[]): T | undefined {
		return from[Math.floor(this.#random() * from.length)];
	}

	#step(): void {
		const peer = this.#pick(this.#room.peers);
		if (!peer) return;
		const before = marksIn(peer.allText());
		const what = this.#act(peer);
		this.#log.push(`${peer.name} ${what}`);
		this.#checkFields();
		if (what === 'hears') return;
		const now = marksIn(peer.allText());
		const copies = this.#copies.get(peer) ?? new Set();
		this.#copies.set(peer, copies);
		if (what === 'restores') for (const char of now) if (!before.has(char)) copies.add(char);
		for (const gone of before) {
			if (now.has(gone)) continue;
			if (what === 'undoes' && copies.has(gone)) continue;
			const allowed = REPLACES.has(what) || this.#deleted.has(gone);
			const own = (what === 'undoes' || what === 'redoes') && this.#author.get(gone) === peer;
			if (!allowed && !own)
				throw new Error(`${peer.name} ${what} and lost ${gone} of ${this.#author.get(gone)?.name}`);
			this.#deleted.add(gone);
		}
	}

	#act(peer: Peer): string {
		const dice = this.#random();
		if (dice < 0.3) return this.#type(peer);
		if (dice < 0.36) return this.#propose(peer);
		if (dice < 0.44) return this.#delete(peer);
		if (dice < 0.7) return this.#hear(peer);
		if (dice < 0.77) return this.#add(peer);
		if (dice < 0.82) return this.#remove(peer);
		if (dice < 0.85) return this.#value(peer);
		if (dice < 0.91) {
			peer.board.undo();
			return 'undoes';
		}
		if (dice < 0.94) {
			peer.board.redo();
			return 'redoes';
		}
		if (dice < 0.97) {
			this.#room.disconnect(peer);
			return 'goes';
		}
		this.#room.connect(peer);
		return 'comes';
	}

	/** Some text of what this person sees. */
	#text(peer: Peer): SharedText | undefined {
		const { board } = peer;
		const { wigs, stops } = board.content();
		const texts = [
			...wigs.flatMap(({ id, leads }) => [
				board.wigText(id, 'statement'),
				board.wigText(id, 'lag'),
				board.wigText(id, 'unit'),
				...leads.map((lead) => board.leadText(id, lead.id))
			]),
			...stops.flatMap(({ id }) => [board.stopText(id, 'what'), board.stopText(id, 'who')])
		];
		const text = this.#pick(texts);
		return text && peer.watched(text);
	}

	#type(peer: Peer): string {
		const text = this.#text(peer);
		if (!text || text.value().length > 100) return 'waits';
		let insert = '';
		for (let n = 0; n <= this.#random() * 3; n++) {
			const char = mark(this.#count++);
			this.#author.set(char, peer);
			insert += char;
		}
		// Between characters: in the middle of a pair nobody's caret can stand.
		const chars = [...text.value()];
		const index = chars.slice(0, Math.floor(this.#random() * (chars.length + 1))).join('').length;
		text.apply({ index, remove: 0, insert });
		peer.fields.set(text, text.value());
		return 'types';
	}

	#delete(peer: Peer): string {
		const text = this.#text(peer);
		if (!text) return 'waits';
		// Anywhere, the middle of a pair included.
		const index = Math.floor(this.#random() * (text.value().length + 1));
		text.apply({ index, remove: Math.ceil(this.#random() * 4), insert: '' });
		peer.fields.set(text, text.value());
		return 'deletes';
	}

	#hear(peer: Peer): string {
		for (let n = 0; n < 4 && peer.inbox.length > 0; n++) {
			const [update] = peer.inbox.splice(Math.floor(this.#random() * peer.inbox.length), 1);
			if (update) peer.receive(update);
		}
		return 'hears';
	}

	#add(peer: Peer): string {
		const { board } = peer;
		const wig = this.#pick(board.content().wigs);
		const kind = this.#pick(['wig', 'lead', 'stop'] as const);
		if (kind === 'wig') board.addWig();
		else if (kind === 'stop') board.addStop();
		else if (wig) board.addLead(wig.id);
		return 'adds';
	}

	#remove(peer: Peer): string {
		const { board } = peer;
		const wig = this.#pick(board.content().wigs);
		const lead = this.#pick(wig?.leads ?? []);
		const stop = this.#pick(board.content().stops);
		const kind = this.#pick(['wig', 'lead', 'stop'] as const);
		const seen = kind === 'wig' ? wig : kind === 'lead' ? lead : stop;
		for (const char of marksIn(JSON.stringify(seen ?? ''))) this.#removed.add(char);
		if (kind === 'wig' && wig) board.removeWig(wig.id);
		else if (kind === 'lead' && wig && lead) board.removeLead(wig.id, lead.id);
		else if (kind === 'stop' && stop) board.removeStop(stop.id);
		return 'removes';
	}

	#value(peer: Peer): string {
		const { board } = peer;
		const wig = this.#pick(board.content().wigs);
		if (!wig) return 'waits';
		board.setWigValue(wig.id, this.#pick(['from', 'to'] as const) ?? 'from', String(this.#count++));
		board.setSupport(
			wig.id,
			this.#pick(['growth', 'people']) ?? 'growth',
			this.#pick([0, ...STRENGTHS] as const) ?? 0
		);
		const lead = this.#pick(wig.leads);
		if (lead)
			board.answerLead(
				wig.id,
				lead.id,
				this.#pick(LEAD_QUESTIONS) ?? 'influence',
				this.#pick([null, ...LEAD_ANSWERS]) ?? null
			);
		return 'sets';
	}

	/** Proposes, votes, takes over, keeps a version, or goes back to one. */
	#propose(peer: Peer): string {
		const { proposals, history } = peer.board;
		const participant = this.#room.peers.indexOf(peer).toString(16).repeat(20);
		const wig = this.#pick(peer.board.content().wigs);
		const proposal = this.#pick(proposals.current().list);
		const version = this.#pick(history.versions());
		const kind = this.#pick([
			'propose',
			'vote',
			'withdraw',
			'bring',
			'keep',
			'takeOver',
			'takeStop',
			'restore'
		] as const);
		if (kind === 'propose') {
			const target = this.#pick([wig?.id ?? null, null]) ?? null;
			proposals.propose({ wig: target, by: participant, table: null, goal: this.#goal() });
		} else if (kind === 'vote') {
			proposals.vote(proposal?.id ?? 'w1', participant, this.#random() < 0.7);
		} else if (kind === 'withdraw' && proposal) proposals.withdraw(proposal.id);
		else if (kind === 'bring') {
			const table = { number: 1 + Math.floor(this.#random() * 2), deal: 1 };
			proposals.bring(table, participant, {
				goals: [{ id: 'w1', goal: this.#goal() }],
				stops: [{ id: 's1', stop: { what: `Stop ${this.#count++}`, who: '', from: '' } }]
			});
			proposals.report(table, { wigs: 1, leads: this.#count, stops: 1 });
		} else if (kind === 'takeStop') {
			const stop = this.#pick(proposals.current().stops);
			if (stop) proposals.takeStop(stop.id);
		} else if (kind === 'keep') history.keep('submitted');
		else {
			for (const char of marksIn(visible(peer))) this.#removed.add(char);
			if (kind === 'takeOver' && proposal) {
				proposals.takeOver(proposal.id, this.#pick([wig?.id ?? null, null]) ?? null);
				return 'takes over';
			}
			if (kind === 'restore' && version) {
				history.restore(version.id);
				return 'restores';
			}
		}
		return 'proposes';
	}

	/** Without marks: what is taken over is a copy, and nobody's typing. */
	#goal(): Goal {
		return {
			statement: `Proposal ${this.#count++}`,
			from: '1',
			to: '2',
			unit: 'days',
			by: '',
			lag: '',
			leads: [{ id: `l${this.#count++}`, text: 'Every week' }],
			supports: [{ priority: 'growth', strength: this.#pick(STRENGTHS) ?? 1 }]
		};
	}

	#checkFields(): void {
		for (const peer of this.#room.peers)
			for (const [text, shown] of peer.fields)
				if (shown !== text.value())
					throw new Error(`a field of ${peer.name} shows ${shown}, not ${text.value()}`);
	}

	#checkEnd(): void {
		this.#checkFields();
		const [first, ...rest] = this.#room.peers;
		if (!first) return;
		for (const peer of rest) {
			if (visible(peer) !== visible(first))
				throw new Error(`${peer.name} sees another board than ${first.name}`);
			const [one, other] = [peer, first].map(({ board }) =>
				JSON.stringify([board.content(), board.hiddenWigs()])
			);
			if (one !== other) throw new Error(`${peer.name} shows another board than ${first.name}`);
			const [mine, theirs] = [peer, first].map(({ board: { proposals, history } }) =>
				JSON.stringify([Object.values(proposals.current()).map(listed), history.versions()])
			);
			if (mine !== theirs)
				throw new Error(`${peer.name} has other proposals, votes or versions than ${first.name}`);
			if (peer.allText() !== first.allText())
				throw new Error(`${peer.name} holds other texts than ${first.name}`);
		}
		const kept = marksIn(first.allText());
		const seen = marksIn(visible(first));
		for (const [char, author] of this.#author) {
			if (this.#deleted.has(char)) continue;
			if (!kept.has(char)) throw new Error(`${char} of ${author.name} is lost`);
			if (!seen.has(char) && !this.#removed.has(char))
				throw new Error(`${char} of ${author.name} can't be seen`);
		}
	}
}
