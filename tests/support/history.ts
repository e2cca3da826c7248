import { answerId } from '../../src/core/cards/card.ts';
import { sha256Hex, shortHash } from '../../src/crypto/hash.ts';
import { read } from '../../src/records/read.ts';
import type { AnyRecord } from '../../src/records/record.ts';
import { encode } from '../../src/records/wire.ts';
import {
	ada,
	adaAgain,
	ben,
	cem,
	certFor,
	dana,
	link,
	mallory,
	me,
	place,
	pledgeBody,
	root,
	sign,
	stage,
	type Person
} from './people.ts';

/**
 * Everything that can happen in one workshop, as a pool of signed records to draw from: a takeover, roles given and
 * taken back, records that a later cert accepts and records that it doesn't, pledges and pens that fork, people who
 * move, somebody with developer tools, and kinds that only a newer app knows.
 */
export function everythingThatHappens(): Uint8Array[] {
	const steps = ['lobby', 'quiz', 'strategy', 'departments'];
	const stages = (by: Person, epoch: number) =>
		steps.map((step, at) => sign(by.signer, 'stage', 'main', stage(step), { epoch, version: at + 1 }));
	const adas = stages(ada, 1);
	const bens = stages(ben, 1);

	const pledges = chain();
	const catches = pledges.map((pledge, turn) =>
		sign(
			cem.signer,
			'catch',
			`sales-${turn}`,
			{ pledge: sha256Hex(pledge), verdict: turn % 2 ? 'accepted' : 'returned', reason: '' },
			{ epoch: 1, version: turn + 1 }
		)
	);
	const kept = [adas[1], bens[2], catches[0], catches[2]].flatMap((bytes) => (bytes ? [shortOf(bytes)] : []));

	return [
		...adas,
		...bens,
		...stages(adaAgain, 2),
		...stages(mallory, 1),
		...stages(mallory, 2),
		...pledges,
		...catches,
		...pens(),
		...said(),
		certFor(ada, 'facilitator'),
		certFor(ada, 'facilitator', { version: 2, accepts: kept.slice(0, 1) }),
		certFor(ben, 'co-facilitator'),
		certFor(ben, 'co-facilitator', { version: 2, revoked: true, accepts: kept.slice(1, 2) }),
		certFor(ben, 'leader', { version: 3 }),
		certFor(cem, 'leader'),
		certFor(cem, 'leader', { version: 2, revoked: true, accepts: kept.slice(2) }),
		certFor(adaAgain, 'facilitator', { epoch: 2, accepts: kept }),
		certFor(cem, 'leader', { epoch: 2 }),
		certFor(mallory, 'leader', { epoch: 3 }),
		me(ben),
		me(ben, 'finance', 2),
		me(cem, null),
		me(dana),
		...[1, 2, 3].map((at) =>
			sign(
				ada.signer,
				'receipt',
				`before-${at}`,
				{ wave: 'before', sheets: [`${at}`.repeat(16)] },
				{ epoch: 1 }
			)
		),
		...[1, 2].map((generation) =>
			sign(ada.signer, 'generation', 'sales', { generation, seed: 'AAAA' }, { epoch: 1, version: generation })
		),
		...['a', 'b', 'c', 'd', 'e', 'f'].map((letter) =>
			sign(mallory.signer, 'claim', letter.repeat(11), { proof: '0'.repeat(64) })
		),
		...Array.from({ length: 18 }, (_, at) => foreign(`poll-${at}`)),
		foreign('poll-3', 2)
	];
}

export const shortOf = (bytes: Uint8Array): string => shortHash(sha256Hex(bytes));

/** A record of a kind that this app does not know. */
export const foreign = (id: string, version = 1, by: Person = dana): Uint8Array =>
	encode({ workshop: link.workshop, kind: 'poll', id, epoch: 0, version }, { question: 'Lunch?' }, by.signer);

/** Read, but not judged. Throws for what can't be read. */
export function recordOf(bytes: Uint8Array): AnyRecord {
	const result = read(bytes, place);
	if (!result.ok) throw new Error(result.problems.join());
	return result.value;
}

/** Sales pledge three times; two of them answer the first without knowing of each other. */
function chain(): Uint8Array[] {
	const first = sign(ben.signer, 'pledge', 'sales', pledgeBody());
	const second = sign(dana.signer, 'pledge', 'sales', pledgeBody(2, sha256Hex(first), 'Twelve'));
	const rival = sign(ben.signer, 'pledge', 'sales', pledgeBody(2, sha256Hex(first), 'Nine'));
	const third = sign(ben.signer, 'pledge', 'sales', pledgeBody(3, sha256Hex(rival), 'Ten after all'));
	const stray = sign(mallory.signer, 'pledge', 'sales', pledgeBody(2, 'f'.repeat(64), 'From nowhere'));
	return [first, second, rival, third, stray];
}

/** A question with votes and two answers, one of somebody who may not; a pulse that changes; a withdrawn friction. */
function said(): Uint8Array[] {
	const question = sign(ben.signer, 'card', 'question-1', { type: 'question', text: 'Why?', step: 'lobby' });
	const card = sha256Hex(question);
	const answer = (by: Person, version: number) =>
		sign(
			by.signer,
			'answer',
			answerId(card),
			{ to: 'question', card, state: 'answered', text: '' },
			{
				epoch: 1,
				version
			}
		);
	const pulse = (clear: 'yes' | 'no', version: number) =>
		sign(
			dana.signer,
			'card',
			'pulse-vision',
			{ type: 'pulse', page: 'vision', clear, help: null, missing: '' },
			{ version }
		);
	return [
		question,
		sign(cem.signer, 'card', 'vote', { type: 'vote', questions: [shortOf(question)] }),
		answer(ada, 1),
		answer(mallory, 2),
		pulse('no', 1),
		pulse('yes', 2),
		sign(ben.signer, 'card', 'friction-1', { type: 'friction', department: 'sales', text: 'Forms' }),
		sign(
			ben.signer,
			'card',
			'friction-1',
			{ type: 'friction', department: 'sales', text: '' },
			{ version: 2 }
		)
	];
}

function pens(): Uint8Array[] {
	const pen = (by: Person, turn: number, previous: Uint8Array | null, holder: Person) =>
		sign(by.signer, 'pen', 'sales', { turn, previous: previous && sha256Hex(previous), holder: holder.id });
	const first = pen(ben, 1, null, ben);
	const taken = pen(dana, 2, first, dana);
	const given = pen(ben, 2, first, cem);
	return [first, taken, given, pen(dana, 3, taken, ben)];
}

/** Who signs certs in these histories. */
export const rootKey = root.signer;
