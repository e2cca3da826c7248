import type {
	Board,
	BoardPresence,
	SharedText,
	StopText,
	TextEdit,
	WigText
} from '../../core/ports/board.ts';
import type { Unsubscribe } from '../../core/ports/carrier.ts';
import { diffText } from '../../core/text/diff.ts';
import { Listeners } from '../listeners.ts';

/** Something that listens to a board, wherever that is. */
interface Subscription {
	stop: Unsubscribe;
	/** Listens to the board that it is now. */
	begin(): Unsubscribe;
	/** Says that everything may be different. */
	tell(): void;
}

/** A text of a board that moves: whoever has it open goes on typing. */
class MovingText implements SharedText {
	readonly #find: () => SharedText;
	readonly #listeners = new Listeners<TextEdit[]>();
	#current: SharedText;
	#stop: Unsubscribe = () => undefined;

	constructor(find: () => SharedText) {
		this.#find = find;
		this.#current = find();
	}

	value(): string {
		return this.#current.value();
	}

	apply(edit: TextEdit): void {
		this.#current.apply(edit);
	}

	onRemoteEdit(listener: (edits: TextEdit[]) => void): Unsubscribe {
		if (this.#listeners.size === 0) this.#listen();
		const remove = this.#listeners.add(listener);
		return () => {
			remove();
			if (this.#listeners.size === 0) this.#stop();
		};
	}

	anchor(index: number): string {
		return this.#current.anchor(index);
	}

	resolve(anchor: string): number | null {
		return this.#current.resolve(anchor);
	}

	move(): void {
		const before = this.#current.value();
		this.#stop();
		this.#current = this.#find();
		if (this.#listeners.size > 0) this.#listen();
		const edit = diffText(before, this.#current.value());
		if (edit) this.#listeners.emit([edit]);
	}

	#listen(): void {
		this.#stop = this.#current.onRemoteEdit((edits) => this.#listeners.emit(edits));
	}
}

/** Names of the methods by which parts of a board are listened to. */
const LISTENING = new Set<string | symbol>(['subscribe', 'onPresence', 'onUndo', 'onDelivery']);

/**
 * A board that can be left for its next generation without anybody above noticing more than other content: whoever
 * listens goes on listening, whoever types goes on typing. What could be undone before can't be any more.
 */
export function movingBoard(first: Board): { board: Board; move(next: Board): void } {
	let current = first;
	let presence: BoardPresence | null = null;
	const texts = new Map<string, MovingText>();
	const subscriptions = new Set<Subscription>();

	const text = (name: string, find: () => SharedText): SharedText => {
		const known = texts.get(name) ?? new MovingText(find);
		texts.set(name, known);
		return known;
	};
	const listen = (begin: Subscription['begin'], tell: () => void): Unsubscribe => {
		const subscription: Subscription = { begin, tell, stop: begin() };
		subscriptions.add(subscription);
		return () => {
			subscriptions.delete(subscription);
			subscription.stop();
		};
	};
	/** A part of the board, of which every call goes to the one that it is now. */
	const following = <T extends object>(
		part: () => T,
		tell: (listener: (value?: unknown) => void) => void
	): T =>
		new Proxy(part(), {
			get(_, key) {
				const target = part();
				const value: unknown = Reflect.get(target, key, target);
				if (typeof value !== 'function') return value;
				if (!LISTENING.has(key)) return value.bind(target) as unknown;
				return (listener: (value?: unknown) => void) =>
					listen(
						() => (Reflect.get(part(), key) as (heard: unknown) => Unsubscribe).call(part(), listener),
						() => tell(listener)
					);
			}
		});
	const parts = {
		proposals: following(
			() => current.proposals,
			(listener) => listener()
		),
		history: following(
			() => current.history,
			(listener) => listener()
		),
		matrix: following(
			() => current.matrix,
			(listener) => listener()
		),
		wigText: (id: string, field: WigText) => text(`wig/${id}/${field}`, () => current.wigText(id, field)),
		leadText: (wig: string, lead: string) => text(`lead/${wig}/${lead}`, () => current.leadText(wig, lead)),
		stopText: (id: string, field: StopText) => text(`stop/${id}/${field}`, () => current.stopText(id, field)),
		announce(next: BoardPresence | null) {
			presence = next;
			current.announce(next);
		}
	};
	const whole = following(
		() => current,
		(listener) => listener(current.content())
	);
	const board = new Proxy(whole, {
		get: (target, key): unknown => Reflect.get(Object.hasOwn(parts, key) ? parts : target, key)
	});

	return {
		board,
		move(next) {
			const before = current;
			for (const { stop } of subscriptions) stop();
			current = next;
			for (const one of subscriptions) one.stop = one.begin();
			for (const one of texts.values()) one.move();
			if (presence) next.announce(presence);
			before.close();
			for (const one of [...subscriptions]) one.tell();
		}
	};
}
