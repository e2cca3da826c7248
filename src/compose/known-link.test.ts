import { expect, test } from 'vitest';
import { rootKeys } from '../crypto/root.ts';
import { linkThatHolds, roomOfRoot } from './known-link.ts';

const root = new Uint8Array(16).fill(6);
const { link } = rootKeys(root);
const moved = { ...link, roomKey: 'n'.repeat(22) };
const forged = { ...link, fingerprint: 'f'.repeat(22), roomKey: 'x'.repeat(22) };

test('a participant goes where the newest code leads, and not back to a room that was left', () => {
	const known = { link: moved, root: null, pastKeys: [link.roomKey] };
	expect(linkThatHolds(known, link)).toBe(moved);
	const newer = { ...link, roomKey: 'm'.repeat(22) };
	expect(linkThatHolds(known, newer)).toBe(newer);
	// Whoever was sent away by a made-up link scans the code on the wall once more.
	expect(linkThatHolds({ ...known, link: forged }, moved)).toBe(moved);
});

test('no link leads the holder of the root away from their own room', () => {
	const known = { link: moved, root, pastKeys: [link.roomKey] };
	for (const opened of [link, forged, { ...link, roomKey: 'x'.repeat(22) }])
		expect(linkThatHolds(known, opened)).toBe(moved);
});

test('the words find the workshop in the room that the device knows, and not where a made-up link has led it', () => {
	expect(roomOfRoot({ link: moved, root: null }, link)).toBe(moved);
	expect(roomOfRoot({ link: forged, root: null }, link)).toBe(link);
});
