import { ownAsksOf } from './asks.svelte.ts';
import { beforeEach, expect, test } from 'vitest';
import type { AskTerms } from '../../core/asks/ask.ts';
import { joinedPhone } from '../../../tests/support/joined-phone.ts';
import { MemoryWorkshop, type MemoryDevice } from '../../../tests/support/memory-session.ts';
import { quizProgram } from '../../../tests/support/quiz-program.ts';
import { Console } from '../console/console.svelte.ts';
import { Phone } from './phone.svelte.ts';

let room: MemoryWorkshop;
let ada: MemoryDevice;
let desk: Console;

const kpi = { number: '5', unit: 'days', by: '2040-06-30' };
const terms: AskTerms = {
	what: 'Drafts in five days ',
	includes: 'Contracts with suppliers',
	excludes: 'Employment contracts',
	kpis: [
		{ id: 'k1', name: 'Days until a draft', ...kpi },
		{ id: 'k2', name: 'Questions that come back', ...kpi },
		{ id: 'k3', name: '', number: '', unit: '', by: '2040-06-30' }
	],
	by: '2040-06-30'
};

beforeEach(async () => {
	room = new MemoryWorkshop();
	ada = await room.found({
		...quizProgram(),
		departments: [
			{ id: 'sales', name: 'Sales', people: null },
			{ id: 'legal', name: 'Legal', people: null }
		]
	});
	desk = new Console(ada.session);
	await room.pass();
});

/** Ben of sales asks legal. */
async function asked(phone: Phone): Promise<string> {
	const { id } = ownAsksOf(phone).begin(null);
	ownAsksOf(phone).change(id, { to: 'legal', terms });
	const ask = await ownAsksOf(phone).send(id);
	await room.pass();
	if (ask === null) throw new Error('The ask was not sent');
	return ask;
}
const on = (phone: Phone, id: string) => {
	const view = ownAsksOf(phone).find(id);
	if (!view) throw new Error('The ask has not arrived');
	return view.ask;
};

test('an ask goes from draft to agreed, and each sees what is theirs to do', async () => {
	const { phone: ben } = await joinedPhone(room, 'Ben', 'sales');
	const { phone: dana } = await joinedPhone(room, 'Dana', 'legal');
	const { phone: cem } = await joinedPhone(room, 'Cem', 'sales');
	const id = await asked(ben);
	expect(ownAsksOf(ben).drafts).toEqual([]);
	expect(ownAsksOf(ben).outgoing.map(({ ask }) => ask.id)).toEqual([id]);
	expect(on(dana, id).terms).toEqual({ ...terms, what: 'Drafts in five days', kpis: terms.kpis.slice(0, 2) });
	expect(ownAsksOf(dana).waiting.map(({ from, to }) => [from.name, to.name])).toEqual([['Sales', 'Legal']]);
	expect(ownAsksOf(ben).waiting).toEqual([]);

	expect(await ownAsksOf(dana).accept(on(dana, id))).toBe(false);
	expect(await ownAsksOf(dana).sayBack(on(dana, id), ' Fast drafts ')).toBe(true);
	await room.pass();
	const draft = ownAsksOf(dana).begin(on(dana, id));
	expect(draft).toMatchObject({ of: id, to: 'sales' });
	ownAsksOf(dana).change(draft.id, {
		terms: { ...terms, what: 'Drafts in eight days' },
		reason: 'We are two'
	});
	expect(await ownAsksOf(dana).send(draft.id)).toBe(id);
	await room.pass();
	expect(ownAsksOf(cem).waiting).toHaveLength(1);
	expect(ownAsksOf(cem).actionsOn(on(cem, id))).toEqual(['confirm', 'revise', 'withdraw']);
	expect(await ownAsksOf(cem).confirm(on(cem, id))).toBe(true);
	await room.pass();
	for (const phone of [ben, dana, cem]) {
		expect(on(phone, id)).toMatchObject({
			state: 'agreed',
			version: 2,
			terms: { what: 'Drafts in eight days' },
			saidBack: { words: 'Fast drafts' }
		});
		expect(ownAsksOf(phone).actionsOn(on(phone, id))).toEqual([]);
	}
	expect(desk.asks.map(({ ask }) => ask.state)).toEqual(['agreed']);
	expect(ownAsksOf(ben).deliveryOf(on(ben, id))).toBe('shared');
});

test('a draft survives a restart of the phone, and one that says nothing is forgotten', async () => {
	const { device, phone } = await joinedPhone(room, 'Ben', 'sales');
	const { id } = ownAsksOf(phone).begin(null);
	ownAsksOf(phone).change(id, { terms: { ...terms, what: 'D' } });
	ownAsksOf(phone).change(id, { terms });
	await room.pass(1);
	const empty = ownAsksOf(phone).begin(null);
	ownAsksOf(phone).leave(empty.id);
	await room.pass();
	phone.close();
	const again = new Phone((await device.restart()).session);
	expect(ownAsksOf(again).drafts).toEqual([{ id, of: null, to: '', terms, reason: '' }]);
	ownAsksOf(again).discard(id);
	expect(ownAsksOf(again).drafts).toEqual([]);
});

test('whoever answers what somebody else has answered meanwhile writes nothing', async () => {
	const { phone: ben } = await joinedPhone(room, 'Ben', 'sales');
	const { phone: dana } = await joinedPhone(room, 'Dana', 'legal');
	const { phone: emre } = await joinedPhone(room, 'Emre', 'legal');
	const id = await asked(ben);
	const seen = on(emre, id);
	await ownAsksOf(dana).sayBack(on(dana, id), 'Fast drafts');
	await room.pass();
	expect(await ownAsksOf(emre).sayBack(seen, 'Something else')).toBe(false);
	expect(on(emre, id).saidBack?.words).toBe('Fast drafts');
});

test('a counter to an ask that was withdrawn meanwhile is not sent, and not lost', async () => {
	const { phone: ben } = await joinedPhone(room, 'Ben', 'sales');
	const { phone: dana } = await joinedPhone(room, 'Dana', 'legal');
	const id = await asked(ben);
	await ownAsksOf(dana).sayBack(on(dana, id), 'Fast drafts');
	await room.pass();
	const draft = ownAsksOf(dana).begin(on(dana, id));
	ownAsksOf(dana).change(draft.id, { terms: { ...terms, what: 'Drafts in eight days' } });
	await ownAsksOf(ben).withdraw(on(ben, id));
	await room.pass();
	expect(await ownAsksOf(dana).send(draft.id)).toBeNull();
	expect(ownAsksOf(dana).drafts).toHaveLength(1);
	expect(on(dana, id).state).toBe('withdrawn');
});

test('who goes over to the other side can answer nothing there', async () => {
	const { phone: ben } = await joinedPhone(room, 'Ben', 'sales');
	const id = await asked(ben);
	await ben.join('Ben', 'legal');
	await room.pass();
	expect(ownAsksOf(ben).waiting).toHaveLength(1);
	expect(ownAsksOf(ben).actionsOn(on(ben, id))).toEqual([]);
	expect(ownAsksOf(ben).spokeForOther(on(ben, id))).toBe(true);
	expect(await ownAsksOf(ben).sayBack(on(ben, id), 'Fast drafts')).toBe(false);
});

test('an ask that was sent without network arrives when there is one', async () => {
	const { device: first, phone: ben } = await joinedPhone(room, 'Ben', 'sales');
	const { phone: dana } = await joinedPhone(room, 'Dana', 'legal');
	first.disconnect();
	const { id } = ownAsksOf(ben).begin(null);
	ownAsksOf(ben).change(id, { to: 'legal', terms });
	const ask = await ownAsksOf(ben).send(id);
	expect(ownAsksOf(dana).waiting).toEqual([]);
	first.connect();
	await room.pass();
	expect(ownAsksOf(dana).waiting.map((view) => view.ask.id)).toEqual([ask]);
});
