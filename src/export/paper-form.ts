import { formOfPaper, itemsOnPaper, letterOf } from '../core/paper/paper.ts';
import type { Department } from '../core/program/program.ts';
import { PAIRED_WAVES } from '../core/program/waves.ts';
import type { Form, PublicItem } from '../core/quiz/items.ts';
import { escapeHtml } from './html.ts';
import { PAPER_STYLE } from './paper-style.ts';

type None = Record<string, never>;

/** Every text of the form, with the values it is given. */
export interface PaperTexts {
	'paper.form.title': { form: string };
	'paper.form.number': None;
	'paper.form.numberHint': None;
	'paper.form.wave': None;
	'paper.form.before': None;
	'paper.form.after': None;
	'paper.form.department': None;
	'paper.form.lead': None;
	'paper.form.one': None;
	'paper.form.many': None;
	'paper.form.order': None;
	'paper.form.recall': { count: number };
	'paper.form.sure': None;
	'paper.form.low': None;
	'paper.form.mid': None;
	'paper.form.high': None;
	'paper.form.true': None;
	'paper.form.false': None;
	'paper.form.thanks': None;
}
export type PaperTranslate = <K extends keyof PaperTexts>(key: K, params: PaperTexts[K]) => string;

/** What is asked on paper. */
export interface PaperQuiz {
	title: string;
	company: string;
	language: string;
	departments: readonly Pick<Department, 'name'>[];
	items: readonly PublicItem[];
	certainty: boolean;
}

/** One paper: a blank of one form, or numbered for one person and wave. */
interface Paper {
	form: Form;
	number: number | null;
	wave: (typeof PAIRED_WAVES)[number] | null;
}

/** So many departments still stand there to be ticked; more are written by hand. */
const MOST_TICKS = 14;

const BOX = '<span class="box"></span>';

/**
 * The quiz as a page to print, complete in one file: for so many people two numbered papers each, before and after, forms
 * in turn; for 0 one blank of each form. Nothing on it tells what is right.
 */
export function paperForm(quiz: PaperQuiz, people: number, t: PaperTranslate): string {
	const papers: Paper[] =
		people === 0
			? (['A', 'B'] as const).map((form) => ({ form, number: null, wave: null }))
			: PAIRED_WAVES.flatMap((wave) =>
					Array.from({ length: people }, (_, at) => ({
						form: formOfPaper(at + 1, wave, PAIRED_WAVES),
						number: at + 1,
						wave
					}))
				);
	const body = papers.map((paper) => paperOf(paper, quiz, t)).join('\n');
	return `<!doctype html>
<html lang="${escapeHtml(quiz.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(quiz.title)}</title>
<style>${PAPER_STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

function paperOf({ form, number, wave }: Paper, quiz: PaperQuiz, t: PaperTranslate): string {
	const waves = PAIRED_WAVES.map((one) => {
		const box = wave === one ? '<span class="box ticked">×</span>' : BOX;
		return `<span class="tick">${box} ${text(t(`paper.form.${one}`, {}))}</span>`;
	});
	const departments =
		quiz.departments.length > MOST_TICKS
			? '<span class="line"></span>'
			: quiz.departments.map(({ name }) => `<span class="tick">${BOX} ${text(name)}</span>`).join(' ');
	const questions = itemsOnPaper(quiz.items, form).map(
		(item) => `<li>${questionOf(item, quiz.certainty, t)}</li>`
	);
	return `<article>
<header>
<p class="company">${text(quiz.company)}</p>
<h1>${text(quiz.title)}</h1>
<p class="form">${text(t('paper.form.title', { form }))}</p>
</header>
<dl>
<div><dt>${text(t('paper.form.number', {}))}</dt><dd class="number">${number ?? '<span class="line short"></span>'}</dd><dd class="hint">${text(t('paper.form.numberHint', {}))}</dd></div>
<div><dt>${text(t('paper.form.wave', {}))}</dt><dd>${waves.join(' ')}</dd></div>
<div><dt>${text(t('paper.form.department', {}))}</dt><dd>${departments}</dd></div>
</dl>
<p class="lead">${text(t('paper.form.lead', {}))}</p>
<ol>
${questions.join('\n')}
</ol>
<p class="thanks">${text(t('paper.form.thanks', {}))}</p>
</article>`;
}

const text = escapeHtml;

function questionOf(item: PublicItem, certainty: boolean, t: PaperTranslate): string {
	const { hint, answer } = answerOf(item, t);
	const sure = certainty
		? `<p class="sure">${text(t('paper.form.sure', {}))} ${(['low', 'mid', 'high'] as const)
				.map((level) => `<span class="tick">${BOX} ${text(t(`paper.form.${level}`, {}))}</span>`)
				.join(' ')}</p>`
		: '';
	return `<p class="question">${text(item.question)} <span class="hint">${text(hint)}</span></p>${answer}${sure}`;
}

const optionsOf = (options: readonly string[]): string =>
	`<ul>${options
		.map((option, at) => `<li>${BOX} <b>${letterOf(at)}</b> ${text(option)}</li>`)
		.join('')}</ul>`;

function answerOf(item: PublicItem, t: PaperTranslate): { hint: string; answer: string } {
	switch (item.type) {
		case 'single':
			return { hint: t('paper.form.one', {}), answer: optionsOf(item.options) };
		case 'truefalse':
			return {
				hint: t('paper.form.one', {}),
				answer: optionsOf([t('paper.form.true', {}), t('paper.form.false', {})])
			};
		case 'multiple':
			return { hint: t('paper.form.many', {}), answer: optionsOf(item.options) };
		case 'order':
			return { hint: t('paper.form.order', {}), answer: optionsOf(item.options) };
		case 'recall':
			return {
				hint: t('paper.form.recall', { count: item.need }),
				answer: '<p class="line"></p>'.repeat(item.need)
			};
	}
}
