/** Texts of running the room: how the day keeps its time, taking back, holding the wall, one line to all phones. */
export const messages = {
	pace: {
		title: 'Time',
		inStep: '{spent} of {planned} min in this step',
		onTime: 'On time',
		behind: { one: '{count} minute behind the plan', other: '{count} minutes behind the plan' },
		ahead: { one: '{count} minute ahead of the plan', other: '{count} minutes ahead of the plan' },
		endsAt: 'Ends about {time}'
	},
	undo: { label: 'Take back', hint: 'Takes back the last change: {what}', back: 'back to {step}' },
	hold: {
		on: 'Hold the picture',
		off: 'Let it go',
		hint: 'The wall keeps what it shows while you and the phones go on.',
		held: 'The wall holds: {step}'
	},
	broadcast: {
		open: 'Line to phones',
		title: 'One line to every phone',
		hint: 'It stands at the top of every phone until it is put away. The wall does not show it.',
		label: 'What to say',
		send: 'Send to all phones',
		sent: 'On the phones now',
		takeAway: 'Take it away',
		ready: 'Ready to send',
		five: 'Five more minutes',
		wall: 'Please look at the wall',
		pause: 'Break: we go on in 15 minutes',
		submit: 'Please submit your pledge now'
	},
	spotlight: {
		open: 'Find for the wall',
		title: 'Put anything on the wall',
		hint: 'It stands over the step until you take it away; the step goes on below it.',
		label: 'What are you looking for?',
		placeholder: 'Sales, delivery time, a question …',
		none: 'Nothing here has these words.',
		more: { one: '{count} more: type a word of it', other: '{count} more: type a word of them' },
		onWall: 'on the wall',
		off: 'Take it off',
		noPledge: 'no pledge yet',
		groups: {
			department: 'Answers of departments',
			goal: 'Goals',
			stop: 'Stop lists',
			ask: 'Asks',
			friction: 'In the way',
			question: 'Questions',
			strategy: 'Strategy',
			picture: 'Results',
			prompt: 'Cards to think with',
			matrix: 'Matrices'
		}
	},
	keys: {
		undo: 'Take back the last change',
		hold: 'Hold the picture on the wall',
		broadcast: 'One line to every phone',
		spotlight: 'Find something for the wall'
	}
} as const;
