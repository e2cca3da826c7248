import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Board, SharedText, StopText, WigText } from '../../core/ports/board.ts';
import type { Random } from '../../core/ports/environment.ts';
import type { Acknowledgements, DocumentPersistence } from '../../core/ports/room.ts';
import { isStrength } from '../../core/pledge/support.ts';
import { cutText, wellFormed } from '../../core/text/surrogates.ts';
import { LIMITS } from '../../core/values/limits.ts';
import { isIsoDate } from '../../core/values/schema.ts';
import { DeliveryWatch } from './delivery.ts';
import * as keys from './keys.ts';
import { keepVersions } from './keeping.ts';
import { openProposals } from './proposal-desk.ts';
import { openMatrix } from './matrix.ts';
import { announcePresence, readPresence, watchPresence } from './presence.ts';
import { YjsText } from './shared-text.ts';
import { Undo } from './undo.ts';
import { BoardView } from './view.ts';

/** What a board needs from elsewhere. */
export interface BoardParts {
	acknowledgements: Acknowledgements;
	persistence: DocumentPersistence;
	/** For the ids of new entries. */
	random: Random;
	/** Called once by the board's own `close`. */
	close(): void;
	/** Milliseconds, for versions that are kept unasked; without it there are none. */
	now?: () => number;
	/** Whether the facilitator has paused input: nothing that this device does changes anything then. */
	paused?: () => boolean;
	/** Milliseconds within which typing is undone in one step; for tests. */
	undoTogether?: number;
}

const STRUCTURE = { board: 'structure' };

/** Opens the board that lies in a document. Nothing that peers put into the document makes it throw. */
export function openBoard(doc: Y.Doc, awareness: Awareness, parts: BoardParts): Board {
	const map = doc.getMap(keys.BOARD_MAP);
	const touched = doc.getMap('touched');
	const view = new BoardView(doc);
	const undo = new Undo(doc, parts.undoTogether);
	const delivery = new DeliveryWatch(doc, parts.acknowledgements, parts.persistence);
	const texts = new Map<string, SharedText>();
	/** Participant id of who works here. */
	let who = '';
	let closed = false;

	/**
	 * A state vector doesn't count removals. So a change that only removes writes a value as well: then whoever has
	 * this page's newest clock has the removal, and *saved* and *shared* are true of it.
	 */
	const clock = () => Y.getState(doc.store, doc.clientID);
	const counted = (change: () => void): void => {
		if (parts.paused?.()) return;
		const before = clock();
		const shown = view.content();
		let changed = false;
		const watch = () => {
			changed = true;
		};
		doc.on('update', watch);
		change();
		doc.off('update', watch);
		if (!changed) return;
		history.noticed(shown);
		if (clock() === before) doc.transact(() => touched.set('at', before), STRUCTURE);
		delivery.edited();
	};

	const change = (field: string, run: () => void): void => counted(() => undo.change(field, run));
	const set = (key: string, value: string | number): void => {
		if (map.get(key) !== value) change(key, () => map.set(key, value));
	};

	/**
	 * The row of a new thing is not undone, only its being shown: so that what others wrote into it can't vanish with
	 * somebody's undo.
	 */
	const add = (key: string, order: number): void => {
		if (parts.paused?.()) return;
		doc.transact(() => map.set(key, { order }), STRUCTURE);
		set(keys.stateKey(key), keys.ON);
	};

	const newId = (): string =>
		Array.from(parts.random.bytes(8), (byte) => byte.toString(16).padStart(2, '0')).join('');

	const text = (name: string, limit: number): SharedText => {
		const shared = texts.get(name) ?? new YjsText(doc, name, limit, change);
		texts.set(name, shared);
		return shared;
	};

	const wigText = (id: string, field: WigText) =>
		text(keys.wigTextName(id, field), field === 'unit' ? LIMITS.name : LIMITS.boardText);

	/** Only one thing can't be removed: the last WIG. It is emptied instead, and is the first one again. */
	const emptyFirst = (): void => {
		const id = keys.FIRST_WIG;
		for (const key of [...map.keys()]) {
			if (key.startsWith(`${keys.wigKey(id)}/lead/`)) {
				if (/\/(predictive|influence)$/.test(key)) map.delete(key);
				else if (!key.endsWith('/state')) map.set(keys.stateKey(key), keys.off(''));
			} else if (key.startsWith(`${keys.wigKey(id)}/`)) map.delete(key);
		}
		for (const [name] of [...doc.share]) {
			if (!name.startsWith(`${keys.wigKey(id)}/`)) continue;
			const content = doc.getText(name);
			content.delete(0, content.length);
		}
	};

	const leadText = (wig: string, lead: string) => text(keys.leadTextName(wig, lead), LIMITS.boardText);
	const stopText = (id: string, field: StopText) => text(keys.stopTextName(id, field), LIMITS.boardText);

	const hands = {
		doc,
		newId,
		change,
		content: () => view.content(),
		rows: (rows: [key: string, order: number][]) => {
			if (rows.length === 0 || parts.paused?.()) return;
			doc.transact(() => rows.forEach(([key, order]) => map.set(key, { order })), STRUCTURE);
		},
		aside: (run: () => void) => {
			if (!parts.paused?.()) doc.transact(run, STRUCTURE);
		},
		rewritten: () => ({ map, found: view.found(), wigText, leadText, stopText }),
		who: () => who,
		now: parts.now
	};
	const history = keepVersions(hands);
	const proposals = openProposals({ ...hands, beforeTakeOver: () => history.keep('takeover') });

	const matrix = openMatrix({ doc, newId, edit: counted });

	return {
		history,
		proposals,
		matrix,
		content: () => view.content(),
		subscribe: (listener) => view.subscribe(listener),

		addWig() {
			const { wigs, lastWig } = view.found();
			if (wigs.length >= LIMITS.wigs) return false;
			add(keys.wigKey(newId()), lastWig + 1);
			return true;
		},
		removeWig(id) {
			const { wigs } = view.found();
			const found = wigs.find((wig) => wig.value.id === id);
			if (!found) return;
			const state = keys.stateKey(keys.wigKey(id));
			change(state, () => {
				if (id !== keys.FIRST_WIG || wigs.length > 1) map.set(state, found.off);
				if (wigs.length === 1) emptyFirst();
			});
		},
		wigText,
		setWigValue(id, field, value) {
			if (field === 'by' && value !== '' && !isIsoDate(value)) return;
			set(keys.wigValueKey(id, field), cutText(wellFormed(value), LIMITS.number));
		},
		setSupport(id, priority, strength) {
			if (strength === 0 || isStrength(strength)) set(keys.supportKey(id, priority), strength);
		},
		addLead(wig) {
			const found = view.found();
			const leads = found.wigs.find(({ value }) => value.id === wig)?.value.leads.length ?? 0;
			if (leads < LIMITS.leads) add(keys.leadKey(wig, newId()), found.lastLead(wig) + 1);
		},
		removeLead(wig, lead) {
			const key = keys.leadKey(wig, lead);
			set(keys.stateKey(key), view.found().offLead(wig, lead));
		},
		leadText,
		answerLead(wig, lead, question, answer) {
			set(keys.leadAnswerKey(wig, lead, question), answer ?? '');
		},

		addStop() {
			const { stops, lastStop } = view.found();
			if (stops.length < LIMITS.stops) add(keys.stopKey(newId()), lastStop + 1);
		},
		removeStop(id) {
			const found = view.found().stops.find((stop) => stop.value.id === id);
			if (found) set(keys.stateKey(keys.stopKey(id)), found.off);
		},
		stopText,
		setStopFrom(id, value) {
			if (value === '' || isIsoDate(value)) set(keys.stopFromKey(id), value);
		},
		hiddenWigs: () => Math.max(0, view.found().wigs.length - LIMITS.wigs),

		undo: () => counted(() => undo.undo()),
		redo: () => counted(() => undo.redo()),
		canUndo: () => undo.canUndo(),
		canRedo: () => undo.canRedo(),
		onUndo: (listener) => undo.changes.add(listener),

		presence: () => readPresence(awareness),
		onPresence: (listener) => watchPresence(awareness, listener),
		announce(presence) {
			if (closed) return;
			if (presence) who = presence.participant;
			announcePresence(awareness, presence);
		},

		delivery: () => delivery.current(),
		onDelivery: (listener) => delivery.changes.add(listener),
		close() {
			if (closed) return;
			closed = true;
			announcePresence(awareness, null);
			undo.close();
			history.close();
			proposals.close();
			matrix.close();
			delivery.close();
			view.close();
			parts.close();
		}
	};
}
