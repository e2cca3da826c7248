/** Words that every surface shares. */
export const messages = {
	app: {
		name: 'Catchball'
	},
	action: {
		back: 'Back',
		cancel: 'Cancel',
		close: 'Close',
		copy: 'Copy',
		done: 'Done',
		next: 'Next',
		retry: 'Try again',
		undo: 'Undo'
	},
	state: {
		loading: 'One moment …',
		slow: 'The Wi-Fi is slow here. Still trying …',
		optional: 'optional'
	},
	step: {
		lobby: 'Lobby',
		quiz: 'Quiz',
		quizBefore: 'Quiz before',
		quizAfter: 'Quiz after',
		quizDay14: 'Review after two weeks',
		quizDay30: 'Review after a month',
		quizDay90: 'Review after three months',
		strategy: 'Strategy',
		departments: 'Department work',
		shareout: 'Share-out',
		results: 'Results',
		close: 'Close'
	},
	connection: {
		offline: 'Offline',
		offlineHint: 'No network. Everything you type is kept on this device.',
		searching: 'Searching for the room',
		searchingHint: 'Looking for other devices. You can go on working.',
		connected: { one: 'Connected to {count} device', other: 'Connected to {count} devices' },
		connectedHint: 'Changes travel straight between the devices.',
		stale: 'Alone since {time}',
		staleHint: 'The other devices are out of reach. You can go on; it is sent as soon as they are back.',
		incompatible: 'Update needed',
		incompatibleHint: 'This device runs another version than the room. Reload the page.'
	},
	delivery: {
		saving: 'Saving …',
		saved: 'Saved here',
		shared: 'Saved & shared',
		savingHint: 'Being written to this device.',
		savedHint: 'Kept on this device; it goes to the others as soon as they are in reach.',
		sharedHint: 'Kept on this device and on at least two others.'
	},
	people: { one: '{count} person', other: '{count} people' },
	nameless: 'Nameless',
	noDepartment: 'No department yet',
	timer: {
		left: '{time} left',
		over: '{time} over'
	},
	progress: '{done} of {total}',
	qr: 'QR code for {text}',
	notice: { error: 'Problem', warning: 'Note', info: 'Info', success: 'Done' },
	theme: { label: 'Appearance', system: 'Like the device', light: 'Light', dark: 'Dark' },
	language: { label: 'Language', en: 'English', de: 'Deutsch' },
	update: {
		title: 'A new version is ready',
		text: 'It waits until you say so. Nothing is lost.',
		now: 'Update now',
		later: 'Later'
	},
	wig: {
		fromTo: 'from {from} to {to}',
		by: 'by {date}',
		lag: 'Result',
		leads: 'What we do for it',
		stops: 'What we stop',
		who: 'decided by {who}',
		since: 'from {date}',
		supports: 'Supports'
	},
	/** How strongly a goal supports a priority. */
	strength: { '1': 'a little', '2': 'clearly', '3': 'decisively' },
	verdict: { accepted: 'Caught', returned: 'Thrown back', open: 'In the air' },
	trueFalse: { true: 'True', false: 'False' },
	privacy: 'Privacy, and wiping this device',
	/** While the room is looked for, right after a code was scanned. */
	early: {
		title: 'Good that you are here.',
		text: 'Finding the room …',
		name: 'Your first name',
		nameHint: 'Leave it empty to stay nameless. Quiz answers never carry a name.'
	},
	/** A workshop that this device does not know. */
	unknown: {
		title: 'This device does not know that workshop',
		text: 'It may have been opened on another device, or removed from this one. Open the invitation link once more.',
		home: 'To the start'
	},
	problem: {
		unexpected: 'That did not work.',
		unexpectedHint: 'Nothing is lost. Try again; if it stays, reload the page.',
		lost: 'There is no such page',
		lostHint: 'The address was cut short or mistyped. Scan the code again, or begin at the start.',
		start: 'To the start',
		notLoaded: 'This part of the app is not on this device yet. Come back into the Wi-Fi and try again.'
	}
} as const;
