import * as encoding from 'lib0/encoding';
import { ContentDeleted, createID, decodeUpdate, GC, Item, Skip, UpdateEncoderV1, type ID } from 'yjs';
import { includes, minus, partsOf, rangesOf, type Range, type Ranges } from './ranges.ts';

/** What is to be taken out of a document. */
export interface Rejected {
	/** Positions whose content never was. */
	structs: Ranges;
	/** Positions whose deletion never was. */
	deletions: Ranges;
}

type Struct = Item | GC | Skip;
/** A decoded item names its parent by id, or by the name of a top-level type; null: the one that its neighbour has. */
type Parent = string | ID | null;
interface Place {
	parent: Parent;
	key: string | null;
}

/**
 * A whole document's update without some insertions and deletions. What was inserted into a text or a list leaves a trace
 * without content, so that everything keeps its place; a value of a map leaves none, and the one before it counts again.
 * The same for every device that takes out the same.
 */
export function withoutRejected(update: Uint8Array, rejected: Rejected): Uint8Array {
	const { structs, ds } = decodeUpdate(update);
	const clients = new Map<number, Struct[]>();
	for (const struct of structs) {
		const list = clients.get(struct.id.client);
		if (list) list.push(struct);
		else clients.set(struct.id.client, [struct]);
	}
	const cleaning = new Cleaning(clients, rejected.structs);
	const encoder = new UpdateEncoderV1();
	encoding.writeVarUint(encoder.restEncoder, clients.size);
	// Higher client ids first, as Yjs does.
	for (const [client, list] of [...clients].sort(([a], [b]) => b - a)) {
		const cleaned = list.flatMap((struct) => cleaning.clean(struct));
		encoding.writeVarUint(encoder.restEncoder, cleaned.length);
		encoder.writeClient(client);
		encoding.writeVarUint(encoder.restEncoder, list[0]?.id.clock ?? 0);
		for (const struct of cleaned) struct.write(encoder, 0);
	}
	writeDeletions(encoder, minus(rangesOf(ds.clients), rejected.deletions));
	return encoder.toUint8Array();
}

function writeDeletions(encoder: UpdateEncoderV1, deletions: Ranges): void {
	const clients = [...deletions].filter(([, ranges]) => ranges.length > 0).sort(([a], [b]) => b - a);
	encoding.writeVarUint(encoder.restEncoder, clients.length);
	for (const [client, ranges] of clients) {
		encoder.resetDsCurVal();
		encoding.writeVarUint(encoder.restEncoder, client);
		encoding.writeVarUint(encoder.restEncoder, ranges.length);
		for (const { clock, len } of ranges) {
			encoder.writeDsClock(clock);
			encoder.writeDsLen(len);
		}
	}
}

class Cleaning {
	readonly #clients: ReadonlyMap<number, readonly Struct[]>;
	readonly #rejected: Ranges;
	readonly #places = new Map<Item, Place>();

	constructor(clients: ReadonlyMap<number, readonly Struct[]>, rejected: Ranges) {
		this.#clients = clients;
		this.#rejected = rejected;
	}

	/** What stays of a struct; always of the same length. */
	clean(struct: Struct): Struct[] {
		if (!(struct instanceof Item)) return [struct];
		const { id, length } = struct;
		return partsOf(this.#rejected, id.client, { clock: id.clock, len: length }).map((part) =>
			part.inside ? this.#trace(struct, part) : this.#kept(struct, part)
		);
	}

	#trace(item: Item, { clock, len }: Range): Struct {
		const id = createID(item.id.client, clock);
		if (this.#place(item).key !== null) return new GC(id, len);
		return copy(item, clock, { origin: originAt(item, clock), content: new ContentDeleted(len) });
	}

	#kept(item: Item, { clock, len }: Range): Item {
		const place = this.#place(item);
		if (place.key !== null) return this.#value(item, place);
		if (len === item.length) return item;
		let content = item.content.copy();
		if (clock > item.id.clock) content = content.splice(clock - item.id.clock);
		if (content.getLength() > len) content.splice(len);
		return copy(item, clock, { origin: originAt(item, clock), content });
	}

	/** A value of a map, behind the newest one before it that stays. */
	#value(item: Item, { parent, key }: Place): Item {
		const before = this.#stays(item.origin);
		const behind = this.#stays(item.rightOrigin);
		if (before === item.origin && behind === item.rightOrigin) return item;
		const alone = before === null && behind === null;
		return new Item(
			item.id,
			null,
			before,
			null,
			behind,
			// Without a neighbour it has to say itself where it belongs. The type of Yjs' item knows no decoded parents.
			(alone ? parent : null) as Item['parent'],
			alone ? key : null,
			item.content
		);
	}

	/** The position itself, or where what stood there came from, as far back as something stays. */
	#stays(id: ID | null): ID | null {
		let at = id;
		while (at !== null && includes(this.#rejected, at.client, at.clock)) at = this.#find(at)?.origin ?? null;
		return at;
	}

	/** Where an item is: what it says itself, or what its neighbour does, and so on. */
	#place(item: Item): Place {
		const path: Item[] = [];
		const seen = new Set<Item>();
		let at: Item | undefined = item;
		let found: Place = { parent: null, key: null };
		while (at && !seen.has(at)) {
			const known = this.#places.get(at);
			const parent = at.parent as Parent;
			if (known ?? parent !== null) {
				found = known ?? { parent, key: at.parentSub };
				break;
			}
			path.push(at);
			seen.add(at);
			const next: ID | null = at.origin ?? at.rightOrigin;
			at = next ? this.#find(next) : undefined;
		}
		for (const one of [item, ...path]) this.#places.set(one, found);
		return found;
	}

	#find({ client, clock }: ID): Item | undefined {
		const list = this.#clients.get(client) ?? [];
		let low = 0;
		let high = list.length - 1;
		while (low <= high) {
			const middle = (low + high) >>> 1;
			const struct = list[middle];
			if (!struct) return undefined;
			if (struct.id.clock > clock) high = middle - 1;
			else if (struct.id.clock + struct.length <= clock) low = middle + 1;
			else return struct instanceof Item && !(struct instanceof Skip) ? struct : undefined;
		}
		return undefined;
	}
}

/** What the part of an item that begins at `clock` stands behind. */
const originAt = (item: Item, clock: number): ID | null =>
	clock > item.id.clock ? createID(item.id.client, clock - 1) : item.origin;

function copy(item: Item, clock: number, { origin, content }: Pick<Item, 'origin' | 'content'>): Item {
	const whole = clock === item.id.clock;
	return new Item(
		createID(item.id.client, clock),
		null,
		origin,
		null,
		item.rightOrigin,
		whole ? item.parent : null,
		whole ? item.parentSub : null,
		content
	);
}
