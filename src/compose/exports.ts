import type { Session } from '../core/ports/session.ts';
import type { Program } from '../core/program/program.ts';
import { LATER_WAVES } from '../core/program/waves.ts';
import type { PublicItem } from '../core/quiz/items.ts';
import { shuffle } from '../core/quiz/shuffle.ts';
import { toHex } from '../crypto/encoding.ts';
import { systemRandom } from '../crypto/random.ts';
import { exportProgram } from '../core/program/import/program.ts';
import { mapOf } from '../core/map/map-of.ts';
import { mapMarkdown, type MapWriter } from '../export/map-markdown.ts';
import { pledgesMarkdown, type ExportTranslate } from '../export/pledges-markdown.ts';
import { quizCsv } from '../export/quiz-csv.ts';
import { resultNames } from '../export/names.ts';
import { paperForm, type PaperTranslate } from '../export/paper-form.ts';
import { rawCsv, type RawCsvRow } from '../export/raw-csv.ts';
import { resultsCsv } from '../export/results-csv.ts';
import { resultsJson } from '../export/results-json.ts';

export type ExportKind = 'results-csv' | 'results-json' | 'pledges' | 'program' | 'quiz';

/** A file for the person to keep. */
export interface ExportFile {
	name: string;
	type: string;
	text: string;
}

/** Words and dates in the person's language. */
export interface ExportLanguage {
	translate: ExportTranslate & MapWriter['translate'];
	/** An ISO date as its readers write it. */
	date: (iso: string) => string;
}

/** One file of a workshop; null when there is nothing to put into it yet. */
export function exportFile(what: ExportKind, session: Session, language: ExportLanguage): ExportFile | null {
	const { program, strategy, quiz, results, later, pledges, catches, asks } = session.ledger.state();
	const title = program?.title ?? '';
	const name = (ending: string) => `${fileName(title)}-${ending}`;
	const names = resultNames(strategy?.priorities ?? [], program?.departments ?? [], quiz?.items ?? []);
	const company = program?.company ?? '';
	const laterWaves = LATER_WAVES.flatMap((wave) => later.get(wave) ?? []);
	switch (what) {
		case 'results-csv':
			return (
				results && {
					name: name('results.csv'),
					type: 'text/csv',
					text: resultsCsv(results, laterWaves, names)
				}
			);
		case 'results-json':
			return (
				results && {
					name: name('results.json'),
					type: 'application/json',
					text: resultsJson(results, laterWaves, names, { title, company })
				}
			);
		case 'pledges': {
			const source = {
				title,
				company,
				departments: program?.departments ?? [],
				priorities: strategy?.priorities ?? [],
				pledges,
				catches,
				asks: asks.values()
			};
			const { translate, date } = language;
			const words: MapWriter = {
				translate,
				strength: (strength) => translate(`export.pledges.strength.${strength}`, {}),
				state: (agreed) => translate(agreed ? 'export.asks.agreed' : 'export.asks.open', {})
			};
			const text = pledgesMarkdown(
				source,
				translate,
				date,
				mapMarkdown(mapOf({ ...source, asks: asks.values() }), words)
			);
			return { name: name('pledges.md'), type: 'text/markdown', text };
		}
		case 'program':
		case 'quiz': {
			const own = session.entry.program;
			return own && programFile(what, own);
		}
	}
}

/** A program, or its quiz as a spreadsheet, in the form in which both are read again. */
export function programFile(what: 'program' | 'quiz', program: Program): ExportFile {
	const name = fileName(program.title);
	return what === 'program'
		? { name: `${name}-program.json`, type: 'application/json', text: exportProgram(program) }
		: {
				name: `${name}-quiz.csv`,
				type: 'text/csv',
				text: quizCsv(program.quiz, program.strategy.priorities)
			};
}

/** The raw scores of the matched people, their rows mixed and under keys drawn for this file alone. */
export function rawFile(
	{ slots, rows }: { slots: readonly string[]; rows: readonly Omit<RawCsvRow, 'key'>[] },
	session: Session
): ExportFile {
	const mixed = shuffle(rows, () => systemRandom.fraction());
	const keyed = mixed.map((row) => ({ ...row, key: toHex(systemRandom.bytes(8)) }));
	const title = session.ledger.state().program?.title ?? '';
	return { name: `${fileName(title)}-raw.csv`, type: 'text/csv', text: rawCsv(slots, keyed) };
}

/** The quiz to print, for so many people without a phone; for 0 a blank of each form. */
export function paperFile(
	quiz: { items: readonly PublicItem[]; certainty: boolean },
	people: number,
	session: Session,
	translate: PaperTranslate
): ExportFile {
	const { program } = session.ledger.state();
	const { title = '', company = '', language = 'en', departments = [] } = program ?? {};
	const text = paperForm({ ...quiz, title, company, language, departments }, people, translate);
	return { name: `${fileName(title)}-papers.html`, type: 'text/html', text };
}

/** Letters and digits of any script, joined by hyphens; no file system objects to them. */
export const fileName = (title: string): string =>
	title
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60) || 'workshop';
