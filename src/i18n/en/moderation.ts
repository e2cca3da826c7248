/** The place on the console from which a room of hundreds is kept in hand. */
export const messages = {
	open: 'People and entries',
	title: 'Keep the room in hand',
	waiting: { one: '{count} person waits to come in', other: '{count} people wait to come in' },
	tab: { people: 'People', entries: 'Entries', label: 'What to look at' },
	pause: {
		start: 'Pause input',
		stop: 'Let input go on',
		on: 'Input is paused. Phones say so and keep what was typed.'
	},
	joining: {
		label: 'Who may come in',
		open: 'Everybody with the link',
		approve: 'Only whom I let in',
		closed: 'Nobody more'
	},
	search: { people: 'Search names and departments', entries: 'Search texts and names' },
	nameless: 'Without a name',
	none: 'Nothing matches.',
	noEntries: 'Nobody has written anything yet.',
	more: 'And {count} more: search for them.',
	let: { in: 'Let in', one: 'Let in: {name}', all: 'Let all {count} in', waits: 'waits' },
	role: { leader: 'Leadership', 'co-facilitator': 'Co-facilitator', facilitator: 'Facilitator' },
	remove: {
		act: 'Remove',
		one: 'Remove {name}',
		title: 'Remove {name}?',
		text: 'Whatever comes from this phone from now on is refused. The link, the code and the words are new at once; everybody else moves along by themselves. Walls on other devices have to be opened again.',
		open: 'The workshop is open to everybody who sees the new link. Under an open link, this person can come back as somebody else; let people in one by one to prevent it.',
		keep: 'What they have written',
		stays: 'stays',
		goes: 'goes as well',
		cancel: 'Cancel',
		gone: 'Removed',
		back: 'Take back',
		backOne: 'Take back the removal of {name}'
	},
	entry: {
		hide: 'Hide',
		hideOne: 'Hide: {text}',
		show: 'Show again',
		showOne: 'Show again: {text}',
		question: 'Question',
		friction: 'In the way',
		help: 'Offer of help',
		pulse: 'Missing',
		ask: 'Request'
	}
} as const;
