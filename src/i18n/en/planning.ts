/** Texts of putting an agenda together, of the check that says what is missing, and of the rehearsal. */
export const messages = {
	agenda: {
		ready: 'Start from a ready-made agenda',
		readyNames: { minutes90: '90 minutes', halfDay: 'Half a day', twoHalfDays: 'Two half days' },
		readyText: {
			minutes90: 'One goal each, told in a minute',
			halfDay: 'The usual workshop',
			twoHalfDays: 'A night to sleep on it in between'
		},
		own: 'Made by hand',
		hours: '{hours} h {minutes} min',
		onlyMinutes: '{minutes} min',
		list: 'Steps in their order',
		drag: 'Drag {step} to another place',
		up: 'Move {step} up',
		down: 'Move {step} down',
		moved: '{step} is number {n} of {total} now.',
		settings: 'Settings of {step}',
		remove: 'Remove {step}',
		removed: '{step} was removed.',
		replaced: 'The agenda was replaced.',
		undo: 'Undo',
		add: 'Add a step',
		minutesOf: 'Minutes of {step}',
		title: 'What the room calls it',
		notes: 'Speaker notes',
		notesHint: 'Only the console shows them.',
		timed: 'The timer starts with the step',
		pace: 'Time for each department',
		paceUsual: 'What its minutes leave',
		paceOff: 'No timer',
		empty: 'No steps yet. Add one, or start from a ready-made agenda.'
	},
	check: {
		title: 'Is everything there?',
		ready: 'Everything is there. You can create the workshop.',
		must: 'Still needed',
		may: 'Worth another look',
		quizGaps: 'Some questions are not finished.'
	},
	rehearsal: {
		title: 'Rehearse',
		text: 'Runs the whole workshop with made-up phones, here in your browser. Nothing of it reaches anybody, and nothing is kept.',
		start: 'Rehearse with made-up phones',
		preparing: 'The made-up phones are arriving …',
		failed: 'The rehearsal could not start. Nothing of your plan is lost.',
		banner: 'Rehearsal',
		here: { one: '{count} made-up phone', other: '{count} made-up phones' },
		leave: 'End the rehearsal',
		console: 'Console',
		wall: 'Wall',
		phone: 'Your phone',
		both: 'Side by side',
		show: 'What to show',
		idle: 'The phones are waiting',
		busy: 'The phones are at work',
		pause: 'Hold the phones still',
		resume: 'Let the phones go on',
		window: 'Wall in a window',
		menu: 'Rehearse with made-up phones'
	}
} as const;
