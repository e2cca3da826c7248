import type { Program, PromptCard } from './program.ts';

/** Most cards of one program: a deck that is flipped through in a minute or two. */
export const MOST_PROMPTS = 24;

const DEFAULTS: Record<Program['language'], Record<string, string>> = {
	en: {
		standard: 'What would the market’s standard do here?',
		asset: 'Which capability of ours is a strategic asset rather than a cost?',
		aboard: 'Who must be on board first?',
		supplier: 'What if our most important supplier fails tomorrow?',
		'half-time': 'What would we do with half the time?',
		enough: 'What is good enough?'
	},
	de: {
		standard: 'Was würde der Standard am Markt hier tun?',
		asset: 'Welche unserer Fähigkeiten ist ein strategisches Gut und kein Kostenpunkt?',
		aboard: 'Wer muss zuerst mit an Bord sein?',
		supplier: 'Was, wenn unser wichtigster Lieferant morgen ausfällt?',
		'half-time': 'Was würden wir tun, wenn wir nur die halbe Zeit hätten?',
		enough: 'Was ist gut genug?'
	}
};

/** The cards that a program begins with. */
export const defaultPrompts = (language: Program['language']): PromptCard[] =>
	Object.entries(DEFAULTS[language]).map(([id, text]) => ({ id, text }));

/** The cards of a program, or of what everybody knows of it. Where none were written the default ones; a set may be empty. */
export const promptsOf = ({ prompts, language }: Pick<Program, 'prompts' | 'language'>): PromptCard[] =>
	prompts ?? defaultPrompts(language);
