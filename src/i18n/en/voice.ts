/** Pulses on the strategy, and questions to the stage: on phone, console and wall. */
export const messages = {
	level: { yes: 'Yes', partly: 'Partly', no: 'No' },
	pulse: {
		title: 'Your pulse on this page',
		clear: 'Is it clear?',
		help: 'Can I help?',
		missing: 'What is missing?',
		missingHint: 'One sentence, if you like.',
		secret:
			'The big screen shows numbers and sentences, never names. It is not secret, though: this phone signs it.'
	},
	question: {
		title: 'Questions',
		open: { one: 'Questions: {count} open', other: 'Questions: {count} open' },
		none: 'No questions yet',
		noneText: 'Ask what you would like to have answered on stage.',
		label: 'Your question to the stage',
		send: 'Send the question',
		sent: 'Sent. Everybody can vote for it now.',
		nameless: 'Everybody can read it; no screen shows who asked.',
		full: 'These are as many questions as one person can ask.',
		vote: 'I want to know that too: {text}',
		votes: { one: '{count} vote', other: '{count} votes' },
		own: 'Your question',
		withdraw: 'Take it back',
		onStage: 'On stage now',
		answered: 'Answered',
		hidden: 'Only you see this one now: it was taken off the list.',
		wanted: 'Most wanted first'
	},
	desk: {
		pulseTitle: 'Pulse on this page',
		pulseNone: 'Nobody has said anything yet.',
		pulseFew: {
			one: '{count} person has answered. From {minimum} on it can be shown.',
			other: '{count} people have answered. From {minimum} on it can be shown.'
		},
		pulsePeople: { one: '{count} person', other: '{count} people' },
		show: 'Show on the wall',
		hide: 'Take off the wall',
		questions: 'Questions',
		none: 'No questions so far. Phones send them in from their header.',
		toStage: 'On stage: {text}',
		offStage: 'Off stage: {text}',
		answer: 'Answered: {text}',
		reopen: 'Open again: {text}',
		hideQuestion: 'Hide: {text}',
		short: { stage: 'Stage', answered: 'Answered', reopen: 'Open again', hide: 'Hide' },
		list: 'List on the wall',
		more: { one: '{count} answered or hidden', other: '{count} answered or hidden' },
		hidden: 'hidden'
	},
	wall: {
		pulse: 'The room’s pulse',
		people: { one: 'from {count} person', other: 'from {count} people' },
		waiting: 'Answers are coming in',
		waitingText: 'They are shown once enough people have answered, so that nobody stands alone.',
		missing: 'What is missing',
		more: { one: 'and one more', other: 'and {count} more' },
		questions: 'What you want to know',
		question: 'A question from the room',
		gone: 'This question was taken back.',
		noQuestions: 'No questions yet. Ask yours on the phone.',
		answered: 'answered'
	},
	spot: {
		goal: 'A goal of {department}',
		stop: '{department} stops',
		ask: '{from} asks {to}',
		friction: 'In the way of {department}',
		gone: 'This has been taken back.'
	}
} as const;
