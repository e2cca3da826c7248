/** The company map: on the wall, the console, phones and in files. */
export const messages = {
	title: 'Company map',
	titleLong: 'Who carries what, who asks whom',
	headline: {
		gap: 'Nobody carries “{name}”.',
		quoted: '“{name}”',
		gaps: 'Nobody carries {names}.',
		overload: '{name} is asked by {count} departments.',
		overloads: 'Asked by most: {names}.',
		more: { one: '{count} more', other: '{count} more' },
		whole: 'Every priority is carried.',
		nothing: 'No goal is in the air yet.',
		missing: { one: '{count} department has no goal yet.', other: '{count} departments have no goal yet.' },
		asks: { one: '{count} ask, {agreed} agreed', other: '{count} asks, {agreed} agreed' }
	},
	legend: {
		title: 'How to read it',
		carries: 'carries it',
		returned: 'thrown back',
		ask: 'asks',
		open: 'still open',
		nobody: 'nobody'
	},
	state: {
		none: 'no goal yet',
		open: 'in the air',
		accepted: 'caught',
		returned: 'thrown back'
	},
	gap: 'Gap: nobody carries it',
	overload: 'Overload: asked by {count}',
	askedBy: { one: 'asked by {count} department', other: 'asked by {count} departments' },
	carriers: { one: '{count} department', other: '{count} departments' },
	table: {
		carries: 'Who carries which priority',
		department: 'Department',
		nothing: '–',
		returned: '{strength} (thrown back)',
		gap: '{name} (gap: nobody)',
		overload: '{name} (overload: asked by {count})',
		asks: 'Who asks whom',
		from: 'From',
		to: 'To',
		what: 'What',
		state: 'State',
		noAsks: 'No department has asked another for anything yet.'
	},
	explore: {
		open: 'Company map',
		onWall: 'Show on the wall',
		offWall: 'Take off the wall',
		picture: 'Picture',
		table: 'Table',
		view: 'View',
		all: 'Everything',
		filter: 'What is looked at',
		hint: 'Choose a department or a priority to see what belongs to it. Zoom with the wheel or + and −, move by dragging.',
		zoomIn: 'Zoom in',
		zoomOut: 'Zoom out',
		zoomReset: 'All of it',
		carries: 'Carries',
		carriedBy: 'Carried by',
		nobodyCarries: 'Nobody carries this priority.',
		carriesNothing: 'Carries none of the priorities.',
		goals: 'Goals',
		asks: 'Asks of others',
		asked: 'Is asked by',
		none: 'nothing',
		from: '{name}:',
		gaps: 'Gaps',
		overloads: 'Overloads'
	},
	phone: {
		open: 'Company map',
		openText: 'Who carries what, who asks whom',
		by: 'Sorted by',
		byPriority: 'Priority',
		byDepartment: 'Department',
		ours: 'ours',
		asks: { one: '{count} ask to others', other: '{count} asks to others' },
		asked: { one: '{count} ask to it', other: '{count} asks to it' },
		quiet: 'No asks',
		strip: 'Carries {names}',
		stripNothing: 'Carries none of the priorities'
	},
	export: {
		title: 'Company map',
		gap: '**gap: nobody**',
		none: 'No asks between departments.',
		overload: '{name} is asked by {count} departments (overload).',
		arrow: '{from} → {to}: {what} ({state})'
	}
} as const;
