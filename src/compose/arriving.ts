import { fail, ok, type Result } from '../core/result/result.ts';
import type { Clock } from '../core/ports/environment.ts';
import type { WorkshopLink } from '../core/ports/keys.ts';
import type { RecordStore, WorkshopEntry } from '../core/ports/storage.ts';
import { toHex } from '../crypto/encoding.ts';
import { participantIdOf, participantSigner } from '../crypto/identity.ts';
import type { PersonMove } from '../crypto/link.ts';
import { systemRandom } from '../crypto/random.ts';
import { blankEntry } from './blank-entry.ts';

/**
 * What this device keeps of a workshop that it was opened for by a person's other phone. Somebody who only looked at the
 * invitation here makes room for them. Problem: `move-known` when somebody else takes part from this device already.
 */
export async function entryMoved(parts: {
	known: WorkshopEntry | undefined;
	link: WorkshopLink;
	move: PersonMove;
	records: RecordStore;
	clock: Clock;
}): Promise<Result<WorkshopEntry>> {
	const { known, link, move, records, clock } = parts;
	const { seed, turn } = move;
	const device = toHex(systemRandom.bytes(8));
	if (known && toHex(known.seed) === toHex(seed)) {
		const here = known.move;
		if (turn <= (here?.turn ?? 0)) return ok(known);
		return ok({ ...known, move: { turn, device: here?.device ?? device, due: true } });
	}
	if (known && (known.root !== null || (await hasJoined(known, records))))
		return fail({ code: 'move-known' });
	return ok({
		...blankEntry(clock),
		id: link.workshop,
		role: 'participant',
		link,
		seed,
		move: { turn, device, due: true }
	});
}

async function hasJoined({ id, seed }: WorkshopEntry, records: RecordStore): Promise<boolean> {
	const person = participantIdOf(participantSigner(seed, id).publicKey);
	return (await records.load(id)).some(({ slot }) => slot.startsWith(`me/${person}/`));
}
