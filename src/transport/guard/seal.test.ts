import { expect, it, test } from 'vitest';
import { openCandidate, openDescription, sealCandidate, sealDescription } from './seal.ts';

const seal = {
	seal: (text: string, context: string) => `${context}|${text}`,
	open: (sealed: string, context: string) =>
		sealed.startsWith(`${context}|`) ? sealed.slice(context.length + 1) : null
};
const [mine, theirs] = [
	{ topic: 't', self: 'a', other: 'b' },
	{ topic: 't', self: 'b', other: 'a' }
];
const candidate = { candidate: 'candidate:1 1 udp 1 10.0.0.1 9 typ host', sdpMid: '0', sdpMLineIndex: 0 };

it('opens at the other end what was sealed here, and nowhere else', () => {
	const sealed = sealCandidate(seal, mine, candidate);
	expect(openCandidate(seal, theirs, sealed)).toEqual(candidate);
	expect(openCandidate(seal, mine, sealed)).toBeNull();
	const offer = { type: 'offer', sdp: 'v=0' } as const;
	expect(openDescription(seal, theirs, sealDescription(seal, mine, offer))).toEqual(offer);
	expect(openDescription(seal, mine, sealDescription(seal, mine, offer))).toBeNull();
});

test.each([
	'',
	'{',
	'null',
	'[]',
	'[1,2]',
	'["a"]',
	'["a",null,3]',
	'{"0":"a"}',
	`["${'x'.repeat(5000)}",null]`
])('a member of the room who seals %j is heard by nobody, and nothing throws', (text) => {
	const sealed = { ...candidate, candidate: seal.seal(text, 't/a/b/candidate') };
	expect(openCandidate(seal, theirs, sealed)).toBeNull();
	expect(openCandidate(seal, theirs, { ...sealed, candidate: 7 as never })).toBeNull();
});
