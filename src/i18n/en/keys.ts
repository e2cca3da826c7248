/** Texts of the workshop's key: proving that the words were kept, the key file, taking over. */
export const messages = {
	takeover: {
		title: 'Take over a workshop',
		text: 'Is the facilitator’s device lost or broken? With the twelve words the workshop goes on here: same step, same program, every answer sheet. The device before is told that it leads no more.',
		words: 'The twelve words, in their order',
		wordsHint: 'The first four letters of a word are enough.',
		counted: '{count} of 12 words',
		suggestions: 'Words to choose from',
		action: 'Take over now',
		busy: 'Looking for the room and opening its vault. This can take up to a minute; leave this page open.',
		need: 'At least one device of the workshop has to be in reach. If this one does not find it, join with the link or the four words first.',
		withFile: 'I have a key file',
		withWords: 'I have the words',
		file: 'Key file',
		choose: 'Choose the key file',
		noFile: 'Choose the key file first.',
		passphrase: 'Passphrase',
		home: 'Back'
	},
	succeeded: {
		title: 'Another device leads this workshop now',
		text: 'Somebody took over with the recovery words or the key file. Everything goes on there; nothing that you press here reaches the room any more, and the key has been removed from this device.',
		again: 'Take over again',
		phone: 'Take part on this device',
		home: 'All workshops'
	},
	check: {
		title: 'Do you have them?',
		text: 'Type these three words from your paper. A workshop whose words were never written down can’t be saved when this device is lost.',
		word: 'Word {position}',
		wrong: 'Word {position} is another one. Look at your paper once more.',
		action: 'Check',
		show: 'Show the words again',
		later: 'I’ll do it later'
	},
	due: {
		text: 'The twelve words are not proved yet. If this device is lost, nobody can go on without them.',
		action: 'Do it now'
	},
	file: {
		menu: 'Key file',
		title: 'A key file instead of the words',
		text: 'It opens this workshop on another device, together with the passphrase that you choose now. Keep both apart from each other.',
		passphrase: 'Passphrase, at least {least} characters',
		repeat: 'Once more',
		short: 'At least {least} characters, better several words.',
		differs: 'The two are not the same.',
		save: 'Save the key file'
	}
} as const;
