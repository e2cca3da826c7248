import { storyOf } from './story-of.ts';
import { expect, test } from 'vitest';
import { MemoryWorkshop, type MemoryDevice } from '../../tests/support/memory-session.ts';
import { quizProgram } from '../../tests/support/quiz-program.ts';
import { Console } from './console/console.svelte.ts';
import { Leader } from './leader.svelte.ts';
import { Phone } from './phone/phone.svelte.ts';

/** A leader who has scanned the one-time code on the console, and a department that has pledged. */
async function story() {
	const room = new MemoryWorkshop();
	const desk = new Console((await room.found(quizProgram())).session);
	const lead = async (name: string): Promise<MemoryDevice> => {
		const invited = await desk.roles.invite('leader');
		const device = await room.join(name, { claim: invited!.invitation });
		await room.pass();
		await new Phone(device.session).join(name, null);
		await room.pass();
		return device;
	};
	const [lea, max] = [new Leader((await lead('Lea')).session), new Leader((await lead('Max')).session)];
	const ben = new Phone((await room.join('Ben')).session);
	await room.pass();
	await ben.join('Ben', 'sales');
	await desk.goTo('departments');
	await room.pass();
	await ben.submitPledge();
	await room.pass();
	const sales = (who: Leader | Phone | Console) =>
		who.departments.find(({ department }) => department.id === 'sales')!;
	return { room, desk, lea, max, ben, sales };
}

test('two leaders who disagree: it is thrown back everywhere, with who said what; and it waits for nobody else', async () => {
	const { room, desk, lea, max, ben, sales } = await story();
	expect(lea.mayAnswer && max.mayAnswer).toBe(true);
	expect(lea.waiting.map(({ department }) => department.id)).toEqual(['sales']);
	await lea.answer(sales(lea).pledge!, 'accepted', '');
	await room.pass();
	expect([lea.waiting.length, max.waiting.length]).toEqual([0, 1]);
	expect(sales(desk).verdict).toBe('accepted');
	await max.answer(sales(max).pledge!, 'returned', '  From where to where?  ');
	await room.pass();
	for (const who of [desk, lea, ben]) {
		expect(sales(who)).toMatchObject({
			verdict: 'returned',
			reason: 'From where to where?',
			word: { divided: true, returned: [{ author: max.session.id }], accepted: [{ author: lea.session.id }] }
		});
	}
	expect(ben.nameOf(max.session.id)).toBe('Max');
	// Nobody but Max takes it back.
	await lea.answer(sales(lea).pledge!, 'accepted', '');
	await room.pass();
	expect(sales(ben).verdict).toBe('returned');
	await max.answer(sales(max).pledge!, 'accepted', '');
	await room.pass();
	expect(sales(ben)).toMatchObject({ verdict: 'accepted', word: { divided: false } });
}, 30_000);

test('a new version waits for every leader anew, and tells what is different and why there is one', async () => {
	const { room, lea, max, ben, sales } = await story();
	await lea.answer(sales(lea).pledge!, 'returned', 'Say what stops');
	await room.pass();
	await ben.submitPledge();
	await room.pass();
	expect([lea.waiting.length, max.waiting.length]).toEqual([1, 1]);
	const told = storyOf(lea, 'sales');
	expect(told.map(({ pledge, verdict }) => [pledge.turn, verdict.state])).toEqual([
		[1, 'returned'],
		[2, 'open']
	]);
	expect(told[0]?.verdict.returned[0]?.reason).toBe('Say what stops');
	expect(lea.checklist(told[1]!.pledge, 'en').find(({ rule }) => rule === 'fromTo')?.state).toBe('refuse');
}, 30_000);

test('who is no leader says nothing that counts', async () => {
	const { room, ben, sales } = await story();
	const nobody = new Leader(ben.session);
	expect(nobody.mayAnswer).toBe(false);
	expect(await nobody.answer(sales(ben).pledge!, 'accepted', '')).toBe(false);
	expect(nobody.failure).toBe('not-saved');
	await room.pass();
	expect(sales(ben).verdict).toBeNull();
}, 30_000);
