import { withoutControls } from '../../text/file-text.ts';
import type { QuizItem } from '../items.ts';

/** A text as a file of it would come back: no spaces at its ends, one kind of line break, no control characters. */
const clean = (text: string): string => withoutControls(text.replace(/\r\n?/g, '\n')).trim();

/** Filled options, each with the index that it had. */
const filled = (options: readonly string[]): { text: string; at: number }[] =>
	options.flatMap((option, at) => (clean(option) === '' ? [] : [{ text: clean(option), at }]));

/** Indices into the old options as indices into the filled ones; those of options that fell away are gone. */
const follow = (indices: readonly number[], left: readonly { at: number }[]): number[] =>
	indices.flatMap((index) => {
		const now = left.findIndex(({ at }) => at === index);
		return now < 0 ? [] : [now];
	});

/**
 * An item as it would be kept: texts trimmed, rows that nobody filled left out, and the key moved along with what is
 * left. A key that pointed at an empty row points nowhere afterwards, which `gapsOf` finds.
 */
export const tidyItem = (item: QuizItem): QuizItem => {
	const base = { question: clean(item.question), explanation: clean(item.explanation) };
	switch (item.type) {
		case 'truefalse':
			return { ...item, ...base };
		case 'recall':
			return { ...item, ...base, accepted: item.accepted.map(clean).filter((wording) => wording !== '') };
		case 'single': {
			const left = filled(item.options);
			return {
				...item,
				...base,
				options: left.map(({ text }) => text),
				correct: follow([item.correct], left)[0] ?? -1
			};
		}
		case 'multiple': {
			const left = filled(item.options);
			const correct = follow(item.correct, left).sort((a, b) => a - b);
			return { ...item, ...base, options: left.map(({ text }) => text), correct };
		}
		case 'order': {
			const left = filled(item.options);
			return { ...item, ...base, options: left.map(({ text }) => text), correct: follow(item.correct, left) };
		}
	}
};
