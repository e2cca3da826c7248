/** The share-out: applause, offers of help, and the time for each department. */
export const messages = {
	reaction: {
		applause: 'Applause',
		heart: 'Love it',
		strong: 'Strong',
		idea: 'Idea',
		doubt: 'Not sure yet'
	},
	map: 'Company map',
	react: 'What do you give {name}?',
	given: '{reaction}: {count}',
	help: {
		offer: 'Offer help',
		title: 'What can you do for {name}?',
		hint: 'A name, a day, a tool: whatever saves them time.',
		send: 'Offer it',
		change: 'Change',
		takeBack: 'Take back',
		yours: 'Your offer',
		forUs: 'Help for us',
		needed: 'Say in a sentence what you can do.',
		count: { one: '{count} offer of help', other: '{count} offers of help' },
		by: '{name}, {department}',
		nameless: 'Somebody',
		wall: { one: '{names} offers help', other: '{names} offer help' }
	},
	pace: {
		turn: 'Department {n} of {total}',
		each: 'Minutes each',
		minutes: { one: '{value} min', other: '{value} min' },
		off: 'No timer',
		left: {
			one: '{count} more minute, until about {time}',
			other: '{count} more minutes, until about {time}'
		},
		done: 'Everybody has been heard'
	}
} as const;
