import type { ItemForm, ItemType } from '../../quiz/items.ts';

/** Headings of a quiz file, folded with umlauts written out. `option_1` to `option_12` stand apart. */
export const QUIZ_COLUMNS = {
	id: ['id', 'kennung', 'nummer', 'nr'],
	slot: ['slot', 'platz', 'paar'],
	form: ['form', 'fassung', 'testform'],
	type: ['type', 'typ', 'art', 'fragetyp'],
	question: ['question', 'frage', 'text', 'fragetext'],
	correct: [
		'correct',
		'right',
		'richtig',
		'loesung',
		'korrekt',
		'answer',
		'antwort',
		'richtige antwort',
		'key'
	],
	need: ['need', 'needed', 'noetig', 'benoetigt', 'anzahl'],
	priority: ['priority', 'prioritaet', 'schwerpunkt', 'topic', 'thema'],
	explanation: ['explanation', 'erklaerung', 'erlaeuterung', 'begruendung', 'hinweis']
} as const;
export type QuizColumn = keyof typeof QUIZ_COLUMNS;

/** Number of an option's column, or null for another heading: "option_3", "Option 3", "Antwort 3". */
export const optionNumber = (heading: string): number | null => {
	const number = /^(?:option|antwort|answer|auswahl|antwortoption) (\d{1,2})$/.exec(heading)?.[1];
	return number === undefined ? null : Number(number);
};

/** Types as people call them, folded with umlauts written out. */
export const TYPE_WORDS: Record<ItemType, readonly string[]> = {
	single: ['single', 'single choice', 'einfach', 'einfachauswahl', 'einfachwahl', 'eine richtig'],
	multiple: ['multiple', 'multiple choice', 'mehrfach', 'mehrfachauswahl', 'mehrfachwahl'],
	truefalse: [
		'truefalse',
		'true false',
		'true or false',
		'wahrfalsch',
		'wahr falsch',
		'richtig falsch',
		'ja nein',
		'yes no'
	],
	order: ['order', 'ordering', 'sequence', 'reihenfolge', 'ordnen', 'sortieren'],
	recall: ['recall', 'free text', 'open', 'text', 'freitext', 'nennen', 'erinnern', 'offen']
};

/** Forms as people write them. */
export const FORM_WORDS: Record<ItemForm, readonly string[]> = {
	A: ['a', 'form a'],
	B: ['b', 'form b'],
	AB: ['ab', 'a b', 'both', 'beide', 'a und b', 'a and b']
};

export const TRUE_WORDS: readonly string[] = [
	'true',
	'wahr',
	'richtig',
	'ja',
	'yes',
	'stimmt',
	'correct',
	'right',
	't',
	'w'
];
export const FALSE_WORDS: readonly string[] = [
	'false',
	'falsch',
	'nein',
	'no',
	'stimmt nicht',
	'incorrect',
	'wrong',
	'f'
];
