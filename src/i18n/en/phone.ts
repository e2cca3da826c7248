/** What an employee's phone says: short, in the words of the room, never of the machine. */
export const messages = {
	header: {
		step: 'Step {n} of {total}',
		connection: 'Connection',
		help: 'How this phone is doing',
		me: 'You',
		mine: 'What you typed',
		upToDate: 'You are up to date',
		waiting: { one: '{count} change waiting', other: '{count} changes waiting' },
		code: 'Need help? Say this code to the facilitator',
		codeHint: 'It says which screen this is and how the connection does. Nothing of what you wrote is in it.'
	},
	announce: 'Now: {step}',
	broadcast: 'From the stage',
	failure: {
		'not-saved': 'This phone could not keep what you just did. It may be full, or in private mode.',
		'key-does-not-match':
			'The answer key that arrived is not the one that was promised before the quiz. It is not shown.',
		unknown: 'Something went wrong on this phone ({code}). What you typed is still here.'
	},
	door: {
		waiting: {
			title: 'One moment, please',
			text: 'The facilitator lets people in one by one. This page goes on by itself as soon as it is your turn.'
		},
		closed: {
			title: 'Nobody more can come in',
			text: 'The facilitator has closed the workshop to newcomers. If you belong here, please ask them: this page goes on by itself once you are let in.'
		},
		removed: {
			title: 'You are no longer part of this workshop',
			text: 'The facilitator has taken this phone out. What you write here from now on reaches nobody. If that is a mistake, please speak to them.'
		},
		paused: {
			title: 'Input is paused',
			text: 'Please look up. What you have typed is kept; you can go on in a moment.'
		}
	},
	searching: {
		title: 'Looking for the room',
		text: 'Your phone is finding the others. It goes on by itself.',
		still: 'Still looking',
		check: 'Two things help most:',
		wifi: 'Be in the same Wi-Fi as the big screen.',
		awake: 'Keep this page open and the screen awake.',
		code: 'Still nothing? Scan the code on the big screen once more.'
	},
	join: {
		name: 'Your first name',
		nameHint: 'Leave it empty to stay nameless. Quiz answers never carry a name.',
		department: 'Where do you work?',
		filter: 'Find a department',
		none: 'None of these',
		choose: 'Tap where you work, then join.',
		submit: 'Join'
	},
	lobby: {
		in: 'You’re in.',
		inName: 'You’re in, {name}.',
		follow: 'Look up at the big screen. This phone goes along by itself.',
		here: { one: '{count} person is here', other: '{count} people are here' },
		mates: 'From {department}',
		more: '+ {count} more',
		change: 'Change name or department',
		changeTitle: 'Name and department',
		save: 'Save',
		you: 'you',
		leader: 'You are here as a leader: you can catch pledges or throw them back.',
		roleRequested: 'The console has to confirm your role first. That takes a moment.',
		roleLate:
			'Your role is still not confirmed. The console has to be open, and each code gives its role to one device alone: ask for a new one if somebody was quicker.',
		coFacilitator: 'You help to run this room.',
		openConsole: 'Open the console'
	},
	quiz: {
		opening: 'The questions are on their way …',
		before: 'What do you know today?',
		after: 'What do you know now?',
		later: 'What has stayed with you?',
		count: { one: '{count} question, one screen.', other: '{count} questions, one a screen.' },
		secret: 'Your sheet is sealed. Nobody in the room sees who answered what.',
		honest: 'Don’t know? Skip it. An honest gap helps more than a guess.',
		change: 'You can change every answer until the quiz closes.',
		sure: 'After each answer, say honestly how sure you are. It shows where the room believes something that isn’t so.',
		start: 'Start',
		skip: 'Skip',
		toSummary: 'To the end',
		summary: {
			title: 'All answered',
			open: { one: 'One question is still open', other: '{count} questions are still open' },
			text: 'Tap a question to look at it again.',
			isOpen: 'open',
			isAnswered: 'answered',
			handIn: 'Hand in',
			handInOpen: { one: 'Hand in with one open', other: 'Hand in with {count} open' },
			atClose: 'When the quiz closes, what is here is handed in as it is.',
			changed: 'You changed something. Hand in again, so that the new answers count.'
		},
		sent: {
			saving: 'Being sealed …',
			savingText: 'Just a moment.',
			saved: 'Handed in',
			savedText: 'Your sheet is kept on this phone and is on its way to the room.',
			shared: 'The room has it',
			sharedText: 'Other phones carry your sealed sheet. The last stop is the facilitator.',
			delivered: 'It has arrived',
			deliveredText: 'The facilitator has your sealed sheet. Nothing more to do.',
			phone: 'Phone',
			room: 'Room',
			arrived: 'Arrived',
			change: 'Change my answers'
		},
		closed: {
			title: 'The quiz is closed',
			in: 'Your answers are in. The results come when everybody may see them.',
			sealing: 'What you had answered is being handed in.',
			none: 'You gave no answers this time. That is fine, everything else goes on with you.'
		}
	},
	install: {
		title: 'Keep it at hand.',
		text: 'Put Catchball on the home screen: it opens at once, without a network as well.',
		share: 'Tap the share symbol, then “Add to Home Screen”: it opens at once, without a network as well.',
		action: 'Put it there',
		later: 'No, thanks'
	}
} as const;
