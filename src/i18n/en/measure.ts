/** Texts about the quiz as a measurement: how small a group may be shown, and the data behind the figures. */
export const messages = {
	minimum: {
		title: 'Anonymity',
		legend: 'Smallest group of which figures are shown',
		text: 'Figures are shown of groups of at least {count} people who answered both times, and only where no smaller group can be worked out from them. That holds for every screen and file.',
		tooSmall:
			'Too small to be shown for themselves, by their headcount: {names}. They count in everything else.'
	},
	raw: {
		menu: 'Raw scores as CSV …',
		title: 'This file is not protected',
		text: 'Everything else that Catchball shows hides small groups. This file doesn’t: it has a row for each person.',
		what: {
			one: 'The scores of {count} person who answered both times, question by question, before and after.',
			other: 'The scores of {count} people who answered both times, question by question, before and after.'
		},
		whatFew:
			'The scores of everybody who answered both times, question by question, before and after. They are so few that all of them can be recognised.',
		without: 'No name, no department, random keys, in random order.',
		reveals:
			'Still: who knows how a colleague answered one or two questions can find their row, and read all the others from it.',
		keep: 'Keep it as you keep personal data, hand it to nobody who does not need it, and delete it when it has served. No report takes it in.',
		agree: 'I know that single people may be recognised in it',
		save: 'Save the raw scores',
		cancel: 'Rather not'
	}
} as const;
