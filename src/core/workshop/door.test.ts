import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OfferedRole } from '../ports/storage.ts';
import { readDoor, writeDoor } from './door.ts';

const offered = (id: string, grantedTo: string | null = null): OfferedRole => ({
	invitation: { id, secret: `secret of ${id}` },
	role: 'leader',
	grantedTo
});
const code = { words: ['one', 'two', 'three', 'four'], id: 'id', capsule: 'c', owner: 'o', keyNumber: 2 };

test('what is sealed comes back, without the invitations that were taken', () => {
	const text = writeDoor({ invitations: [offered('a'), offered('b', 'somebody')], code });
	expect(readDoor(text)).toEqual({ invitations: [offered('a')], code });
	expect(readDoor(writeDoor({ invitations: [] }))).toEqual({ invitations: [] });
});

test('of very many invitations the newest stay, and what is written can be read', () => {
	const many = Array.from({ length: 500 }, (_, at) => offered(`i${at}`));
	expect(readDoor(writeDoor({ invitations: many })).invitations.at(-1)).toEqual(offered('i499'));
});

test('what is no door leads nowhere', () => {
	fc.assert(
		fc.property(fc.oneof(fc.json(), fc.string(), fc.constant(null)), (text) => {
			expect(readDoor(text)).toEqual({ invitations: [] });
		})
	);
});
