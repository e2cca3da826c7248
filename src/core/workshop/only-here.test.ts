import { describe, expect, it } from 'vitest';
import type { SheetDraft } from '../ports/storage.ts';
import { onlyHere } from './only-here.ts';

const draft = (change: Partial<SheetDraft>): SheetDraft => ({
	workshop: 'w',
	wave: 'before',
	form: 'A',
	answers: { q1: { type: 'truefalse', choice: true }, q2: { type: 'single', choice: 0 } },
	position: 2,
	submitted: null,
	dirty: true,
	...change
});
const nothing = { unshared: [], drafts: [], askDrafts: 0, collected: () => false };
const record = (slot: string) => {
	const [kind = '', id = ''] = slot.split('/');
	return { kind, id };
};

describe('what is only on this device', () => {
	it('is nothing where all has arrived', () => {
		const collected = draft({ submitted: 'aa', dirty: false });
		expect(onlyHere({ ...nothing, drafts: [collected], collected: () => true })).toEqual({
			waiting: [],
			stays: []
		});
	});

	it('is counted by kind, in the words of people', () => {
		const written = ['me/me', 'ask/a', 'reply/b', 'pen/sales', 'stage/main', 'cert/c', 'from-a-newer-app/x'];
		const cards = ['card/friction-1', 'card/friction-2', 'card/reaction', 'card/of-a-newer-app'];
		const unshared = [...written, ...cards].map(record);
		expect(onlyHere({ ...nothing, unshared, board: true }).waiting).toEqual([
			{ what: 'person', count: 1 },
			{ what: 'board', count: 1 },
			{ what: 'ask', count: 2 },
			{ what: 'friction', count: 2 },
			{ what: 'reaction', count: 1 },
			{ what: 'running', count: 2 },
			{ what: 'other', count: 3 }
		]);
	});

	it('tells answers that were not handed in from a sheet that nobody has collected', () => {
		const parts = { ...nothing, unshared: [record('sheet/before')], askDrafts: 1 };
		expect(onlyHere({ ...parts, drafts: [draft({}), draft({ submitted: 'aa', dirty: false })] })).toEqual({
			waiting: [{ what: 'sheet', count: 1 }],
			stays: [
				{ what: 'answers', count: 2 },
				{ what: 'askDrafts', count: 1 }
			]
		});
		const changedSince = draft({ submitted: 'aa', dirty: true });
		expect(onlyHere({ ...nothing, drafts: [changedSince] }).stays).toEqual([{ what: 'answers', count: 2 }]);
	});
});
