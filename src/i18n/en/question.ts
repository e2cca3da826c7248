/** Texts of one quiz question, as a phone shows it and as its author sees it before. */
export const messages = {
	of: 'Question {n} of {total}',
	hint: {
		single: 'Pick one.',
		multiple: 'Pick all that are right.',
		truefalse: 'True or false?',
		order: 'Put in order, the first on top.',
		recall: { one: 'One answer, in your own words.', other: '{count} answers, in your own words.' }
	},
	recallField: 'Answer {n}',
	order: {
		list: 'Your order',
		up: 'Move up: {option}',
		down: 'Move down: {option}',
		drag: 'Drag to move: {option}',
		moved: '{option}: now place {n} of {total}',
		confirm: 'This order is right',
		kept: 'Your order is kept.'
	},
	sure: {
		ask: 'How sure are you?',
		low: 'A guess',
		mid: 'Fairly sure',
		high: 'Certain'
	}
} as const;
