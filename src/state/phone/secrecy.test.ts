import { expect, test, vi } from 'vitest';
import type { WorkshopEntry } from '../../core/ports/storage.ts';
import { publish } from '../../core/quiz/publish.ts';
import { seededDraw } from '../../core/quiz/shuffle.ts';
import { MemoryWorkshop, type MemoryDevice } from '../../../tests/support/memory-session.ts';
import { quizProgram, SECRETS, someAnswer } from '../../../tests/support/quiz-program.ts';
import { Console } from '../console/console.svelte.ts';
import { Phone } from './phone.svelte.ts';

/** Anything as text: maps and sets opened up, bytes as their characters. */
const textOf = (value: unknown): string =>
	JSON.stringify(value, (_, member: unknown) => {
		if (member instanceof Uint8Array) return Buffer.from(member).toString('latin1');
		if (member instanceof Map) return [...(member as Map<unknown, unknown>)];
		return member instanceof Set ? [...(member as Set<unknown>)] : member;
	}).replaceAll('\\"', '"');

/** All that a device stores, holds and has received: a person with developer tools can read it. */
async function everythingOn({ session, store, records, documents }: MemoryDevice): Promise<string> {
	const { id } = session.entry;
	const ballots = await Promise.all(['before', 'after'].map((wave) => session.openBallot(wave)));
	const all = {
		state: session.ledger.state(),
		entries: await store.list(),
		drafts: [await store.draft(id, 'before'), await store.draft(id, 'after')],
		records: await records.load(id),
		documents: documents(),
		ballots: ballots.map((ballot) => ballot.sheets())
	};
	ballots.forEach((ballot) => ballot.close());
	return textOf(all);
}

/** What makes a score computable, or tells an answer: names of the key's fields, its words, and what it was drawn by. */
const telling = (salt: string): string[] => [
	'"correct"',
	'"accepted"',
	'"explanation"',
	SECRETS.explanation,
	...SECRETS.accepted,
	salt
];

const PUBLIC_FIELDS = ['form', 'id', 'need', 'options', 'question', 'slot', 'type'];

const rolesOf: [string, 'leader' | 'co-facilitator' | null, Partial<WorkshopEntry>][] = [
	['an employee’s phone', null, {}],
	['the wall', null, { role: 'screen' }],
	['a leader’s phone', 'leader', {}],
	['a co-facilitator’s device', 'co-facilitator', {}]
];

test.each(rolesOf)(
	'before the reveal no device but the facilitator’s can compute a score: %s',
	async (_, role, given) => {
		const room = new MemoryWorkshop();
		const program = quizProgram({ quizCertainty: true });
		const ada = await room.found(program);
		const desk = new Console(ada.session);
		const secrets = telling(ada.session.entry.salt!);
		await room.pass();

		const invited = role && (await desk.roles.invite(role));
		const device = await room.join('Ben', { ...given, ...(invited && { claim: invited.invitation }) });
		const other = new Phone((await room.join('Cem')).session);
		const phone = given.role === 'screen' ? null : new Phone(device.session);
		await room.pass();
		await phone?.join('Ben', 'sales');
		await other.join('Cem', 'sales');
		await room.pass();
		if (role) expect(device.session.ledger.state().roles.get(phone!.me!.publicKey)).toBe(role);

		let searched = 0;
		const search = async () => {
			const text = await everythingOn(device);
			for (const secret of secrets) expect(text, `at ${desk.stage?.step}`).not.toContain(secret);
			expect(device.session.facilitator).toBeNull();
			const { quiz, reveal, results } = device.session.ledger.state();
			expect({ reveal, results }).toEqual({ reveal: null, results: null });
			for (const item of quiz?.items ?? []) expect(Object.keys(item).sort()).toEqual(PUBLIC_FIELDS);
			searched++;
		};

		await search();
		while (desk.nextAction?.kind !== 'reveal') {
			await desk.next();
			await room.pass();
			for (const sheet of [phone?.sheet, other.sheet]) {
				if (!sheet || desk.stage?.phase !== 'open' || desk.step?.kind !== 'quiz') continue;
				for (const { item } of sheet.items) {
					await sheet.answer(item.id, someAnswer(item));
					await sheet.sure(item.id, 'high');
				}
				await sheet.handIn();
			}
			await room.pass();
			await search();
		}
		expect(desk.step?.kind).toBe('results');
		expect(desk.receipted('after')).toBe(phone ? 2 : 1);
		expect(phone?.review ?? null).toBeNull();
		expect(searched).toBeGreaterThan(8);

		// The search is worth something: with the reveal it finds every one of them, and at the facilitator's always.
		await desk.next();
		await room.pass();
		const revealed = await everythingOn(device);
		for (const secret of secrets) expect(revealed).toContain(secret);
		// What scores it comes in a download of its own.
		if (phone) await vi.waitFor(() => expect(phone.review?.slots).toHaveLength(5));
	}
);

test('the order in which phones get the options of an order item says nothing about the right one', () => {
	const { quiz } = quizProgram();
	const firsts = new Map<string, number>();
	const salts = 600;
	for (let salt = 0; salt < salts; salt++) {
		const { items } = publish(quiz, seededDraw(new TextEncoder().encode(`salt ${salt}`)));
		const first = items.find(({ id }) => id === 'way')?.options[0] ?? '';
		firsts.set(first, (firsts.get(first) ?? 0) + 1);
	}
	expect(firsts.size).toBe(SECRETS.ordered.length);
	// Each is first in a fifth of all draws; 5 standard deviations either way.
	const deviation = Math.sqrt(salts * 0.2 * 0.8);
	for (const count of firsts.values()) expect(Math.abs(count - salts / 5)).toBeLessThan(5 * deviation);
});
