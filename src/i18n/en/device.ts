/** What is kept on this device: how its storage does, how it is saved, restored and wiped. */
export const messages = {
	health: {
		'storage-full': {
			title: 'This device’s storage is full',
			text: 'What you write now stays only as long as this page is open. Make room on the device; it is tried again by itself.'
		},
		'storage-unavailable': {
			title: 'This browser stores nothing here',
			text: 'The window may be private. What you write stays only as long as this page is open, and reaches the others as usual.'
		},
		'storage-failed': {
			title: 'Something could not be stored just now',
			text: 'It is tried again by itself. Leave this page open until this message is gone.'
		},
		nearlyFull: {
			title: 'Storage on this device is almost full',
			text: 'Less than 50 MB are left. Delete something from the device before it is needed.'
		},
		lost: {
			title: 'This device’s storage was cleared',
			text: 'It is being written again from this open page and from the others in the room. Leave the page open for a moment.'
		},
		damaged: {
			title: 'A part of what was stored here was damaged',
			text: {
				one: 'One entry was left out, and the last good state was opened. What is missing comes back from the others.',
				other:
					'{count} entries were left out, and the last good state was opened. What is missing comes back from the others.'
			}
		},
		mended: {
			title: 'A part of what was stored here was damaged',
			text: 'It was kept twice and has been put right. Nothing is missing.'
		},
		late: {
			title: 'This device’s storage is slow to answer',
			text: 'The page was opened without waiting for it. What is stored here appears as soon as it comes.'
		}
	},
	backup: {
		title: 'A backup of this workshop',
		text: 'One file with everything: program, keys, all entries, boards. Without the passphrase nobody can open it, and nobody can replace it.',
		phrase: 'Passphrase',
		phraseHint: 'At least 12 characters; four words that don’t belong together are good.',
		short: 'At least 12 characters are needed.',
		cost: 'Each guess costs whoever finds the file about a second and 128 MB.',
		note: 'Write it down now: it is not in the file.',
		save: 'Save the file',
		saved: 'The file is in your downloads: {name}',
		failed: 'The file could not be made. Nothing was changed; try again.',
		once: 'Use it when this device is gone. Two devices that run from the same backup at once get in each other’s way.'
	},
	restore: {
		title: 'Restore a backup',
		text: 'A workshop that was saved as a .catchball file comes back with all that was in it.',
		action: 'Choose a backup',
		phrase: 'Passphrase of {name}',
		go: 'Restore',
		busy: 'This takes a second or two.'
	},
	here: {
		onPhone: 'What is only on this phone',
		title: 'What is only on this device',
		text: 'If this device were lost now, this would be lost with it. It counts as safe once two other devices hold it.',
		waiting: 'Saved here, not yet on two other devices',
		hint: 'It goes to the others by itself as soon as they are in reach and the workshop is open here.',
		all: 'Everything said here has reached at least two other devices.',
		boards:
			'The last changes to a board are not counted here: the board itself says whether they have arrived.',
		stays: 'Never leaves this device by itself',
		kinds: {
			person: { one: 'name and department', other: 'name and department' },
			sheet: {
				one: 'the answers of one quiz, handed in and not yet collected',
				other: 'the answers of {count} quizzes, handed in and not yet collected'
			},
			board: { one: 'the last text on the board', other: 'the last text on {count} boards' },
			pledge: { one: '{count} pledge', other: '{count} pledges' },
			ask: { one: '{count} turn in an ask', other: '{count} turns in asks' },
			pulse: {
				one: 'what was said on one page of the strategy',
				other: 'what was said on {count} pages of the strategy'
			},
			question: { one: '{count} question to the stage', other: '{count} questions to the stage' },
			vote: { one: 'votes for questions', other: 'votes for questions' },
			friction: { one: '{count} friction', other: '{count} frictions' },
			reaction: { one: 'reactions to departments', other: 'reactions to departments' },
			help: { one: '{count} offer of help', other: '{count} offers of help' },
			running: { one: '{count} entry for running the room', other: '{count} entries for running the room' },
			other: { one: '{count} other entry', other: '{count} other entries' }
		},
		staying: {
			answers: {
				one: '{count} quiz answer that is not handed in',
				other: '{count} quiz answers that are not handed in'
			},
			askDrafts: { one: '{count} ask that is being written', other: '{count} asks that are being written' }
		},
		key: {
			participant: 'the key that says who this is',
			facilitator: 'the workshop’s key (the twelve words) and the answer key of the quiz',
			screen: 'this screen’s key; it holds nothing of a person’s own'
		},
		review: 'the private comparison of the quiz answers'
	},
	move: {
		title: 'Go on with another phone',
		text: 'The other phone scans a code here and goes on as you: same department, same answers, same place in the quiz.',
		warning: 'Whoever scans this code becomes you. Show it to your other phone only.',
		stays: 'This phone then says that you have moved. The code disappears after two minutes.',
		show: 'Show the code',
		label: 'Code for your other phone',
		gone: 'The code has been hidden again.',
		noCamera: 'No camera?',
		words: 'Show four words',
		wordsText:
			'On the other phone, open {address} and type these four words. Tell them to nobody: they open nothing any more as soon as this page is closed, after two minutes at most.',
		noCameraText:
			'Or open this link on the other phone. Send it to nobody else, and delete the message afterwards.',
		link: 'Link for your other phone',
		copy: 'Copy the link',
		copied: 'Copied',
		movedTitle: 'You have moved to another phone',
		movedText: 'You go on there. Nothing can be changed here any more; what you wrote here is kept.',
		comeBackText: 'Was it not you, or do you want this phone after all? Then the other one stops.',
		comeBack: 'Go on here instead'
	},
	page: {
		title: 'You are in this workshop in another tab',
		text: 'One tab at a time writes for you, so that nothing of yours gets mixed up. When the other one is closed, this one goes on by itself.',
		take: 'Go on here'
	},
	privacy: {
		title: 'What is kept where',
		lead: 'Catchball has no cloud and no accounts. What a workshop knows is on the devices of the people in it.',
		here: 'On this device',
		hereText:
			'Workshops that you opened: your key, your name and department if you gave them, your quiz answers, the entries and boards of everybody in the room. They stay until you remove the workshop or wipe the device.',
		others: 'On the devices of the others',
		othersText:
			'Everything you share in the room: name, department, contributions, pledges. They stay there until those people remove it; they can’t be called back.',
		quiz: 'Quiz answers',
		quizText:
			'They leave this phone sealed, without your name. Only the facilitator can open them, and sees scores of a pseudonym; your own comparison is reckoned on your phone alone.',
		server: 'On the computer that serves the app',
		serverText:
			'It introduces devices to one another and sees their addresses on the network while they are connected. It stores nothing that is written, and keeps the four words’ sealed link for 30 minutes in memory. Nothing goes to any other computer; there are no cookies and no statistics.',
		addresses: 'Addresses',
		addressesText:
			'Devices in a room talk to each other directly, so they see each other’s network addresses.',
		kept: 'The browser has promised not to clear this by itself.',
		notKept: 'The browser has not promised to keep this: it may clear it when the device runs out of room.',
		count: { one: '{count} workshop is on this device.', other: '{count} workshops are on this device.' },
		wipe: 'Wipe this device',
		wipeText: 'Removes every workshop, key, answer and setting of Catchball from this browser.',
		sure: 'Wipe everything of Catchball here?',
		sureText:
			'What only this device has is gone for good, keys included: as a facilitator you need the twelve words or a backup to go on. What others have stays with them.',
		yes: 'Wipe it all',
		wiping: 'Wiping…',
		failed: 'Not everything could be removed. Close the other windows of Catchball and try again.',
		wiped: 'This device has been wiped. Nothing of Catchball’s workshops is left in this browser.',
		home: 'To the home page'
	}
} as const;
