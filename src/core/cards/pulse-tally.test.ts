import { expect, test } from 'vitest';
import fc from 'fast-check';
import { focusOfPage, pulsePage } from './page.ts';
import { pulseTally } from './pulse-tally.ts';

const level = fc.constantFrom('yes', 'partly', 'no', null);
const pulse = fc.record({ clear: level, help: level, missing: fc.constantFrom('', ' ', 'A date', 'Money') });
const page = fc.array(pulse, { maxLength: 12 }).map((all) => new Map(all.map((one, at) => [`p${at}`, one])));

test('fewer people than the minimum say nothing, whatever they said', () => {
	fc.assert(
		fc.property(page, fc.integer({ min: 3, max: 10 }), (pulses, minimum) => {
			const tally = pulseTally(pulses, minimum);
			const said = [...pulses.values()].filter((one) => one.clear || one.help || one.missing.trim());
			expect(tally === null).toBe(said.length < minimum);
			if (!tally) return;
			expect(tally.people).toBe(said.length);
			expect(tally.clear.no).toBe(said.filter(({ clear }) => clear === 'no').length);
			expect(tally.missing.every((text) => text !== '' && text.trim() === text)).toBe(true);
		})
	);
});

test('the order of the sentences says nothing of who wrote them', () => {
	const said = ['C', 'A', 'B'].map((missing) => ({ clear: 'yes', help: null, missing }) as const);
	const tally = (all: typeof said) => pulseTally(new Map(all.map((one, at) => [`p${at}`, one])), 3);
	expect(tally(said)).toEqual(tally([...said].reverse()));
	expect(tally(said)?.missing).toEqual(['A', 'B', 'C']);
	expect(pulseTally(undefined, 3)).toBeNull();
});

test.each([
	{ kind: 'vision' },
	{ kind: 'indicators' },
	{ kind: 'nonGoals' },
	{ kind: 'priority', id: 'vision' }
] as const)('the page of %j leads back to it', (focus) => {
	expect(focusOfPage(pulsePage(focus) ?? '')).toEqual(focus);
});
test('other things on the stage have no pulse', () => {
	expect(pulsePage({ kind: 'department', id: 'sales' })).toBeNull();
	expect(pulsePage({ kind: 'picture', id: 'total' })).toBeNull();
});
