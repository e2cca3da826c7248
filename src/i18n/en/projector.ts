/** Texts of the wall. Short: they are read from the back row. */
export const messages = {
	waiting: 'One moment …',
	connection: 'Connection of this screen',
	agendaAt: 'Step {n} of {total}: {step}',
	lobby: {
		join: 'Join in',
		scan: 'Point your phone’s camera here',
		goTo: 'or go to',
		words: 'and type',
		here: { one: 'is here', other: 'are here' },
		nobody: 'Who will be first?'
	},
	quiz: {
		beforeTitle: 'What do we know today?',
		afterTitle: 'And now?',
		beforeText: 'Look at your phone. Answer alone, and guess if you like: it is about us, not about you.',
		afterText: 'The same ground, new questions. Look at your phone.',
		laterTitle: 'What has stayed?',
		laterText: 'Look at your phone. Answer alone, without looking anything up.',
		questions: { one: '{count} question', other: '{count} questions' },
		anonymous: 'Nobody sees who answered what.',
		received: { one: 'sheet is in', other: 'sheets are in' },
		closedTitle: 'Thank you.',
		closedBefore: 'We will look at the answers together at the end of the day.',
		closedAfter: 'Let’s see what the day has changed.'
	},
	later: {
		title: 'What has stayed',
		points: {
			one: 'points since before, of {count} person',
			other: 'points since before, of {count} people'
		},
		after: '{change} since the end of the day',
		few: 'Too few people answered before and now to show figures.'
	},
	strategy: {
		vision: 'Our vision',
		priority: 'Priority {n} of {total}',
		indicators: 'How we will know',
		nonGoals: 'What we will not do',
		soon: 'Our strategy'
	},
	work: {
		title: 'What will we do for it?',
		text: 'One goal. From where to where, by when.',
		waiting: 'starting',
		goals: { one: '{count} goal', other: '{count} goals' },
		leads: { one: '{count} lead measure', other: '{count} lead measures' },
		submitted: 'pledged',
		caught: 'caught',
		returned: 'thrown back',
		inTotal: '{done} of {total} departments have pledged'
	},
	shareout: {
		title: 'What we will do',
		notYet: 'Still working on it',
		notYetText: 'This goal is not in the air yet.',
		from: 'today',
		by: 'by {date}',
		lag: 'How we measure it',
		leads: 'What we do for it',
		stops: 'What we stop',
		who: '{who} decides',
		since: 'from {date}',
		goal: 'Goal {n}',
		caught: 'Caught',
		returned: 'Thrown back'
	},
	results: {
		waitTitle: 'What has the day changed?',
		waitText: 'We are about to see.',
		totalTitle: 'What we know of our strategy',
		prioritiesTitle: 'By priority',
		departmentsTitle: 'By department',
		slotsTitle: 'What we learned most',
		sureTitle: 'Sure of it, and wrong',
		distributionTitle: 'Where we all stand'
	},
	close: {
		title: 'Thank you.',
		promised: 'This is what we hold each other to',
		none: 'The goals will follow.'
	},
	code: { title: 'Join in' }
} as const;
