import type * as Y from 'yjs';
import { MATRIX_LIMITS, onScale, type MatrixCard } from '../../core/focus/matrix.ts';
import type { Matrix } from '../../core/ports/matrix.ts';
import { Listeners } from '../listeners.ts';
import * as lies from './matrix-read.ts';

export interface MatrixParts {
	doc: Y.Doc;
	newId: () => string;
	/** Runs a change as this device's edit, so that it is followed until it is saved and shared. */
	edit: (change: () => void) => void;
}

/** The card's object of before where nothing changed in it, so that screens can tell by identity what did. */
const keep = (before: readonly MatrixCard[], now: readonly MatrixCard[]): MatrixCard[] =>
	now.map((card) => {
		const old = before.find(({ id }) => id === card.id);
		return old && JSON.stringify(old) === JSON.stringify(card) ? old : card;
	});

/** Opens the matrix that lies in a board's document. Nothing that peers put into it makes it throw. */
export function openMatrix({ doc, newId, edit }: MatrixParts): Matrix & { close(): void } {
	const map = doc.getMap(lies.MATRIX_MAP);
	const listeners = new Listeners<void>();
	let found: lies.FoundMatrix | null = null;
	let shown: MatrixCard[] = [];

	const look = (): lies.FoundMatrix => {
		if (found) return found;
		found = lies.readMatrix(map.entries());
		shown = keep(shown, found.cards);
		return found;
	};
	const heard = (): void => {
		found = null;
		listeners.emit();
	};
	map.observe(heard);

	const set = (values: Record<string, unknown>): void => {
		const fresh = Object.entries(values).filter(([key, value]) => map.get(key) !== value);
		if (fresh.length > 0)
			edit(() => doc.transact(() => fresh.forEach(([key, value]) => map.set(key, value))));
	};

	return {
		cards() {
			look();
			return shown;
		},
		subscribe: (listener) => listeners.add(listener),
		add(text, by) {
			const words = lies.cardText(text);
			const { cards, last } = look();
			if (words === '' || cards.length >= MATRIX_LIMITS.cards) return null;
			const id = newId();
			set({ [lies.cardKey(id)]: { order: last + 1, by }, [lies.textKey(id)]: words });
			return id;
		},
		reword(id, text) {
			const words = lies.cardText(text);
			if (words !== '') set({ [lies.textKey(id)]: words });
		},
		remove(id) {
			const text = look().texts.get(id);
			if (text !== undefined) set({ [lies.cardStateKey(id)]: lies.removedWith(text) });
		},
		restore(id) {
			if (look().texts.has(id)) set({ [lies.cardStateKey(id)]: lies.SHOWN });
		},
		judge(id, participant, judgement) {
			const card = look().cards.find((one) => one.id === id);
			if (!card) return;
			const now = judgement && [onScale(judgement.urgent), onScale(judgement.important)];
			const before = card.judgements.find((one) => one.participant === participant);
			if (now ? before?.urgent === now[0] && before?.important === now[1] : !before) return;
			set({ [lies.judgeKey(id, participant)]: now });
		},
		noteStop: (id, stop) => set({ [lies.cardStopKey(id)]: stop }),
		noteFriction: (id, hash) => set({ [lies.cardFrictionKey(id)]: hash }),
		close() {
			map.unobserve(heard);
		}
	};
}
