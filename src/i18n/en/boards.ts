/** The pen of a department, proposals and votes, versions of a board, and tables: on the phone and on the console. */
export const messages = {
	pen: {
		label: 'The pen',
		free: 'Nobody has the pen',
		freeText: 'Who has it submits for the department.',
		mine: 'You have the pen',
		mineText: 'You submit for the department and take proposals over.',
		theirs: '{name} has the pen',
		theirsText: 'Everybody writes; {name} submits.',
		take: 'Take the pen',
		pass: 'Pass it on',
		passTitle: 'Who gets the pen?',
		nobody: 'Nobody else of the department has joined yet.',
		drop: 'Put it down',
		ask: 'Ask for the pen',
		asked: 'Asked. Take it back',
		wanted: '{name} would like to have the pen.',
		give: 'Give it to {name}',
		somebody: 'somebody without a name',
		held: 'Pen: {name}',
		release: 'Free the pen of {department}',
		releaseShort: 'Free'
	}
} as const;
