import { PROGRAM_FORMAT, PROGRAM_VERSION } from '../program.ts';
import type { Program } from '../program.ts';
import * as de from './de/index.ts';
import * as en from './en/index.ts';

const CONTENT = {
	en: { ...en, title: 'Tannberg 2030: warm within a day', company: 'Tannberg Heat Pumps' },
	de: { ...de, title: 'Tannberg 2030: warm an einem Tag', company: 'Tannberg Wärmepumpen' }
} as const;

/**
 * A complete program of a company that does not exist: Tannberg makes heat pumps, with 640 people in seven departments.
 * What a new user sees first, and what tests and pictures are made with. Both languages tell the same story under the
 * same ids.
 */
export const sample = (language: Program['language']): Program => {
	const { title, company, strategy, departments, quiz, agenda } = structuredClone(CONTENT[language]);
	return {
		format: PROGRAM_FORMAT,
		version: PROGRAM_VERSION,
		title,
		company,
		language,
		strategy,
		departments,
		quiz,
		agenda
	};
};
