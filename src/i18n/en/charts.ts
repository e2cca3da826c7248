/** Texts of the pictures of the results, on the wall and on the console. Short: they are read from the back row. */
export const messages = {
	before: 'before',
	after: 'after',
	unit: 'points',
	points: { one: '{value} point', other: '{value} points' },
	others: 'All others together',
	allQuestions: 'All questions',
	between: { one: '… {count} question in between', other: '… {count} questions in between' },
	gain: 'That is {share} of what there was to learn.',
	matched: { one: '{count} person answered both times', other: '{count} people answered both times' },
	minimum: 'Groups of {minimum} or more only, so that nobody stands out.',
	hidden: 'Not shown, so that nobody stands out: {names}',
	hiddenMany: {
		one: '{count} is not shown, so that nobody stands out.',
		other: '{count} are not shown, so that nobody stands out.'
	},
	sure: 'Of all answers, these were wrong and “very sure”.',
	crowd: 'How much of the quiz each of us had right.',
	each: { one: 'Each ball is one person.', other: 'Each ball is {count} people.' },
	nothing: 'Too few people answered both times to show a result.',
	nothingText: 'So that nobody stands out, we show groups of {minimum} or more only.',
	table: {
		what: 'What',
		score: 'Score',
		scores: '{from} to {to}',
		change: 'Change',
		people: 'People',
		few: 'too few people',
		exposes: 'left out to protect a small group'
	}
} as const;
