import { expect, test } from 'vitest';
import type { PublicItem } from '../../../core/quiz/items.ts';
import { createTranslator } from '../../../i18n/all.ts';
import { createFormat } from '../../../i18n/format.ts';
import { answerLines, keyLines } from './answer-text.ts';

const german = { t: createTranslator('de'), format: createFormat('de') };
const base = { id: 'i', slot: 's', form: 'AB', question: '', need: 0 } as const;
const key = { priority: null, explanation: '' };

test('true and false are the words of the reader, whatever the file called them', () => {
	const item: PublicItem = { ...base, type: 'truefalse', options: [] };
	expect(answerLines(item, { type: 'truefalse', choice: false }, german)).toEqual(['Falsch']);
	expect(keyLines(item, { ...key, type: 'truefalse', correct: true }, german)).toEqual(['Richtig']);
});

test('an order is numbered as the person put it', () => {
	const item: PublicItem = { ...base, type: 'order', options: ['gar', 'wash', 'eat'] };
	expect(answerLines(item, { type: 'order', sequence: [1, 0, 2] }, german)).toEqual([
		'1. wash',
		'2. gar',
		'3. eat'
	]);
});

test('a recall shows what was written, and what would have counted', () => {
	const item: PublicItem = { ...base, type: 'recall', options: [], need: 2 };
	expect(answerLines(item, { type: 'recall', texts: ['reach', ' '] }, german)).toEqual(['reach']);
	expect(keyLines(item, { ...key, type: 'recall', accepted: ['reach', 'trust'], need: 2 }, german)).toEqual([
		'Zum Beispiel: reach und trust'
	]);
});

test('nothing answered is no line', () => {
	expect(answerLines({ ...base, type: 'single', options: ['a'] }, null, german)).toEqual([]);
});
