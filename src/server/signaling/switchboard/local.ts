import type { PeerEvent, SocketKey } from '../topic/events.ts';
import { Topic, type TopicEnvironment } from '../topic/topic.ts';
import type { Switchboard } from './switchboard.ts';

/** All topics in this process. */
export class LocalSwitchboard implements Switchboard {
	readonly #topics = new Map<string, Topic>();
	readonly #environment: TopicEnvironment;
	readonly #capacity: number;

	/** @param capacity topics that it takes */
	constructor(environment: TopicEnvironment, capacity: number) {
		this.#environment = environment;
		this.#capacity = capacity;
	}

	get topics(): number {
		return this.#topics.size;
	}

	/** The names of all topics. */
	get names(): string[] {
		return [...this.#topics.keys()];
	}

	/** The topic of a name, if there is one. */
	topic(name: string): Topic | undefined {
		return this.#topics.get(name);
	}

	handle(name: string, socket: SocketKey, event: PeerEvent): void {
		let topic = this.#topics.get(name);
		if (!topic) {
			if (event.kind !== 'enter') return;
			if (this.#topics.size >= this.#capacity) {
				this.#environment.orders(socket, { kind: 'turned-away', topic: name, reason: 'topics' });
				return;
			}
			topic = new Topic(name, this.#environment);
			this.#topics.set(name, topic);
		}
		topic.handle(socket, event);
		if (topic.isEmpty) this.#topics.delete(name);
	}

	/** Forgets a topic that lives elsewhere now. */
	drop(name: string): void {
		this.#topics.delete(name);
	}

	tick(): void {
		for (const [name, topic] of this.#topics) {
			topic.tick();
			if (topic.isEmpty) this.#topics.delete(name);
		}
	}

	close(): Promise<void> {
		this.#topics.clear();
		return Promise.resolve();
	}
}
