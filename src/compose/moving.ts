import * as v from 'valibot';
import { askDraftSchema } from '../core/asks/schema.ts';
import type { Signer } from '../core/ports/keys.ts';
import type { Ledger } from '../core/ports/ledger.ts';
import type { Moving } from '../core/ports/moving.ts';
import type { RecordStore, WorkshopEntry, WorkshopStore } from '../core/ports/storage.ts';
import { fail, ok } from '../core/result/result.ts';
import { fromBase64, fromUtf8, toBase64, toHex, utf8 } from '../crypto/encoding.ts';
import { participantIdOf, parcelKey } from '../crypto/identity.ts';
import { formatMove } from '../crypto/link.ts';
import { systemRandom } from '../crypto/random.ts';
import { openWithKey, sealWithKey } from '../crypto/vault.ts';
import { draftSchema } from '../storage/rows.ts';

/** What the wiring hands in. */
export interface MovingParts {
	entry: WorkshopEntry;
	store: WorkshopStore;
	records: RecordStore;
	ledger: Ledger;
	signer: Signer;
	pseudonym: Signer;
	origin: string;
}

/** Most bytes of a parcel before it is sealed: what comes of that fits into its record. */
const MOST = 44 * 1024;

/** `record`: the handed-in sheet as it was signed, while nobody is known to have it; base64. */
const sheetSchema = v.object({ draft: draftSchema, record: v.nullable(v.string()) });
const parcelSchema = v.pipe(
	v.string(),
	v.parseJson(),
	v.object({ sheets: v.array(sheetSchema), asks: v.array(askDraftSchema) })
);
type Parcel = v.InferOutput<typeof parcelSchema>;

/** How a person goes on with another phone. */
export function movingOf(parts: MovingParts): Moving {
	const { entry, store, records, ledger, signer, pseudonym, origin } = parts;
	const workshop = entry.id;
	const context = `parcel/${workshop}`;
	const key = parcelKey(entry.seed, workshop);
	const slotOf = (wave: string) => `sheet/${participantIdOf(pseudonym.publicKey)}/${wave}`;

	async function pack(): Promise<Parcel> {
		const rows = await records.load(workshop);
		const { received } = ledger.state();
		const sheets = (await store.drafts(workshop)).map((draft) => {
			const { wave, submitted } = draft;
			const arrived = submitted === null || received.get(wave)?.has(submitted) === true;
			const bytes = arrived ? undefined : rows.find(({ slot }) => slot === slotOf(wave))?.bytes;
			return { draft, record: bytes ? toBase64(bytes) : null };
		});
		return withinBounds({ sheets, asks: entry.askDrafts ?? [] });
	}

	async function takeSheet({ draft, record }: Parcel['sheets'][number]): Promise<boolean> {
		if (draft.workshop !== workshop) return false;
		const own = await store.draft(workshop, draft.wave);
		if (own && (own.submitted !== null || Object.keys(own.answers).length > 0)) return false;
		const bytes = record === null ? null : fromBase64(record);
		if (bytes) await records.save(workshop, [{ slot: slotOf(draft.wave), bytes }]);
		await store.putDraft(draft);
		return true;
	}

	return {
		async begin() {
			const turn = (entry.move?.turn ?? 0) + 1;
			const parcel = await pack();
			if (parcel.sheets.length + parcel.asks.length > 0) {
				const sealed = toBase64(sealWithKey(key, utf8(JSON.stringify(parcel)), context));
				await ledger.write('parcel', 'parcel', { turn, sealed }, signer);
			}
			return formatMove(origin, entry.link, { seed: entry.seed, turn });
		},

		async speak(link, language) {
			try {
				const { codeOffice } = await import('./code/office.ts');
				const office = codeOffice(link);
				const code = await office.make(language);
				const offered = await office.offer(code);
				if (!offered.ok) return offered;
				return ok({ words: code.words, withdraw: async () => void (await office.withdraw(code)) });
			} catch {
				// Its code could not be fetched either.
				return fail({ code: 'code-no-server' });
			}
		},

		async unpack(sealed) {
			const content = openWithKey(key, fromBase64(sealed) ?? new Uint8Array(), context);
			const parcel = v.safeParse(parcelSchema, content && fromUtf8(content));
			if (!parcel.success) return [];
			const waves: string[] = [];
			for (const sheet of parcel.output.sheets) if (await takeSheet(sheet)) waves.push(sheet.draft.wave);
			const asks = entry.askDrafts ?? [];
			const here = new Set(asks.map(({ id }) => id));
			entry.askDrafts = [...asks, ...parcel.output.asks.filter(({ id }) => !here.has(id))];
			await store.put(entry);
			return waves;
		},

		newDevice: () => toHex(systemRandom.bytes(8))
	};
}

/** As much of it as a record holds: answers before asks. */
function withinBounds(parcel: Parcel): Parcel {
	const kept: Parcel = { sheets: [], asks: [] };
	const fits = (more: Partial<Parcel>) => utf8(JSON.stringify({ ...kept, ...more })).length <= MOST;
	for (const sheet of parcel.sheets) if (fits({ sheets: [...kept.sheets, sheet] })) kept.sheets.push(sheet);
	for (const ask of parcel.asks) if (fits({ asks: [...kept.asks, ask] })) kept.asks.push(ask);
	return kept;
}
