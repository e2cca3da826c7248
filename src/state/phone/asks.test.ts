import { beforeEach, expect, test } from 'vitest';
import type { AskTerms } from '../../core/asks/ask.ts';
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

async function joined(name: string, department: string): Promise<{ device: MemoryDevice; phone: Phone }> {
	const device = await room.join(name);
	await room.pass();
	const phone = new Phone(device.session);
	await phone.join(name, department);
	await room.pass();
	return { device, phone };
}

/** Ben of sales asks legal. */
async function asked(phone: Phone): Promise<string> {
	const { id } = phone.ownAsks.begin(null);
	phone.ownAsks.change(id, { to: 'legal', terms });
	const ask = await phone.ownAsks.send(id);
	await room.pass();
	if (ask === null) throw new Error('The ask was not sent');
	return ask;
}
const on = (phone: Phone, id: string) => {
	const view = phone.ownAsks.find(id);
	if (!view) throw new Error('The ask has not arrived');
	return view.ask;
};

test('an ask goes from draft to agreed, and each sees what is theirs to do', async () => {
	const { phone: ben } = await joined('Ben', 'sales');
	const { phone: dana } = await joined('Dana', 'legal');
	const { phone: cem } = await joined('Cem', 'sales');
	const id = await asked(ben);
	expect(ben.ownAsks.drafts).toEqual([]);
	expect(ben.ownAsks.outgoing.map(({ ask }) => ask.id)).toEqual([id]);
	expect(on(dana, id).terms).toEqual({ ...terms, what: 'Drafts in five days', kpis: terms.kpis.slice(0, 2) });
	expect(dana.ownAsks.waiting.map(({ from, to }) => [from.name, to.name])).toEqual([['Sales', 'Legal']]);
	expect(ben.ownAsks.waiting).toEqual([]);

	expect(await dana.ownAsks.accept(on(dana, id))).toBe(false);
	expect(await dana.ownAsks.sayBack(on(dana, id), ' Fast drafts ')).toBe(true);
	await room.pass();
	const draft = dana.ownAsks.begin(on(dana, id));
	expect(draft).toMatchObject({ of: id, to: 'sales' });
	dana.ownAsks.change(draft.id, { terms: { ...terms, what: 'Drafts in eight days' }, reason: 'We are two' });
	expect(await dana.ownAsks.send(draft.id)).toBe(id);
	await room.pass();
	expect(cem.ownAsks.waiting).toHaveLength(1);
	expect(cem.ownAsks.actionsOn(on(cem, id))).toEqual(['confirm', 'revise', 'withdraw']);
	expect(await cem.ownAsks.confirm(on(cem, id))).toBe(true);
	await room.pass();
	for (const phone of [ben, dana, cem]) {
		expect(on(phone, id)).toMatchObject({
			state: 'agreed',
			version: 2,
			terms: { what: 'Drafts in eight days' },
			saidBack: { words: 'Fast drafts' }
		});
		expect(phone.ownAsks.actionsOn(on(phone, id))).toEqual([]);
	}
	expect(desk.asks.map(({ ask }) => ask.state)).toEqual(['agreed']);
	expect(ben.ownAsks.deliveryOf(on(ben, id))).toBe('shared');
});

test('a draft survives a restart of the phone, and one that says nothing is forgotten', async () => {
	const { device, phone } = await joined('Ben', 'sales');
	const { id } = phone.ownAsks.begin(null);
	phone.ownAsks.change(id, { terms: { ...terms, what: 'D' } });
	phone.ownAsks.change(id, { terms });
	await room.pass(1);
	const empty = phone.ownAsks.begin(null);
	phone.ownAsks.leave(empty.id);
	await room.pass();
	phone.close();
	const again = new Phone((await device.restart()).session);
	expect(again.ownAsks.drafts).toEqual([{ id, of: null, to: '', terms, reason: '' }]);
	again.ownAsks.discard(id);
	expect(again.ownAsks.drafts).toEqual([]);
});

test('whoever answers what somebody else has answered meanwhile writes nothing', async () => {
	const { phone: ben } = await joined('Ben', 'sales');
	const { phone: dana } = await joined('Dana', 'legal');
	const { phone: emre } = await joined('Emre', 'legal');
	const id = await asked(ben);
	const seen = on(emre, id);
	await dana.ownAsks.sayBack(on(dana, id), 'Fast drafts');
	await room.pass();
	expect(await emre.ownAsks.sayBack(seen, 'Something else')).toBe(false);
	expect(on(emre, id).saidBack?.words).toBe('Fast drafts');
});

test('a counter to an ask that was withdrawn meanwhile is not sent, and not lost', async () => {
	const { phone: ben } = await joined('Ben', 'sales');
	const { phone: dana } = await joined('Dana', 'legal');
	const id = await asked(ben);
	await dana.ownAsks.sayBack(on(dana, id), 'Fast drafts');
	await room.pass();
	const draft = dana.ownAsks.begin(on(dana, id));
	dana.ownAsks.change(draft.id, { terms: { ...terms, what: 'Drafts in eight days' } });
	await ben.ownAsks.withdraw(on(ben, id));
	await room.pass();
	expect(await dana.ownAsks.send(draft.id)).toBeNull();
	expect(dana.ownAsks.drafts).toHaveLength(1);
	expect(on(dana, id).state).toBe('withdrawn');
});

test('who goes over to the other side can answer nothing there', async () => {
	const { phone: ben } = await joined('Ben', 'sales');
	const id = await asked(ben);
	await ben.join('Ben', 'legal');
	await room.pass();
	expect(ben.ownAsks.waiting).toHaveLength(1);
	expect(ben.ownAsks.actionsOn(on(ben, id))).toEqual([]);
	expect(ben.ownAsks.spokeForOther(on(ben, id))).toBe(true);
	expect(await ben.ownAsks.sayBack(on(ben, id), 'Fast drafts')).toBe(false);
});

test('an ask that was sent without network arrives when there is one', async () => {
	const { device: first, phone: ben } = await joined('Ben', 'sales');
	const { phone: dana } = await joined('Dana', 'legal');
	first.disconnect();
	const { id } = ben.ownAsks.begin(null);
	ben.ownAsks.change(id, { to: 'legal', terms });
	const ask = await ben.ownAsks.send(id);
	expect(dana.ownAsks.waiting).toEqual([]);
	first.connect();
	await room.pass();
	expect(dana.ownAsks.waiting.map((view) => view.ask.id)).toEqual([ask]);
});
