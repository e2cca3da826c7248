import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { DocumentDigest, sameDigest } from './digest.ts';

const equal = (one: DocumentDigest, other: DocumentDigest): boolean => sameDigest(one.value(), other.value());

describe('the digest of a document', () => {
	it('is the same for the same content, however it came there', () => {
		const edit = fc.record({
			who: fc.integer({ min: 0, max: 2 }),
			at: fc.nat({ max: 20 }),
			remove: fc.nat({ max: 4 }),
			insert: fc.string({ maxLength: 4 }),
			sync: fc.boolean()
		});
		fc.assert(
			fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
				const docs = [new Doc(), new Doc(), new Doc()];
				const digests = docs.map((doc) => new DocumentDigest(doc));
				const exchange = (): void => {
					for (const from of docs) for (const to of docs) applyUpdate(to, encodeStateAsUpdate(from));
				};
				for (const { who, at, remove, insert, sync } of edits) {
					const text = docs[who]!.getText('t');
					const start = Math.min(at, text.length);
					text.delete(start, Math.min(remove, text.length - start));
					if (insert) text.insert(start, insert);
					docs[who]!.getMap('m').set('k', insert);
					if (sync) exchange();
				}
				exchange();
				exchange();
				expect(equal(digests[0]!, digests[1]!)).toBe(true);
				expect(equal(digests[1]!, digests[2]!)).toBe(true);
				// One who comes last gets what was deleted already swept up.
				const late = new Doc();
				const lateDigest = new DocumentDigest(late);
				applyUpdate(late, encodeStateAsUpdate(docs[0]!));
				expect(equal(lateDigest, digests[0]!)).toBe(true);
				expect(equal(new DocumentDigest(docs[0]!), digests[0]!)).toBe(true);
			})
		);
	});

	it('differs when only a deletion is missing', () => {
		const ada = new Doc();
		ada.getText('t').insert(0, 'abc');
		const ben = new Doc();
		applyUpdate(ben, encodeStateAsUpdate(ada));
		const digests = [new DocumentDigest(ada), new DocumentDigest(ben)] as const;
		expect(equal(...digests)).toBe(true);
		ada.getText('t').delete(1, 1);
		expect(equal(...digests)).toBe(false);
		applyUpdate(ben, encodeStateAsUpdate(ada));
		expect(equal(...digests)).toBe(true);
	});
});
