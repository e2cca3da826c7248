import fc from 'fast-check';
import { describe, expect, it, test, vi } from 'vitest';
import {
	ada,
	ben,
	link,
	mallory,
	me,
	otherRoot,
	place,
	pledgeBody,
	root,
	sign,
	stage
} from '../../tests/support/people.ts';
import type { Signer } from '../core/ports/keys.ts';
import { concat, utf8 } from '../crypto/encoding.ts';
import { FOREIGN_RULE, KIND_RULES, MAX_PAYLOAD } from './kinds.ts';
import { read } from './read.ts';
import { encode, payloadOf, signatureHolds } from './wire.ts';

vi.setConfig({ testTimeout: 60_000 });

const code = (bytes: Uint8Array, lies?: string) => {
	const result = read(bytes, place, lies);
	return result.ok ? 'ok' : result.problems.join();
};
/** A record with any payload at all, well signed. */
const raw = (payload: string | Uint8Array, by: Signer = ben.signer): Uint8Array => {
	const bytes = typeof payload === 'string' ? utf8(payload) : payload;
	const signature = by.sign(concat(utf8(`catchball/v1/record\0${link.workshop}\0`), bytes));
	return concat(Uint8Array.of(1), by.publicKey, signature, bytes);
};
const any = (kind: string, id: string, body: unknown, by: Signer, { epoch = 0, version = 1 } = {}) =>
	encode({ workshop: link.workshop, kind, id, epoch, version }, body, by);

describe('a record', () => {
	it('is read with all that it says', () => {
		const result = read(me(ben), place);
		expect(result).toMatchObject({
			ok: true,
			value: {
				kind: 'me',
				id: 'me',
				author: ben.key,
				by: ben.id,
				epoch: 0,
				version: 1,
				slot: `me/${ben.id}/me`
			}
		});
	});

	it('keeps its turn in the slot and out of the id', () => {
		const result = read(sign(ben.signer, 'pledge', 'sales', pledgeBody(2, 'a'.repeat(64))), place);
		expect(result).toMatchObject({ value: { id: 'sales', slot: `pledge/${ben.id}/sales.2` } });
	});

	it('is signed as sent, for its workshop', () => {
		const bytes = me(ben);
		expect(signatureHolds(bytes, link.workshop)).toBe(true);
		expect(signatureHolds(bytes, otherRoot.link.workshop)).toBe(false);
	});

	it('is not lost to an emoji that was cut in half', () => {
		const bytes = sign(ben.signer, 'me', 'me', { name: 'Ben \ud83d', department: null });
		expect(read(bytes, place)).toMatchObject({ value: { body: { name: 'Ben \ufffd' } } });
	});

	it('may hold any text, also one that looks like an escape', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (statement) => {
				const bytes = sign(ben.signer, 'pledge', 'sales', pledgeBody(1, null, statement));
				const result = read(bytes, place);
				if (!result.ok || result.value.kind !== 'pledge' || !result.value.known) throw new Error('not read');
				expect(result.value.body.wigs[0]?.statement).toBe(statement);
			}),
			{ numRuns: 50, examples: [['\\ud800'], ['\ud83d\ude00']] }
		);
	});
});

describe('a record is refused', () => {
	const header = (changes: object) =>
		JSON.stringify({
			w: link.workshop,
			k: 'me',
			id: 'me',
			e: 0,
			v: 1,
			b: { name: '', department: null },
			...changes
		});

	test.each<[string, string, Uint8Array]>([
		['that is empty', 'size', new Uint8Array()],
		['without a payload', 'size', me(ben).subarray(0, 97)],
		['larger than any may be', 'size', raw(new Uint8Array(MAX_PAYLOAD + 1))],
		['of a newer format', 'version', me(ben).with(0, 2)],
		['that is no UTF-8', 'utf8', raw(Uint8Array.of(0x7b, 0xff, 0x7d))],
		['that is no JSON', 'header', raw('{')],
		['that is no object', 'header', raw('[]')],
		['nested without end', 'header', raw('['.repeat(100_000))],
		['that says more than it should', 'header', raw(header({ x: 1 }))],
		['without a body', 'header', raw(JSON.stringify({ w: link.workshop, k: 'me', id: 'me', e: 0, v: 1 }))],
		[
			'with half a character',
			'header',
			raw(header({ b: { name: 'X', department: null } }).replace('X', '\\ud800'))
		],
		['with version 0', 'header', raw(header({ v: 0 }))],
		['with a version beyond all', 'header', raw(header({ v: 2 ** 31 }))],
		['with half a version', 'header', raw(header({ v: 1.5 }))],
		['with an epoch below zero', 'header', raw(header({ e: -1 }))],
		['with a path as id', 'header', raw(header({ id: '../../etc' }))],
		[
			'of another workshop',
			'workshop',
			sign(ben.signer, 'me', 'me', { name: '', department: null }, { workshop: otherRoot.link.workshop })
		],
		['of the ballot', 'room', sign(ben.pseudonym, 'sheet', 'before', { sealed: 'AAAA' })],
		['larger than its kind may be', 'kind-size', raw(header({}) + ' '.repeat(KIND_RULES.me.maxBytes))],
		['with a body of another kind', 'schema', raw(header({ b: stage('quiz') }))],
		[
			'with a body that says more',
			'schema',
			any('pen', 'sales.1', { turn: 1, previous: null, holder: null, more: true }, ben.signer)
		],
		[
			'with a body that says more, and something wrong',
			'schema',
			raw(header({ b: { name: '', department: 7, role: 'facilitator' } }))
		],
		['with another id than its kind has', 'schema', raw(header({ id: 'you' }))],
		['whose turn is not the one in its id', 'schema', any('pledge', 'sales.2', pledgeBody(1), ben.signer)],
		['without a turn in its id', 'schema', any('pledge', 'sales', pledgeBody(1), ben.signer)],
		[
			'that answers nothing at the second turn',
			'schema',
			sign(ben.signer, 'pledge', 'sales', pledgeBody(2, null))
		],
		[
			'whose cert the device signed for itself',
			'authority',
			any('cert', ada.key, certBody(), ada.signer, { epoch: 1 })
		],
		[
			'whose cert another root signed',
			'authority',
			any('cert', ada.key, certBody(), otherRoot.signer, { epoch: 1 })
		],
		['whose cert grants no epoch', 'authority', any('cert', ada.key, certBody(), root.signer)],
		[
			'of a participant with an epoch',
			'authority',
			any('me', 'me', { name: '', department: null }, ben.signer, { epoch: 1 })
		],
		['of a role without an epoch', 'authority', any('stage', 'main', stage('quiz'), ada.signer)]
	])('%s: %s', (_, expected, bytes) => {
		expect(code(bytes)).toBe(expected);
	});

	it('that lies under another name than its own', () => {
		expect(code(me(ben), `me/${ben.id}/me`)).toBe('ok');
		expect(code(me(mallory), `me/${ben.id}/me`)).toBe('slot');
		expect(code(me(ben), `stage/${ben.id}/main`)).toBe('slot');
	});

	it('in the ballot, unless it is a sheet of that wave', () => {
		const ballot = { ...place, room: 'ballot', wave: 'before' } as const;
		const sheet = (wave: string) => sign(ben.pseudonym, 'sheet', wave, { sealed: 'AAAA' });
		expect(read(sheet('before'), ballot).ok).toBe(true);
		expect(read(sheet('after'), ballot)).toMatchObject({ problems: ['room'] });
		expect(read(me(ben), ballot)).toMatchObject({ problems: ['room'] });
		expect(read(any('poll', 'x', {}, ben.signer), ballot)).toMatchObject({ problems: ['room'] });
	});
});

describe('a record of a kind that only a newer app knows', () => {
	it('is kept byte for byte, whatever it says', () => {
		const bytes = any('poll', 'x.1', { anything: [1, { at: 'all' }] }, ben.signer, { epoch: 3 });
		const result = read(bytes, place);
		expect(result).toMatchObject({
			ok: true,
			value: { known: false, kind: 'poll', id: 'x.1', slot: `poll/${ben.id}/x.1` }
		});
		expect(result.ok && result.value.bytes).toEqual(bytes);
	});

	it('is refused when it is too large', () => {
		expect(code(any('poll', 'x', 'y'.repeat(FOREIGN_RULE.maxBytes), ben.signer))).toBe('kind-size');
	});

	it('is no object’s own property', () => {
		for (const kind of ['constructor', 'tostring', 'valueof']) {
			expect(read(any(kind, 'x', {}, ben.signer), place)).toMatchObject({ value: { known: false } });
		}
	});
});

describe('a body that a newer app has given more fields', () => {
	const known = pledgeBody(1);
	const [wig, ...wigs] = known.wigs;
	const newer = { ...known, mood: 7, wigs: [{ ...wig, leads: [], owner: { name: 'Ben' } }, ...wigs] };

	it('is read without them, kept byte for byte, and its signature holds', () => {
		const bytes = any('pledge', 'sales.1', newer, ben.signer);
		const result = read(bytes, place);
		if (!result.ok || !result.value.known) throw new Error('not read');
		expect(result.value.body).toEqual({ ...known, wigs: [{ ...wig, leads: [] }, ...wigs] });
		expect(result.value.bytes).toEqual(bytes);
		expect(signatureHolds(result.value.bytes, link.workshop)).toBe(true);
	});

	it('gives nobody a right: what it does not know, it does not see', () => {
		const result = read(
			any('me', 'me', { name: '', department: null, role: 'facilitator' }, ben.signer),
			place
		);
		expect(result).toMatchObject({ ok: true, value: { body: { name: '', department: null } } });
		expect(JSON.stringify(result.ok && result.value.known && result.value.body)).not.toContain('facilitator');
	});

	it('is refused where rights are given, and when it says more than any version would', () => {
		expect(code(any('cert', ada.key, { ...certBody(), more: 1 }, root.signer, { epoch: 1 }))).toBe('schema');
		const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`x${n}`, n]));
		expect(code(any('pledge', 'sales.1', { ...known, ...many }, ben.signer))).toBe('schema');
	});
});

test('nothing that somebody sends makes reading throw', () => {
	const good = me(ben);
	fc.assert(
		fc.property(
			fc.oneof(
				fc.uint8Array({ maxLength: 400 }),
				fc.json({ maxDepth: 5 }).map((json) => concat(good.subarray(0, 97), utf8(json))),
				fc
					.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
					.map((edits) => {
						const bytes = good.slice();
						for (const [at, value] of edits) bytes[at] = value;
						return bytes;
					})
			),
			(bytes) => {
				const result = read(bytes, place);
				if (result.ok) expect(payloadOf(result.value.bytes).length).toBeGreaterThan(0);
			}
		),
		{ numRuns: 3000 }
	);
});

function certBody() {
	return { role: 'facilitator', revoked: false, sealTo: '', accepts: [] };
}
