/** Texts of the paper way through the quiz: the printed form, and typing it in on the console. */
export const messages = {
	title: 'Paper sheets',
	text: 'For people without a phone: print the quiz, hand it out, and type in what comes back. A person’s papers before and after carry the same number; names stand nowhere.',
	print: {
		title: 'Print',
		people: 'People without a phone',
		numbered: {
			one: '{count} person, two numbered papers',
			other: '{count} people, two numbered papers each'
		},
		blank: 'One blank of each form, to be copied',
		save: 'Save the papers',
		hint: 'A page that any browser opens and prints.'
	},
	entry: {
		title: 'Type in',
		wave: 'Which quiz',
		before: 'Before',
		after: 'After',
		notOpen: 'This quiz has not been opened yet.',
		counted: 'The sheets have been counted. Papers that come now are too late.',
		number: 'Number on the paper',
		numberError: 'A number from 1 to {most}.',
		form: 'Form',
		formUnusual: 'Papers with this number usually ask form {form} here.',
		department: 'Department',
		noDepartment: 'None ticked',
		questions: 'Answers',
		order: 'Number beside it',
		recall: 'Answer {count}',
		sure: 'How sure',
		notSaid: 'not said',
		empty: 'Left empty',
		known: 'This paper has been typed in already. Saving replaces it.',
		save: 'Save this paper',
		replace: 'Replace this paper',
		saved: 'Number {number} is saved and counts like any sheet.',
		orderError: 'Each place once, please: {places}.'
	},
	list: {
		title: 'Typed in so far',
		none: 'Nothing yet.',
		number: 'No. {number}',
		both: 'before and after',
		beforeOnly: 'before only',
		afterOnly: 'after only',
		laterOnly: 'later only',
		edit: 'Look at number {number} again'
	},
	form: {
		title: 'Form {form}',
		number: 'Number',
		numberHint: 'The same on both of your papers. No name, please.',
		wave: 'This is the quiz',
		before: 'before',
		after: 'after',
		department: 'Department',
		lead: 'What you don’t know you may leave empty. Nobody sees what one person answered.',
		one: '(one is right)',
		many: '(several may be right)',
		order: '(number them: 1 is first)',
		recall: { one: '({count} answer)', other: '({count} answers)' },
		sure: 'How sure are you?',
		low: 'not very',
		mid: 'fairly',
		high: 'very',
		true: 'True',
		false: 'False',
		thanks: 'Thank you. Please hand this in folded.'
	}
} as const;
