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
	help: {
		open: 'Help with a phone',
		title: 'Help somebody with their phone',
		hint: 'Ask for the code under the dot at the top right of their phone, or look for their name.',
		label: 'Help code or name',
		none: 'Nobody here is called that, and it is no help code.',
		people: 'People in the room',
		language: 'Language of that phone',
		facts: 'What that phone shows',
		frame: 'What that phone shows now',
		private: 'Their answers are not here, and nothing that you tap here is sent: try it out while you talk.',
		where: 'Where it is',
		department: 'Department',
		connection: 'Connection',
		place: {
			searching: 'It is looking for the room.',
			join: 'It asks who they are.',
			door: 'They have not been let in yet.',
			inside: 'In the room: {step}'
		},
		behind: 'The room is at another step. This phone has not heard of it.',
		advice: {
			connected: 'Connected.',
			searching:
				'It looks for the others. If that lasts: is it in the same network as they are? Reload the page.',
			offline: 'No network: switch on Wi-Fi or mobile data.',
			stale: 'It has lost the room and tries again by itself. Nothing that was typed is lost.',
			incompatible: 'It runs another version of the app: reload the page.'
		},
		waiting: {
			one: '{count} entry waits on it, and goes when it is connected.',
			other: '{count} entries wait on it, and go when it is connected.'
		},
		byName: 'As far as the room knows. The help code says more, also about a phone that has lost the room.'
	},
	keys: {
		timer: 'Start the timer, or take it away',
		minute: 'One more minute on the timer',
		undo: 'Take back the last change',
		hold: 'Hold the picture on the wall',
		broadcast: 'One line to every phone',
		spotlight: 'Find something for the wall',
		assist: 'Help somebody with their phone'
	}
} as const;
