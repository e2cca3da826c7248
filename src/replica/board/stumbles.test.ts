import { describe, expect, it } from 'vitest';
import { applyUpdate, decodeUpdate, Doc, encodeStateAsUpdate, Text } from 'yjs';
import { admitsToBoard } from './admit.ts';
import { stumbles } from './stumbles.ts';

/** A writer's document. */
function writer(id: number, from?: Doc): Doc {
	const doc = new Doc();
	doc.clientID = id;
	if (from) applyUpdate(doc, encodeStateAsUpdate(from));
	return doc;
}

describe('an update goes on from what was given up', () => {
	const ben = writer(2);
	ben.getText('t').insert(0, 'x');

	/** Somebody whose text and the type that it stood in are gone: five characters, after the type itself. */
	function withGone(): { here: Doc; late: Uint8Array } {
		const ada = writer(5, ben);
		ada.getMap('m').set('t', new Text('hello'));
		const here = writer(3, ada);
		(ada.getMap('m').get('t') as Text).insert(5, ' again');
		here.getMap('m').delete('t');
		return { here, late: encodeStateAsUpdate(ada) };
	}

	it('and stands elsewhere: forged, and Yjs throws', () => {
		const { here } = withGone();
		const mallory = writer(5, ben);
		mallory.getArray('a').push([1, 2, 3, 4]);
		let forged: Uint8Array = new Uint8Array();
		mallory.once('update', (update: Uint8Array) => (forged = update));
		mallory.getText('t').insert(0, 'forged');
		expect(stumbles(here, decodeUpdate(forged))).toBe(true);
		expect(admitsToBoard(here, decodeUpdate(forged), false)).toBe(false);
		expect(() => applyUpdate(here, forged)).toThrow();
	});

	it('and stood there too: what its author wrote before they heard', () => {
		const { here, late } = withGone();
		expect(stumbles(here, decodeUpdate(late))).toBe(false);
		applyUpdate(here, late);
		expect(here.getMap('m').has('t')).toBe(false);
	});
});
