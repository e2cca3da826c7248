import * as v from 'valibot';
import type * as Y from 'yjs';
import {
	HISTORY,
	outdated,
	versionSchema,
	type BoardVersion,
	type StoredVersion,
	type VersionReason
} from '../../core/board/version.ts';
import { boardContentSchema } from '../../core/pledge/schema.ts';
import type { BoardContent } from '../../core/pledge/pledge.ts';
import { idSchema } from '../../core/values/schema.ts';
import { Listeners } from '../listeners.ts';

interface Stored {
	id: string;
	version: StoredVersion;
}

const contentOf = (text: string): BoardContent | null => {
	try {
		const read = v.safeParse(boardContentSchema, JSON.parse(text));
		return read.success ? read.output : null;
	} catch {
		// Peers write versions; anything may be in them.
		return null;
	}
};

/** Versions of a board in the document's map `history`, bounded by whoever adds one. */
export class VersionLog {
	readonly changes = new Listeners<void>();
	readonly #doc: Y.Doc;
	readonly #map: Y.Map<unknown>;
	readonly #read = new Map<string, { text: string; version: BoardVersion | null }>();
	#versions: readonly BoardVersion[] | null = null;

	constructor(doc: Y.Doc) {
		this.#doc = doc;
		this.#map = doc.getMap('history');
		this.#map.observe(this.#changed);
	}

	/** Newest first. */
	versions(): readonly BoardVersion[] {
		this.#versions ??= this.#stored().flatMap(({ id, version }) => this.#parsed(id, version) ?? []);
		return this.#versions;
	}

	/** Whether it is time for another version, by this device's clock. */
	isDue(now: number): boolean {
		const newest = this.#stored()[0];
		return !newest || Math.abs(now - newest.version.at) >= HISTORY.every;
	}

	/** Adds a version unless the newest says the same, and drops the oldest ones. */
	add(id: string, content: BoardContent, about: { at: number; by: string; why: VersionReason }): void {
		const text = JSON.stringify(content);
		const stored = this.#stored();
		const newest = stored[0]?.version;
		if (newest?.content === text || text.length > HISTORY.one) return;
		const version: StoredVersion = { n: (newest?.n ?? 0) + 1, ...about, content: text };
		const all = [{ id, version }, ...stored];
		this.#doc.transact(() => {
			this.#map.set(id, version);
			for (const old of outdated(all.map((one) => ({ id: one.id, length: one.version.content.length }))))
				this.#map.delete(old);
		});
	}

	close(): void {
		this.#map.unobserve(this.#changed);
	}

	readonly #changed = (): void => {
		this.#versions = null;
		this.changes.emit();
	};

	/** By number, then by id: the same on every device. */
	#stored(): Stored[] {
		const all: Stored[] = [];
		for (const [id, value] of this.#map.entries()) {
			if (v.is(idSchema, id) && v.is(versionSchema, value)) all.push({ id, version: value });
		}
		return all.sort((a, b) => b.version.n - a.version.n || (a.id < b.id ? -1 : 1)).slice(0, HISTORY.most);
	}

	#parsed(id: string, { at, by, why, content: text }: StoredVersion): BoardVersion | null {
		const known = this.#read.get(id);
		if (known?.text === text) return known.version;
		const content = contentOf(text);
		const version = content && { id, at, by, why, content };
		this.#read.set(id, { text, version });
		return version;
	}
}
