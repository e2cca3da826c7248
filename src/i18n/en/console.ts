/** Texts of the facilitator's console and of planning. */
export const messages = {
	title: 'Console',
	opening: 'Opening the workshop …',
	/** A second window of the facilitator's browser. */
	other: {
		title: 'Another window of this browser leads',
		text: 'You see what it sees, and nothing that you press here reaches the room. When that window is closed, this one goes on by itself.',
		take: 'Lead from here'
	},
	door: {
		title: 'The console is not on this device',
		text: 'It runs on the facilitator’s device, and on those that were invited to help. A role can be given and taken back.',
		phone: 'Go on as a participant'
	},
	unknown: {
		title: 'This device does not know that workshop',
		text: 'It may have been opened on another device, or removed from this one.',
		home: 'To your workshops'
	},
	agenda: {
		title: 'Agenda',
		goTo: 'Go to {step}',
		now: 'now',
		done: 'done'
	},
	next: {
		toStep: 'Next: {step}',
		focus: 'Show next: {what}',
		content: 'Back to: {step}',
		closeQuiz: 'Close the quiz',
		reveal: 'Reveal the results',
		end: 'This is the end of the agenda',
		back: 'One back',
		hint: 'Space or → for next, ← for back'
	},
	focus: {
		vision: 'The vision',
		indicators: 'How we will know',
		nonGoals: 'What we will not do',
		overview: 'All at a glance'
	},
	wall: {
		title: 'On the wall',
		open: 'Open projector window',
		code: 'Show the code',
		codeOff: 'Hide the code',
		blank: 'Blank the wall',
		blankOff: 'Unblank the wall'
	},
	timer: {
		start: { one: 'Start {count} minute', other: 'Start {count} minutes' },
		stop: 'Timer off',
		add: '+{count} min',
		over: 'over'
	},
	notes: { title: 'Speaker notes', none: 'No notes for this step.' },
	room: {
		title: 'In the room',
		nobodyTitle: 'Nobody is here yet',
		nobody: 'Show the code on the wall: people scan it with their phone’s camera.',
		joinedOf: { one: 'person has joined', other: 'people have joined' },
		noDepartment: 'Without a department',
		of: '{count} of {total}',
		finished: '{done} of {total} done',
		sheets: { one: '{count} sheet handed in', other: '{count} sheets handed in' },
		sheetsOf: '{count} of {total} sheets are in',
		pledged: 'departments have submitted',
		caught: { one: 'pledge has been caught', other: 'pledges have been caught' },
		empty: 'nobody here',
		starting: 'starting',
		submitted: 'submitted',
		working: 'working',
		accepted: 'accepted',
		returned: 'thrown back',
		version: 'version {count}'
	},
	board: {
		goals: { one: '{count} goal', other: '{count} goals' },
		leads: { one: '{count} lead measure', other: '{count} lead measures' },
		still: { one: 'still for {count} minute', other: 'still for {count} minutes' }
	},
	quiz: {
		sheetsIn: 'sheets are in',
		reopen: 'Open it again',
		open: 'The quiz is open. Nobody sees an answer or a score before the reveal.',
		closed: 'The quiz is closed. Sheets that are still on their way are taken until the reveal.'
	},
	pledge: {
		show: 'Show on the wall',
		shown: 'On the wall',
		none: 'No pledge yet'
	},
	results: {
		before:
			'Nothing has been revealed. Revealing counts the sheets once and for all, and shows the right answers.',
		waiting: 'The facilitator’s device counts. The results appear here as soon as it has done so.',
		frozen: 'Counted and revealed. Sheets that come now are late and are not mixed in.',
		late: { one: 'So far {count} sheet came too late.', other: 'So far {count} sheets came too late.' },
		lateFew: 'A few sheets came too late.',
		matched: { one: '{count} person answered both times', other: '{count} people answered both times' },
		matchedFew: 'Too few people answered both times to show anything.',
		unmatched: { one: '{count} person answered once', other: '{count} people answered once' },
		total: 'All together',
		priorities: 'By priority',
		departments: 'By department',
		slots: 'By question',
		sure: 'Sure, and wrong',
		distribution: 'Distribution',
		gain: 'Normalised gain of the group: {value}',
		meanGain: 'Mean of the individual gains: {value}',
		show: 'Show on the wall: {what}'
	},
	join: {
		title: 'Join',
		scan: 'Scan to join',
		goTo: 'Scan, or open {address} and type',
		noWords: 'Scan, or open {address} and paste the link',
		words: 'Four words that open the workshop',
		newWords: 'New words',
		newWordsHint: 'Makes new words at once. The old ones open nothing any more; who has joined stays in.',
		wordsWait: 'Four words to type will stand here in a moment.',
		invitation: 'Copy invitation',
		invitationText: '{title}: join with your phone, no account needed.',
		invitationLink: 'Open this link: {link}',
		invitationWords: 'Or open {address} and type: {words}',
		copy: 'Copy the link',
		copied: 'Copied',
		selected: 'Selected: copy it with Ctrl C, or by a long press.',
		screen: 'Another screen',
		copyScreen: 'Copy the link for another screen',
		screenHint: 'Opens the wall on any other device. It can only look.'
	},
	menu: {
		title: 'More',
		invite: 'Invite a leader or co-facilitator',
		words: 'Recovery words',
		exportResultsCsv: 'Results as CSV',
		exportResultsJson: 'Results as JSON',
		exportPledges: 'Pledges as Markdown',
		papers: 'Paper sheets',
		backup: 'Save a backup…',
		exportProgram: 'Program file',
		home: 'All workshops'
	},
	invite: {
		title: 'Give a role to one device',
		leader: 'Leader',
		leaderHint: 'Accepts pledges or throws them back, with a reason.',
		'co-facilitator': 'Co-facilitator',
		'co-facilitatorHint': 'Runs the room from another device. Can’t open sheets.',
		facilitator: 'Facilitator',
		make: 'Make a one-time code',
		scan: 'Let that one person scan this. It works once.',
		granted: '{name} has the role now.',
		waiting: 'Waiting for the device …',
		given: 'Roles given',
		another: 'Another code',
		revoke: 'Take back',
		revokeFrom: 'Take the role back from {name}'
	},
	words: {
		title: 'Twelve words that are your workshop',
		text: 'Write them down in this order and keep them away from this device. With them alone the workshop can be opened and carried on from any other device. Without them nobody can help you, not even we.',
		warning: 'Whoever reads them can run your workshop and open every sheet.',
		done: 'I have written them down',
		print: 'Print'
	},
	plan: {
		title: 'New workshop',
		lead: 'Bring what you have: a strategy as Markdown, departments and a quiz as CSV, or a program file. All of it can be typed as well.',
		drop: 'Drop files here, or choose them',
		choose: 'Choose files',
		read: 'Read so far',
		kinds: {
			program: { one: 'Program with {count} question', other: 'Program with {count} questions' },
			strategy: { one: 'Strategy with {count} priority', other: 'Strategy with {count} priorities' },
			departments: { one: '{count} department', other: '{count} departments' },
			quiz: { one: 'Quiz with {count} question', other: 'Quiz with {count} questions' }
		},
		nothingKept: 'Nothing of these files was taken over.',
		name: 'Name of the workshop',
		company: 'Company',
		language: 'Language of the content',
		strategy: 'Strategy',
		vision: 'Vision',
		priority: 'Priority {count}',
		priorityText: 'In a sentence or two',
		addPriority: 'Add a priority',
		removePriority: 'Remove priority {name}',
		departments: 'Departments',
		departmentsHint: 'One a line; a number after a comma is its headcount.',
		agenda: 'Agenda',
		minutes: 'minutes',
		missing: 'Still missing: {list}',
		missingNames: {
			title: 'a name',
			vision: 'the vision',
			priorities: 'priorities',
			departments: 'departments',
			steps: 'an agenda',
			waveTwice: 'a quiz that is asked once only',
			quiz: 'a quiz',
			quizGaps: 'what the quiz still lacks'
		},
		create: 'Create the workshop',
		home: 'All workshops'
	},
	keys: {
		title: 'Keyboard',
		next: 'Next',
		back: 'Back',
		code: 'Join code on the wall',
		blank: 'Blank the wall',
		reveal: 'Reveal',
		full: 'Full screen, in the projector’s window',
		help: 'This list',
		anywhere: 'In the projector’s window the keys do the same.'
	},
	lost: {
		title: '{board}: much of the board went at {time}',
		text: '{share} of what stood there is gone.',
		by: 'As far as anybody can see, it came from {name}’s phone.',
		unknown: 'Whose phone it came from can’t be seen.',
		table: '{department}, table {n}',
		restore: 'Put it back',
		leave: 'That was meant'
	},
	failure: {
		'not-saved': 'That could not be saved on this device. Nothing has changed; try again.',
		'board-too-torn':
			'That board can’t be put back: too much has been written and deleted on it. It stays as it is now, and work on it can go on; what went has to be written again.'
	}
} as const;
