import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { defaultAgenda } from './agenda.ts';
import { checkAgenda } from './check.ts';
import { addStep, canAdd, changeStep, removeStep, STEP_CHOICES } from './edit-agenda.ts';
import { emptyProgram } from './empty-program.ts';
import { exportProgram, importProgram } from './import/program.ts';
import { withLaterWaves } from './later-agenda.ts';
import type { Step } from './program.ts';
import { publicProgram } from './public-program.ts';
import { READY_AGENDAS, readyAgenda, readyNameOf } from './ready-agendas.ts';
import { publicProgramSchema, stepSchema } from './schema.ts';

const ids = (agenda: readonly Step[]) => agenda.map(({ id }) => id).join(' ');

test('every ready-made agenda is one that the method has nothing to say against, in both languages', () => {
	for (const name of READY_AGENDAS) {
		for (const language of ['en', 'de'] as const) {
			const agenda = readyAgenda(name, language);
			expect(checkAgenda(agenda)).toEqual([]);
			expect(new Set(agenda.map(({ id }) => id)).size).toBe(agenda.length);
			for (const step of agenda) {
				expect(v.is(stepSchema, step)).toBe(true);
				expect(step.notes, step.id).not.toBe('');
			}
			expect(readyNameOf(agenda)).toBe(name);
			expect(readyNameOf(withLaterWaves(agenda, ['day14']))).toBe(name);
		}
	}
	const minutes = readyAgenda('minutes90', 'en').reduce((sum, step) => sum + step.minutes, 0);
	expect(minutes).toBe(90);
	expect(readyNameOf(removeStep(defaultAgenda('en'), 'close'))).toBe(null);
});

test('a step comes back to where the method has it; a second one of its kind comes last, before later reviews', () => {
	const day = defaultAgenda('en');
	for (const { id } of day) {
		const added = addStep(removeStep(day, id), id as 'lobby', 'en');
		expect(ids(added?.agenda ?? [])).toBe(ids(day));
	}
	const again = addStep(withLaterWaves(day, ['day14']), 'departments', 'en');
	expect(again?.id).toBe('departments-2');
	expect(ids(again?.agenda ?? []).endsWith('close departments-2 day14')).toBe(true);
});

test('a quiz is asked once and revealed once', () => {
	const day = defaultAgenda('en');
	for (const choice of ['before', 'after', 'results'] as const) {
		expect(canAdd(day, choice)).toBe(false);
		expect(addStep(day, choice, 'en')).toBe(undefined);
	}
});

test('settings are kept within their limits, and taken away again', () => {
	const day = defaultAgenda('en');
	const of = (agenda: Step[], id: string) => agenda.find((step) => step.id === id);
	const set = changeStep(day, 'strategy', {
		minutes: 12.4,
		title: '  A\u0007story  ',
		timed: true,
		pace: 2
	});
	expect(of(set, 'strategy')).toMatchObject({ minutes: 12, title: 'A story', timed: true });
	// Departments are heard at a share-out alone.
	expect(of(set, 'strategy')).not.toHaveProperty('pace');
	const unset = changeStep(set, 'strategy', { minutes: Number.NaN, title: ' ', timed: false });
	expect(of(unset, 'strategy')).toEqual({ ...of(day, 'strategy'), minutes: 0 });
	expect(of(changeStep(day, 'shareout', { pace: null }), 'shareout')).toHaveProperty('pace', null);
});

test('whatever is done to an agenda, it can be written to a file, read back and published', () => {
	const action = fc.oneof(
		fc.record({ add: fc.constantFrom(...STEP_CHOICES) }),
		fc.record({ remove: fc.nat(20) }),
		fc.record({
			at: fc.nat(20),
			change: fc.record(
				{
					minutes: fc.double(),
					title: fc.string(),
					timed: fc.boolean(),
					pace: fc.constantFrom(null, undefined, 0.5, 10)
				},
				{ requiredKeys: [] }
			)
		})
	);
	fc.assert(
		fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
			let agenda: Step[] = [];
			for (const one of actions) {
				const idAt = (at: number) => agenda[at % Math.max(1, agenda.length)]?.id ?? '';
				if ('add' in one) agenda = addStep(agenda, one.add, 'en')?.agenda ?? agenda;
				else if ('remove' in one) agenda = removeStep(agenda, idAt(one.remove));
				else agenda = changeStep(agenda, idAt(one.at), one.change);
			}
			const program = { ...emptyProgram('en'), title: 'T', agenda };
			const read = importProgram(exportProgram(program), 'program.json');
			expect(read.ok && read.value).toEqual(program);
			if (agenda.length > 0) expect(v.is(publicProgramSchema, publicProgram(program))).toBe(true);
		})
	);
});
