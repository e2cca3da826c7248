import { expect, test } from 'vitest';
import { ben, cem, link, mallory, root } from '../../tests/support/people.ts';
import { derive } from './domain.ts';
import { openRoomKey, openRoomKeyWithRoot, sealRoomKey } from './rekey.ts';

const secretOf = (name: string) =>
	derive(
		new Uint8Array(32).map((_, index) => name.charCodeAt(index % name.length)),
		`participant/${link.workshop}`
	);
const { workshop } = link;
const made = sealRoomKey([ben.key, cem.key, 'no key'], { vaultKey: root.vaultKey, workshop, number: 1 });

test('each who stays opens the same new key, and nobody else', () => {
	expect(made.roomKey).toMatch(/^[A-Za-z0-9_-]{22}$/);
	expect(made.roomKey).not.toBe(link.roomKey);
	for (const name of ['Ben', 'Cem'])
		expect(openRoomKey(made.sealed, secretOf(name), workshop, 1)).toBe(made.roomKey);
	expect(openRoomKey(made.sealed, secretOf('Mallory'), workshop, 1)).toBeNull();
	const [box] = made.sealed.boxes;
	const stolen = { ...made.sealed, boxes: [[mallory.id, box?.[1] ?? '']] as [string, string][] };
	expect(openRoomKey(stolen, secretOf('Mallory'), workshop, 1)).toBeNull();
});

test('the root opens it without being a member', () => {
	expect(openRoomKeyWithRoot(made.sealed, root.vaultKey, workshop, 1)).toBe(made.roomKey);
	expect(openRoomKeyWithRoot(made.sealed, new Uint8Array(32), workshop, 1)).toBeNull();
});

test('boxes of one replacement are worth nothing in another, and junk opens to nothing', () => {
	expect(openRoomKey(made.sealed, secretOf('Ben'), workshop, 2)).toBeNull();
	expect(openRoomKeyWithRoot(made.sealed, root.vaultKey, workshop, 2)).toBeNull();
	const junk = { ephemeral: '0'.repeat(64), boxes: [[ben.id, 'AAAA']] as [string, string][], root: 'AAAA' };
	expect(openRoomKey(junk, secretOf('Ben'), workshop, 1)).toBeNull();
	expect(openRoomKeyWithRoot(junk, root.vaultKey, workshop, 1)).toBeNull();
});
