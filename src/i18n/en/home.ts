/** Texts of the home page. */
export const messages = {
	title: 'Catchball: strategy workshops for a whole company',
	hero: {
		line1: 'Throw your strategy.',
		line2: 'See it caught.',
		text: 'One strategy day for your whole company: everybody takes part by phone, every department pledges what it will do, and a quiz before and after shows what the day has changed.',
		trust: 'No account, no cloud. It runs in your room, from device to device, even without internet.'
	},
	sample: {
		action: 'Try the sample',
		hint: 'A made-up company with everything in it. One click, two minutes.'
	},
	takeover: 'Take over a workshop',
	create: { action: 'New workshop', short: 'New' },
	join: {
		title: 'Join a workshop',
		text: 'Scan the code on the wall with your phone’s camera. Or type the four words from the wall, or paste the link.',
		label: 'Four words, or the invitation link',
		placeholder: 'four words',
		action: 'Join',
		missing: 'Type the four words first, or paste the link.',
		suggestions: 'Words to choose from',
		choose: { one: '{count} word fits', other: '{count} words fit' },
		noWord: 'No word begins like this.',
		counted: '{count} of {all} words',
		opening: 'Opening …'
	},
	import: {
		title: 'Bring what you have',
		text: 'A program file, or your strategy as text, departments and quiz as tables.',
		files: 'program.json · strategy.md · departments.csv · quiz.csv',
		action: 'Choose files',
		drop: 'Drop them here'
	},
	workshops: {
		title: 'On this device',
		opened: 'opened {when}',
		sample: 'Sample',
		role: { facilitator: 'You facilitate', participant: 'You take part', screen: 'Screen' },
		remove: 'Remove {title} from this device',
		untitled: 'Workshop without a title'
	},
	remove: {
		title: 'Remove this workshop?',
		participant:
			'Everything that this device keeps of “{title}” goes. What you have shared stays with the others.',
		facilitator:
			'You facilitate “{title}”, and this device holds its key. Without your twelve recovery words nobody can run it or open its answer sheets any more.',
		action: 'Remove'
	},
	returning: { title: 'Good to see you.', more: 'Something new' },
	problems: { one: 'That did not work:', other: '{count} things stand in the way:' }
} as const;
