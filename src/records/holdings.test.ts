import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { everythingThatHappens, foreign, recordOf, shortOf } from '../../tests/support/history.ts';
import {
	ada,
	adaAgain,
	ben,
	cem,
	certFor,
	dana,
	mallory,
	me,
	place,
	pledgeBody,
	sign,
	stage
} from '../../tests/support/people.ts';
import { sha256Hex } from '../crypto/hash.ts';
import { fold } from './fold/fold.ts';
import { Holdings } from './holdings.ts';
import { KIND_RULES } from './kinds.ts';
import { PENDING_LIMITS } from './pending.ts';

// Thousands of signatures are checked here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const pool = everythingThatHappens();
const stateOf = (all: readonly Uint8Array[]) => fold(all.map(recordOf));

/** Some of all that happens, in any order, some of it more than once. */
const history = fc
	.shuffledSubarray(pool, { minLength: 1, maxLength: 40 })
	.chain((some) =>
		fc
			.array(fc.constantFrom(...some), { maxLength: 10 })
			.chain((again) =>
				fc.tuple(
					fc.constant(some),
					fc.shuffledSubarray([...some, ...again], { minLength: some.length + again.length })
				)
			)
	);

function offerAll(holdings: Holdings, all: readonly Uint8Array[]): void {
	for (const bytes of all) {
		holdings.offer(bytes);
		while (holdings.release());
	}
}

function holdingsOf(all: readonly Uint8Array[]): Holdings {
	const holdings = new Holdings(place);
	offerAll(holdings, all);
	return holdings;
}

describe('fold', () => {
	it('gives the same state for the same records, in any order and however often each came', () => {
		fc.assert(
			fc.property(history, ([some, again]) => {
				expect(stateOf(again)).toEqual(stateOf(some));
			}),
			{ numRuns: 300 }
		);
	});

	it('gives maps in the same order too, so that screens list people alike', () => {
		fc.assert(
			fc.property(history, ([some, again]) => {
				expect([...stateOf(again).participants.keys()]).toEqual([...stateOf(some).participants.keys()]);
				expect(stateOf(again).claims).toEqual(stateOf(some).claims);
			}),
			{ numRuns: 100 }
		);
	});

	it('says nothing without records', () => {
		expect(fold([])).toMatchObject({ epoch: 0, sealTo: null, stage: null, claims: [] });
	});

	it('follows a takeover: what the new cert accepts stays, and the old device adds nothing', () => {
		const told = sign(ada.signer, 'stage', 'main', stage('lobby'), { epoch: 1 });
		const later = sign(ada.signer, 'stage', 'main', stage('quiz'), { epoch: 1, version: 2 });
		const takeover = certFor(adaAgain, 'facilitator', { epoch: 2, accepts: [shortOf(told)] });
		const before = [certFor(ada, 'facilitator'), told, later];
		expect(stateOf(before).stage?.step).toBe('quiz');
		expect(stateOf([...before, takeover])).toMatchObject({ epoch: 2, stage: stage('lobby') });
		const forged = sign(ada.signer, 'stage', 'main', stage('close'), { epoch: 2, version: 99 });
		expect(stateOf([...before, takeover, forged]).stage?.step).toBe('lobby');
		const next = sign(adaAgain.signer, 'stage', 'main', stage('strategy'), { epoch: 2 });
		expect(stateOf([...before, takeover, forged, next]).stage?.step).toBe('strategy');
		expect(stateOf([...before, takeover]).roles).toEqual(new Map([[adaAgain.key, 'facilitator']]));
	});

	it('never goes back behind a takeover, even when the new device gets another role', () => {
		const certs = [
			certFor(ada, 'facilitator'),
			certFor(adaAgain, 'facilitator', { epoch: 2 }),
			certFor(adaAgain, 'leader', { epoch: 2, version: 2 })
		];
		const old = sign(ada.signer, 'stage', 'main', stage('lobby'), { epoch: 1 });
		expect(stateOf([...certs, old])).toMatchObject({ epoch: 2, stage: null });
	});

	it('never goes back behind a takeover, even when the new device is revoked', () => {
		const certs = [
			certFor(ada, 'facilitator'),
			certFor(adaAgain, 'facilitator', { epoch: 2, version: 2, revoked: true })
		];
		const old = sign(ada.signer, 'stage', 'main', stage('lobby'), { epoch: 1 });
		expect(stateOf([...certs, old])).toMatchObject({ epoch: 2, stage: null, roles: new Map() });
	});

	it('keeps a pledge when the person who submitted it moves to another department', () => {
		const pledge = sign(ben.signer, 'pledge', 'sales', pledgeBody());
		expect(stateOf([me(ben, 'sales'), pledge]).pledges.get('sales')).toHaveLength(1);
		expect(stateOf([me(ben, 'sales'), me(ben, 'finance', 2), pledge]).pledges.get('sales')).toHaveLength(1);
		expect(stateOf([pledge]).pledges.size).toBe(0);
	});

	it('shows every turn of a chain, though one person wrote several of them', () => {
		const first = sign(ben.signer, 'pledge', 'sales', pledgeBody());
		const second = sign(ben.signer, 'pledge', 'sales', pledgeBody(2, sha256Hex(first)));
		const [one, two] = stateOf([second, me(ben), first]).pledges.get('sales') ?? [];
		expect([one?.hash, two?.hash]).toEqual([sha256Hex(first), sha256Hex(second)]);
	});

	it('takes one word of each leader on each pledge: the newest', () => {
		const pledge = 'a'.repeat(64);
		const word = (verdict: 'accepted' | 'returned', id: string, version: number) =>
			sign(cem.signer, 'catch', id, { pledge, verdict, reason: '' }, { epoch: 1, version });
		const records = [
			certFor(ada, 'facilitator'),
			certFor(cem, 'leader'),
			word('returned', 'x', 1),
			word('accepted', 'y', 2)
		];
		expect(stateOf(records).catches.get(pledge)).toEqual([
			{ pledge, verdict: 'accepted', reason: '', author: cem.id }
		]);
	});
});

describe('holdings', () => {
	it('agree with fold once everything was offered with the certs known, whatever came first', () => {
		fc.assert(
			fc.property(history, ([some, again]) => {
				const holdings = holdingsOf(again);
				offerAll(holdings, some);
				expect(holdings.state()).toEqual(stateOf(some));
			}),
			{ numRuns: 60 }
		);
	});

	it('agree with each other once they have exchanged what they hold', () => {
		fc.assert(
			fc.property(history, fc.nat(), ([some, again], seed) => {
				const parts = [0, 1, 2].map((part) => again.filter((_, at) => (at * 7 + seed) % 3 === part));
				const devices = parts.map(holdingsOf);
				const held = () => devices.map((device) => device.values().map(({ bytes }) => bytes));
				// Certs cross first and what they set free after that; then nothing is new any more.
				for (let round = 0; round < 3; round++) {
					const offers = held().flat();
					devices.forEach((device) => offerAll(device, offers));
				}
				const [first, ...others] = devices.map((device) => device.state());
				for (const other of others) expect(other).toEqual(first);
				expect(some.length).toBeGreaterThan(0);
			}),
			{ numRuns: 40 }
		);
	});

	it('say known to what they hold, and change nothing', () => {
		const holdings = holdingsOf(pool);
		const before = holdings.state();
		for (const { bytes, slot } of holdings.values()) {
			expect(holdings.offer(bytes)).toEqual({ kind: 'known' });
			expect(holdings.offer(bytes, { slot })).toEqual({ kind: 'known' });
		}
		expect(holdings.state()).toEqual(before);
	});

	it('refuse a replay of what was overwritten', () => {
		const holdings = holdingsOf([me(ben), me(ben, 'finance', 2)]);
		expect(holdings.offer(me(ben))).toEqual({ kind: 'refused', code: 'order' });
	});

	it('refuse a signature of somebody else', () => {
		const forged = me(ben);
		forged.set(me(mallory).subarray(33, 97), 33);
		expect(new Holdings(place).offer(forged)).toEqual({ kind: 'refused', code: 'signature' });
	});

	it('let a record wait for its cert', () => {
		const holdings = new Holdings(place);
		expect(holdings.offer(sign(ada.signer, 'stage', 'main', stage('quiz'), { epoch: 1 }))).toEqual({
			kind: 'pending'
		});
		expect(holdings.state().stage).toBeNull();
		holdings.offer(certFor(ada, 'facilitator'));
		expect(holdings.release()).toMatchObject({ kind: 'held' });
		expect(holdings.release()).toBeNull();
		expect(holdings.state().stage?.step).toBe('quiz');
	});

	it('check the signature of what waited', () => {
		const holdings = new Holdings(place);
		const forged = sign(ada.signer, 'stage', 'main', stage('quiz'), { epoch: 1 });
		forged[40] = (forged[40] ?? 0) ^ 1;
		holdings.offer(forged);
		holdings.offer(certFor(ada, 'facilitator'));
		expect(holdings.release()).toEqual({ kind: 'refused', code: 'signature' });
		expect(holdings.state().stage).toBeNull();
	});

	it('let only so much wait', () => {
		const holdings = new Holdings(place);
		const outcomes = Array.from({ length: PENDING_LIMITS.perAuthor + 1 }, (_, at) =>
			holdings.offer(sign(mallory.signer, 'stage', 'main', stage('quiz'), { epoch: 1, version: at + 1 }))
		);
		expect(outcomes.at(-2)).toEqual({ kind: 'pending' });
		expect(outcomes.at(-1)).toEqual({ kind: 'refused', code: 'authority' });
	});

	it('keep the same records of somebody who floods, whatever the order', () => {
		const flood = Array.from({ length: KIND_RULES.claim.quota + 3 }, (_, at) =>
			sign(mallory.signer, 'claim', String(at).repeat(11), { proof: '0'.repeat(64) })
		);
		fc.assert(
			fc.property(fc.shuffledSubarray(flood, { minLength: flood.length }), (order) => {
				const holdings = holdingsOf(order);
				expect(holdings.size).toBe(KIND_RULES.claim.quota);
				expect(holdings.state()).toEqual(stateOf(flood));
			}),
			{ numRuns: 15 }
		);
	});

	it('pass on what a newer app wrote, byte for byte', () => {
		const bytes = foreign('poll-1');
		const older = holdingsOf([bytes]);
		const newer = holdingsOf(older.values().map((record) => record.bytes));
		expect(newer.values()[0]?.bytes).toEqual(bytes);
		expect(newer.state()).toEqual(fold([]));
	});

	it('hold no view into what they were handed', () => {
		const message = new Uint8Array(10_000);
		const bytes = me(dana);
		message.set(bytes, 50);
		const holdings = holdingsOf([message.subarray(50, 50 + bytes.length)]);
		message.fill(0);
		expect(holdings.values()[0]?.bytes).toEqual(bytes);
		expect(holdings.values()[0]?.bytes.buffer.byteLength).toBe(bytes.length);
	});

	it('judge again when a damaged cert is dropped', () => {
		const cert = certFor(ada, 'facilitator');
		const holdings = holdingsOf([cert, sign(ada.signer, 'stage', 'main', stage('quiz'), { epoch: 1 })]);
		holdings.drop(recordOf(cert).slot);
		expect(holdings.state()).toMatchObject({ epoch: 0, stage: null });
		offerAll(holdings, [cert]);
		expect(holdings.state().stage?.step).toBe('quiz');
	});
});
